import { Client } from 'pg';
import { RUN_VARIABLE, SERVER_VARIABLE } from './test-server';

export default async function tearDown(): Promise<void> {
  const server = process.env[SERVER_VARIABLE];
  const run = process.env[RUN_VARIABLE];
  if (globalThis.mingjianTestPostgres) await globalThis.mingjianTestPostgres.destroy();
  else if (server && run) await dropDatabasesOf(server, run);
}

async function dropDatabasesOf(server: string, run: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [run]);
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  await client.end();
}
