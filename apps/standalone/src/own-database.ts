import { Client } from 'pg';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { serviceUser, workableFolder } from './postgres-folder';
import { PrivatePostgres } from './private-postgres';
import { claim } from './single-run';

const DATABASE = 'mingjian';

export interface OwnDatabase {
  readonly url: string;
  /** Whether there was no database before. */
  readonly isNew: boolean;
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
    const isNew = await createdNow(server);
    return { url: server.url(DATABASE), isNew, folder, server, release };
  } catch (error) {
    release();
    throw error;
  }
}

async function createdNow(server: PrivatePostgres): Promise<boolean> {
  const client = new Client({ connectionString: server.url() });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
    return !rowCount;
  } finally {
    await client.end();
  }
}
