import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { serviceUser, workableFolder } from '../../apps/standalone/src/postgres-folder';
import { isAlive } from '../../apps/standalone/src/postgres-leftovers';
import { freePort } from '../../apps/standalone/src/private-postgres';
import { Program } from '../faults/support/program';
import { eventually } from '../support/eventually';

const CHECKOUT = resolve(__dirname, '../..');
const READY = 'Ctrl-C stops it';

let folder: string;
let port: number;

beforeAll(async () => {
  folder = join(workableFolder(CHECKOUT, serviceUser(), false), `test-${process.pid}-standalone`);
  port = await freePort();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function standalone(env: NodeJS.ProcessEnv = {}): Program {
  return new Program('apps/standalone/src/main.js', { MINGJIAN_DATA_FOLDER: folder, MINGJIAN_API_PORT: String(port), ...env }, READY);
}

const answers = (at: number): Promise<boolean> =>
  new Promise((tell) => {
    const socket = connect({ host: '127.0.0.1', port: at });
    socket.once('connect', () => {
      socket.destroy();
      tell(true);
    });
    socket.once('error', () => tell(false));
  });

const postgresPid = (): number => Number(readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n', 1)[0]);
const rememberedPort = (): number => (JSON.parse(readFileSync(join(folder, 'postgres/postgres.json'), 'utf8')) as { port: number }).port;

/** The program's services, told by the folder of data in their environment. */
function servicesAlive(): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        return pid > 0 && readlinkSync(`/proc/${pid}/exe`) === process.execPath && isAlive(pid) &&
          readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`MINGJIAN_DATA_FOLDER=${folder}`);
      } catch {
        return false; // it ended while we looked
      }
    });
}

describe('everything on one machine', () => {
  it('starts with nothing installed, tells where it is and who may enter, and leaves nothing running when it is stopped', async () => {
    const program = standalone();
    await program.start(60_000);
    expect(program.output).toContain(`http://127.0.0.1:${port}/api/v1`);
    expect(program.output).toContain('password of every account');
    expect((await fetch(`http://127.0.0.1:${port}/api/v1/openapi.json`)).status).toBe(200);

    expect(await program.stop()).toBe(0);
    expect(program.output).toContain('Stopping');
    expect(await answers(port)).toBe(false);
    expect(await answers(rememberedPort())).toBe(false);
    expect(existsSync(join(folder, 'postgres/data/postmaster.pid'))).toBe(false);
    expect(servicesAlive()).toEqual([]);
  }, 90_000);

  it('starts again on the same data and is found at the same place, and refuses to be started beside itself', async () => {
    const before = rememberedPort();
    const program = standalone();
    await program.start(60_000);
    expect(rememberedPort()).toBe(before);

    const second = standalone();
    second.launch();
    expect(await second.ended()).toBe(1);
    expect(second.output).toContain('already running');
    expect(await program.stop()).toBe(0);
  }, 90_000);

  it('starts again after kill -9, when its database still runs without it', async () => {
    const program = standalone();
    await program.start(60_000);
    const orphan = postgresPid();
    await program.kill();
    await eventually(() => expect(servicesAlive()).toEqual([]), 30_000);
    expect(isAlive(orphan)).toBe(true);

    await program.start(60_000);
    expect(isAlive(orphan)).toBe(false);
    expect(await program.stop()).toBe(0);
  }, 90_000);

  it('starts again after kill -9 of it and of its database', async () => {
    const program = standalone();
    await program.start(60_000);
    const database = postgresPid();
    await program.kill();
    process.kill(database, 'SIGKILL');
    await program.start(60_000);
    expect(await answers(port)).toBe(true);
    expect(await program.stop()).toBe(0);
  }, 90_000);

  it('is not deceived by a pid file that names some other process', async () => {
    writeFileSync(join(folder, 'postgres/data/postmaster.pid'), `${process.pid}\n${folder}/postgres/data\n`);
    writeFileSync(join(folder, 'standalone.pid'), '1');
    const program = standalone();
    await program.start(60_000);
    expect(isAlive(process.pid)).toBe(true);
    expect(await program.stop()).toBe(0);
  }, 90_000);

  it('starts what falls again: a service, and the database under them all', async () => {
    const program = standalone();
    await program.start(60_000);
    for (const pid of servicesAlive().filter((pid) => pid !== program.pid)) process.kill(pid, 'SIGKILL');
    await eventually(async () => expect(await answers(port)).toBe(false));
    await eventually(async () => expect(await answers(port)).toBe(true), 30_000);

    process.kill(postgresPid(), 'SIGKILL');
    await eventually(() => expect(program.output).toContain('PostgreSQL ended; starting it again'));
    await eventually(async () => expect(await answers(rememberedPort())).toBe(true), 30_000);
    expect(await program.stop()).toBe(0);
  }, 120_000);
});

describe('a start that cannot succeed', () => {
  it.each([
    ['the database does not answer', { DATABASE_URL: 'postgres://clerk@127.0.0.1:1/mingjian' }, 'No PostgreSQL answers at 127.0.0.1:1'],
    ['the database URL is no URL', { DATABASE_URL: 'here' }, 'DATABASE_URL is not a valid URL'],
    ['the database host does not exist', { DATABASE_URL: 'postgres://clerk@no-such-host.invalid/mingjian' }, 'no-such-host.invalid'],
    ['a number is no number', { DATABASE_URL: 'postgres://clerk@127.0.0.1:1/mingjian', MINGJIAN_POOL_SIZE: 'many' }, 'MINGJIAN_POOL_SIZE must be'],
    ['Redis does not answer', { REDIS_URL: 'redis://127.0.0.1:1' }, 'No usable Redis answers at 127.0.0.1:1'],
  ])('because %s ends at once, says what is wrong and how to mend it', async (_why, env, message) => {
    const startedAt = Date.now();
    const program = standalone(env);
    program.launch();
    expect(await program.ended()).toBe(1);
    expect(program.output).toContain(message);
    expect(program.output).not.toMatch(/^\s+at /m);
    expect(Date.now() - startedAt).toBeLessThan(15_000);
  });
});
