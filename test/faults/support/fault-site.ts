import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { serviceUser, workableFolder } from '../../../apps/standalone/src/postgres-folder';
import { freePort, PrivatePostgres } from '../../../apps/standalone/src/private-postgres';
import { migrateDatabase } from '../../../migrations/data-source';
import { emptyQueue, type QueueKind } from '../../support/queue';
import { killWhole } from './postgres-processes';
import { Program } from './program';

const CHECKOUT = resolve(__dirname, '../../..');

export type Victim = 'api' | 'worker' | 'postgres';

export interface FaultSiteOptions {
  /** Where the queue lives; redis needs REDIS_URL. */
  readonly queue?: QueueKind;
  /** Connections of each process, for tests of crowding. */
  readonly poolSize?: number;
  /** Further settings for api and worker. */
  readonly env?: Readonly<Record<string, string>>;
}

let opened = 0;

/**
 * Api, worker and PostgreSQL as real processes on ground of their own, so that each can be killed without harm to
 * any other test. Ports stay the same when something is started again.
 */
export class FaultSite {
  private constructor(
    /** Of the database; unique, so that a shared Redis can be emptied for this site alone. */
    readonly name: string,
    readonly postgres: PrivatePostgres,
    readonly api: Program,
    readonly worker: Program,
    /** Of the API, without a slash at the end. */
    readonly address: string,
    private readonly queue: QueueKind,
  ) {}

  /** A migrated, empty database with api and worker at work on it. `prepare` runs before they start. */
  static async open(options: FaultSiteOptions = {}, prepare: (databaseUrl: string) => Promise<void> = async () => undefined): Promise<FaultSite> {
    const { queue = 'postgres', poolSize = 10 } = options;
    const name = `mingjian_fault_${process.pid}_${(opened += 1)}`;
    const folder = join(workableFolder(CHECKOUT, serviceUser(), false), `test-${process.pid}-fault-${opened}`);
    // Durable: what an act was acknowledged for must be there after a kill, by PostgreSQL's own means.
    const postgres = await PrivatePostgres.start({ folder, durable: true, maxConnections: 200 });
    const started: Program[] = [];
    try {
      await run(postgres.url(), `CREATE DATABASE ${name}`);
      await migrateDatabase(postgres.url(name));
      await prepare(postgres.url(name));
      const port = await freePort();
      const env = {
        DATABASE_URL: postgres.url(name),
        ...(queue === 'redis' && { REDIS_URL: process.env['REDIS_URL'] ?? '' }),
        MINGJIAN_API_PORT: String(port),
        MINGJIAN_POOL_SIZE: String(poolSize),
        MINGJIAN_SECURE_COOKIES: 'off',
        MINGJIAN_LOG_LEVEL: 'error',
        ...options.env,
      };
      const api = new Program('apps/api/src/main.js', env, 'listens on');
      const worker = new Program('apps/worker/src/main.js', env, 'is at work');
      const site = new FaultSite(name, postgres, api, worker, `http://127.0.0.1:${port}`, queue);
      started.push(api, worker);
      await Promise.all([api.start(), worker.start()]);
      return site;
    } catch (error) {
      await Promise.all(started.map((program) => program.stop()));
      await postgres.destroy();
      throw error;
    }
  }

  get databaseUrl(): string {
    return this.postgres.url(this.name);
  }

  /** kill -9; of PostgreSQL, every process. */
  async kill(victim: Victim): Promise<void> {
    if (victim === 'postgres') await killWhole(this.postgres);
    else await this[victim].kill();
  }

  /** Starts again what was killed, and waits until it is ready. */
  async restart(victim: Victim): Promise<void> {
    await this[victim].start();
  }

  /** What an emptied Redis does, or its like on PostgreSQL. */
  emptyQueue(): Promise<void> {
    return emptyQueue(this.queue, this);
  }

  /** One statement as the owner, on a connection of its own: the last one may have died with the server. */
  sql<Row = Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return run<Row>(this.databaseUrl, text, values);
  }

  async close(): Promise<void> {
    await Promise.all([this.api.stop(), this.worker.stop()]);
    if (this.queue === 'redis') await this.emptyQueue();
    await this.postgres.destroy();
  }
}

async function run<Row>(url: string, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query(text, [...values]);
    return rows as Row[];
  } finally {
    await client.end();
  }
}
