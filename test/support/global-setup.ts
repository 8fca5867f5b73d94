import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { PrivatePostgres } from '../../apps/standalone/src/private-postgres';
import { serviceUser, workableFolder } from '../../apps/standalone/src/postgres-folder';
import { clearLeftovers, isAlive } from '../../apps/standalone/src/postgres-leftovers';
import { readEnv } from '../../libs/platform/src/config';
import { connectOrExplain } from '../../libs/platform/src/database';
import { DATABASE_PREFIX, RUN_VARIABLE, SERVER_VARIABLE } from './test-server';

const CHECKOUT = resolve(__dirname, '../..');
const STALE_AFTER_MS = 6 * 3_600_000;

declare global {
  var mingjianTestPostgres: PrivatePostgres | undefined;
}

interface JestRun {
  readonly testPathPatterns?: { readonly patterns: readonly string[] };
}

/** Gives the run a PostgreSQL: the one DATABASE_URL names, else one of its own that vanishes with it. */
export default async function setUp({ testPathPatterns }: JestRun): Promise<void> {
  const asked = testPathPatterns?.patterns ?? [];
  if (asked.length > 0 && asked.every((pattern) => pattern.replace(`${CHECKOUT}/`, '').startsWith('libs/'))) return;

  process.env[RUN_VARIABLE] = `${DATABASE_PREFIX}${Date.now().toString(36)}_${process.pid}`;
  process.env[SERVER_VARIABLE] = process.env['DATABASE_URL'] ? await givenServer() : await ownServer();
  if (!process.env['REDIS_URL']) {
    process.stderr.write('\nREDIS_URL is not set: the queue is tested on its PostgreSQL backend only.\n');
  }
}

async function givenServer(): Promise<string> {
  const { databaseUrl } = readEnv();
  const client = await connectOrExplain({ connectionString: databaseUrl }, 'DATABASE_URL');
  await dropStaleDatabases(client);
  await client.end();
  return databaseUrl;
}

async function ownServer(): Promise<string> {
  const base = workableFolder(CHECKOUT, serviceUser(), false);
  await clearAfterKilledRuns(base);
  const server = await PrivatePostgres.start({ folder: join(base, `test-${process.pid}`), durable: false, maxConnections: 300 });
  globalThis.mingjianTestPostgres = server;
  return server.url();
}

async function clearAfterKilledRuns(base: string): Promise<void> {
  for (const name of existsSync(base) ? readdirSync(base) : []) {
    const [, pid] = /^test-(\d+)(?:-|$)/.exec(name) ?? [];
    if (!pid || isAlive(Number(pid))) continue;
    await clearLeftovers(join(base, name, 'data'));
    rmSync(join(base, name), { recursive: true, force: true });
  }
}

async function dropStaleDatabases(client: Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [DATABASE_PREFIX]);
  for (const { datname } of rows) {
    const startedAt = Number.parseInt(datname.slice(DATABASE_PREFIX.length).split('_')[0] ?? '', 36);
    if (Date.now() - startedAt > STALE_AFTER_MS) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  }
}
