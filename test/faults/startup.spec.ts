import { createServer, type Server } from 'node:net';
import { freePort } from '../../apps/standalone/src/private-postgres';
import { databaseUrl, testServer } from '../support/test-server';
import { Program } from './support/program';

const PASSWORD = 'not-to-be-told';
const QUICK_MS = 20_000;

const PROGRAMS = [
  ['the API', 'apps/api/src/main.js', []],
  ['the worker', 'apps/worker/src/main.js', []],
  ['mingjian verify', 'apps/cli/src/main.js', ['verify']],
  ['mingjian import', 'apps/cli/src/main.js', ['import', 'test/fixtures/published-cases/published-cases.json']],
  ['npm start', 'apps/standalone/src/main.js', []],
] as const;

/** The server of these tests, with changes to its address. */
function reached(change: (url: URL) => void): string {
  const url = new URL(databaseUrl(testServer().url, 'mingjian_nowhere'));
  change(url);
  return url.toString();
}

let silent: Server;
let silentPort: number;
let closedPort: number;

beforeAll(async () => {
  // Takes connections and never says a word, as a firewall or a hung machine does.
  silent = createServer(() => undefined);
  await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
  silentPort = (silent.address() as { port: number }).port;
  closedPort = await freePort();
});

afterAll(() => silent.close());

const WRONG: readonly (readonly [string, () => string, RegExp, RegExp])[] = [
  ['no server at the address', () => `postgres://clerk:${PASSWORD}@127.0.0.1:${closedPort}/mingjian`, /No PostgreSQL answers at 127\.0\.0\.1:\d+/, /Start it, or correct DATABASE_URL/],
  ['a host that does not exist', () => `postgres://clerk:${PASSWORD}@db.invalid:5432/mingjian`, /db\.invalid/, /DATABASE_URL/],
  ['a server that takes the connection and says nothing', () => `postgres://clerk:${PASSWORD}@127.0.0.1:${silentPort}/mingjian`, /No PostgreSQL answers/, /correct DATABASE_URL/],
  ['a login the server does not know', () => reached((url) => ([url.username, url.password] = ['nobody_of_that_name', PASSWORD])), /nobody_of_that_name/, /DATABASE_URL/],
  ['a database that is not there', () => reached(() => undefined), /no database named mingjian_nowhere/, /CREATE DATABASE|correct the name/],
  ['an address of another kind', () => `mysql://clerk:${PASSWORD}@127.0.0.1/mingjian`, /DATABASE_URL does not name a PostgreSQL server/, /DATABASE_URL=postgres:/],
];

describe.each(WRONG)('with %s', (_, url, problem, remedy) => {
  it.each(PROGRAMS)('%s ends at once, says what is wrong and how to mend it, and tells no password', async (_name, path, args) => {
    const address = url();
    const program = new Program(path, { DATABASE_URL: address, MINGJIAN_API_PORT: String(await freePort()) }, '');
    const startedAt = Date.now();
    program.launch(args);
    const late = setTimeout(() => void program.kill(), QUICK_MS);
    const status = await program.ended();
    clearTimeout(late);
    expect({ status, output: program.output }).toEqual({ status: expect.any(Number), output: expect.stringMatching(problem) });
    expect(status).not.toBe(0);
    expect(program.output).toMatch(remedy);
    expect(program.output).not.toMatch(/^\s+at .+:\d+/m);
    const secrets = [PASSWORD, decodeURIComponent(new URL(address).password)].filter((secret) => secret !== '');
    for (const secret of secrets) expect(program.output).not.toContain(secret);
    expect(Date.now() - startedAt).toBeLessThan(QUICK_MS);
  });
});
