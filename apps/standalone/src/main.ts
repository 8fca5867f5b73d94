import { readEnv, runOrExplain, StartupError } from '@mingjian/platform/config';
import { connect } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { assertRedisAnswers } from '@mingjian/platform/queue';
import { migrateDatabase } from '../../../migrations/data-source';
import { loadDemoCounty } from './demo-county';
import { openOwnDatabase, type OwnDatabase } from './own-database';
import { isFree } from './private-postgres';
import { Service } from './service';
import { Stop } from './stop';

const CHECKOUT = resolve(__dirname, '../../../..');
const READY_PATIENCE_MS = 60_000;
const say = (line = ''): void => void process.stdout.write(`${line}\n`);

void runOrExplain(async () => {
  const stop = new Stop(() => say('\nStopping…'));
  const own = process.env['DATABASE_URL'] ? undefined : await openOwnDatabase(CHECKOUT);
  if (own) stop.afterwards(async () => {
    await own.server.stop();
    own.release();
  });
  try {
    const env = readEnv({ ...process.env, ...(own && { DATABASE_URL: own.url, DATABASE_OWNER_URL: own.url }) });
    if (env.redisUrl) await assertRedisAnswers(env.redisUrl);
    await migrateDatabase(env.databaseOwnerUrl, process.env['DATABASE_OWNER_URL'] ? 'DATABASE_OWNER_URL' : 'DATABASE_URL');
    const accounts = own ? await loadDemoCounty(own.url, own.folder) : [];
    const port = await apiPort(env.apiHost, env.apiPort);
    const services = startServices(port, own);
    stop.first(...services.map((service) => () => service.stop()));
    if (own) keepUp(own, stop);
    await untilListening(env.apiHost, port, stop);
    announce(`http://${env.apiHost === '0.0.0.0' ? '127.0.0.1' : env.apiHost}:${port}`, accounts, own, env.redisUrl !== undefined);
  } catch (error) {
    if (stop.requested) return;
    await stop.now();
    throw error;
  }
});

function startServices(port: number, own: OwnDatabase | undefined): Service[] {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    MINGJIAN_API_PORT: String(port),
    // Plain HTTP on the own machine: a browser would keep a Secure cookie to itself.
    ...(own && { DATABASE_URL: own.url, MINGJIAN_SECURE_COOKIES: process.env['MINGJIAN_SECURE_COOKIES'] ?? 'off' }),
  };
  delete env['DATABASE_OWNER_URL']; // migrations are over; what runs from here on has no use for it
  const services = ['api', 'worker'].map(
    (name) => new Service({ name, program: resolve(__dirname, `../../${name}/src/main.js`), env, say: (line) => say(line) }),
  );
  for (const service of services) service.start();
  return services;
}

/** A PostgreSQL that fell is started again on the same port; the services find it by themselves. */
function keepUp({ server }: OwnDatabase, stop: Stop): void {
  const watch = async (): Promise<void> => {
    while (!stop.requested) {
      await pause(500, undefined, { ref: false });
      if (stop.requested || server.isRunning) continue;
      say('PostgreSQL ended; starting it again');
      await server.start().catch((error: unknown) => say((error as Error).message));
    }
  };
  void watch();
}

async function apiPort(host: string, wanted: number): Promise<number> {
  if (process.env['MINGJIAN_API_PORT']) {
    if (wanted === 0 || (await isFree(wanted, host))) return wanted;
    throw new StartupError(`Port ${wanted} on ${host} is taken.`, 'Stop what uses it, or set MINGJIAN_API_PORT to another.');
  }
  for (let port = wanted; port < wanted + 50; port += 1) {
    if (await isFree(port, host)) return port;
  }
  throw new StartupError(`No port from ${wanted} to ${wanted + 49} is free.`, 'Set MINGJIAN_API_PORT to one that is.');
}

async function untilListening(host: string, port: number, stop: Stop): Promise<void> {
  for (const until = Date.now() + READY_PATIENCE_MS; Date.now() < until; await pause(100)) {
    if (stop.requested || (await answers(host, port))) return;
  }
  throw new StartupError(`The API gave no answer within ${READY_PATIENCE_MS / 1000} seconds.`, 'Its messages above say why.');
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((tell) => {
    const socket = connect({ host: host === '0.0.0.0' ? '127.0.0.1' : host, port });
    socket.once('connect', () => {
      socket.destroy();
      tell(true);
    });
    socket.once('error', () => tell(false));
  });
}

function announce(address: string, accounts: readonly string[], own: OwnDatabase | undefined, onRedis: boolean): void {
  say();
  say(`明鉴 Mingjian is running.`);
  say(`  web          ${address}/`);
  say(`  API          ${address}/api/v1`);
  say(`  description  ${address}/api/v1/openapi.json`);
  say(own ? `  database     embedded PostgreSQL in ${own.folder}` : '  database     as DATABASE_URL says');
  say(`  queue        ${onRedis ? 'Redis' : 'PostgreSQL'}`);
  if (accounts.length > 0) {
    say('  accounts of the demo county:');
    for (const account of accounts) say(`    ${account}`);
  }
  say('Ctrl-C stops it.');
}
