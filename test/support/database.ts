import { setTimeout as pause } from 'node:timers/promises';
import { openAppDataSource, UnitOfWork } from '@mingjian/platform/database';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { migrateDatabase } from '../../migrations/data-source';
import { databaseUrl, testServer } from './test-server';

let opened = 0;

/** A migrated, empty database that belongs to one test file. */
export class TestDatabase {
  private constructor(
    readonly name: string,
    /** Of the login that owns everything. Applications given it still work as mingjian_app. */
    readonly url: string,
    /** As mingjian_app. */
    readonly dataSource: DataSource,
    readonly unitOfWork: UnitOfWork,
    private readonly owner: Client,
  ) {}

  static async open({ poolSize = 10 }: { poolSize?: number } = {}): Promise<TestDatabase> {
    const { url: server, run } = testServer();
    const name = `${run}_${process.env['JEST_WORKER_ID'] ?? '0'}_${(opened += 1)}_${Math.random().toString(36).slice(2, 8)}`;
    await withClient(server, async (client) => {
      const template = await migratedTemplate(client, server, run);
      await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
    });
    const url = databaseUrl(server, name);
    const owner = new Client({ connectionString: url, application_name: OWNER_NAME });
    owner.on('error', () => undefined); // a test may kill the server
    await owner.connect();
    const dataSource = await openAppDataSource({ url, max: poolSize, name: 'test' });
    return new TestDatabase(name, url, dataSource, new UnitOfWork(dataSource), owner);
  }

  /** One statement as the owner, past grants and row-level security: to arrange, to look, to tamper. */
  async sql<Row = Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.owner.query(text, [...values]);
    return rows as Row[];
  }

  /** Drops the database, and fails if something the test opened is still connected to it. */
  async close(): Promise<void> {
    await this.dataSource.destroy();
    const leaked = await this.connectionsLeft();
    await this.owner.end();
    await withClient(testServer().url, (client) => client.query(`DROP DATABASE IF EXISTS "${this.name}" WITH (FORCE)`));
    if (leaked.length > 0) throw new Error(`connections were left open to the test database:\n${leaked.join('\n')}`);
  }

  private async connectionsLeft(): Promise<string[]> {
    for (let tries = 1; ; tries += 1) {
      // A back end lingers for a moment after its client has said goodbye.
      const left = await this.sql<{ application_name: string; query: string }>(
        `SELECT application_name, left(query, 100) AS query FROM pg_stat_activity
         WHERE datname = current_database() AND application_name <> $1 AND backend_type = 'client backend'`,
        [OWNER_NAME],
      );
      if (left.length === 0 || tries === 60) return left.map(({ application_name, query }) => `  ${application_name}: ${query}`);
      await pause(50);
    }
  }
}

const OWNER_NAME = 'test owner';

export const openTestDatabase = (options?: { poolSize?: number }): Promise<TestDatabase> => TestDatabase.open(options);

/** Gives the surrounding describe (or the file) a database: `const database = useTestDatabase()`, then `database().sql(…)`. */
export function useTestDatabase(options?: { poolSize?: number }): () => TestDatabase {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await openTestDatabase(options);
  });
  afterAll(() => database?.close());
  return () => {
    if (!database) throw new Error('the test database is open from beforeAll to afterAll only');
    return database;
  };
}

/** Migrated once a run by whichever test file comes first; the others wait for it and copy it. */
async function migratedTemplate(client: Client, server: string, run: string): Promise<string> {
  const template = `${run}_template`;
  await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (!rowCount) {
      const unfinished = `${template}_new`;
      await client.query(`DROP DATABASE IF EXISTS "${unfinished}" WITH (FORCE)`);
      await client.query(`CREATE DATABASE "${unfinished}" TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'`);
      await migrateDatabase(databaseUrl(server, unfinished));
      await client.query(`ALTER DATABASE "${unfinished}" RENAME TO "${template}"`);
    }
  } finally {
    await client.query('SELECT pg_advisory_unlock(hashtext($1))', [template]);
  }
  return template;
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
