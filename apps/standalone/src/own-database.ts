import { Client } from 'pg';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { serviceUser, workableFolder } from './postgres-folder';
import { PrivatePostgres } from './private-postgres';
import { claim } from './single-run';

const DATABASE = 'mingjian';

export interface OwnDatabase {
  readonly url: string;
  readonly folder: string;
  readonly server: PrivatePostgres;
  release(): void;
}

/** The database of a machine that has none: made on the first start, found again on the next. */
export async function openOwnDatabase(checkout: string): Promise<OwnDatabase> {
  const base = process.env['MINGJIAN_DATA_FOLDER'] ?? workableFolder(checkout, serviceUser());
  mkdirSync(base, { recursive: true, mode: 0o711 });
  const release = claim(join(base, 'standalone.pid'));
  try {
    const folder = join(base, 'postgres');
    const server = await PrivatePostgres.start({ folder, durable: true });
    await createUnlessThere(server);
    return { url: server.url(DATABASE), folder, server, release };
  } catch (error) {
    release();
    throw error;
  }
}

async function createUnlessThere(server: PrivatePostgres): Promise<void> {
  const client = new Client({ connectionString: server.url() });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
