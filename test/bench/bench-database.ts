import { join, resolve } from 'node:path';
import { type EnteredCounty, enterDemoCounty } from '@mingjian/demo';
import { openAppDataSource, UnitOfWork } from '@mingjian/platform/database';
import { Client } from 'pg';
import { PrivatePostgres } from '../../apps/standalone/src/private-postgres';
import { serviceUser, workableFolder } from '../../apps/standalone/src/postgres-folder';
import { migrateDatabase } from '../../migrations/data-source';

/** What everybody of the measured county signs in with. */
export const BENCH_PASSWORD = 'a password for measuring';

/** The server measured: the one DATABASE_URL names (a superuser's login), else one of the run's own, as durable as in production. */
export class BenchServer {
  private constructor(
    readonly url: string,
    readonly version: string,
    private readonly own: PrivatePostgres | undefined,
  ) {}

  static async open(): Promise<BenchServer> {
    const given = process.env['DATABASE_URL'];
    const folder = join(workableFolder(resolve(__dirname, '../../..'), serviceUser(), false), `bench-${process.pid}`);
    const own = given ? undefined : await PrivatePostgres.start({ folder, durable: true });
    const url = given ?? own!.url();
    const [row] = await asked(url, `SELECT current_setting('server_version') AS version`);
    return new BenchServer(url, String(row?.['version']), own);
  }

  async close(): Promise<void> {
    await this.own?.destroy();
  }
}

/** A migrated database with the demo county in it, for one part of the run. */
export class BenchDatabase {
  private constructor(
    readonly name: string,
    readonly url: string,
    /** The superuser, past row-level security: to stock, to look. */
    readonly owner: Client,
    readonly county: EnteredCounty,
    private readonly server: BenchServer,
  ) {}

  static async open(server: BenchServer, part: string): Promise<BenchDatabase> {
    const name = `mingjian_bench_${part}_${process.pid}`;
    await asked(server.url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await asked(server.url, `CREATE DATABASE "${name}" TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'`);
    const url = new URL(server.url);
    url.pathname = `/${name}`;
    await migrateDatabase(url.toString());
    const county = await demoCounty(url.toString());
    const owner = new Client({ connectionString: url.toString(), application_name: 'mingjian bench' });
    await owner.connect();
    await owner.query(`SET synchronous_commit = off; SET work_mem = '128MB'`); // for laying in; the applications have their own connections
    return new BenchDatabase(name, url.toString(), owner, county, server);
  }

  async sql<Row = Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.owner.query(text, [...values]);
    return rows as Row[];
  }

  person(username: string): string {
    const id = this.county.people[username];
    if (!id) throw new Error(`nobody of the demo county is called ${username}`);
    return id;
  }

  agency(code: string): string {
    const id = this.county.agencies[code];
    if (!id) throw new Error(`the demo county has no agency ${code}`);
    return id;
  }

  async close(): Promise<void> {
    await this.owner.end();
    await asked(this.server.url, `DROP DATABASE IF EXISTS "${this.name}" WITH (FORCE)`);
  }
}

async function demoCounty(url: string): Promise<EnteredCounty> {
  const dataSource = await openAppDataSource({ url, max: 1 });
  try {
    return await new UnitOfWork(dataSource).run({ kind: 'system' }, (tx) => enterDemoCounty(tx, BENCH_PASSWORD, new Date()));
  } finally {
    await dataSource.destroy();
  }
}

async function asked(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}
