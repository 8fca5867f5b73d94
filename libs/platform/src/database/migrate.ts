import { runMigrations as migrateQueueTables } from 'bullmq';
import type { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { StartupError } from '../config';
import { connectionAs, connectOrExplain, OWNER_ROLE } from './connection';

export const QUEUE_SCHEMA = 'bullmq';

/** Any constant will do; it must only be the same in every process. */
const MIGRATION_LOCK = 6_102_026;

export interface Migrate {
  readonly ownerUrl: string;
  /** The setting to name when the database cannot be reached. */
  readonly variable: string;
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly prepareRoles: (client: Client) => Promise<void>;
}

/**
 * Applies what is missing and returns the names of what was applied. One process works, the others wait at the lock
 * and then find nothing to do.
 */
export async function migrate({ ownerUrl, variable, migrations, prepareRoles }: Migrate): Promise<readonly string[]> {
  const client = await connectOrExplain({ connectionString: ownerUrl, application_name: 'mingjian migrate' }, variable);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await prepareRoles(client).catch((error: unknown) => {
      throw forbidden(error, client, variable);
    });
    await client.query(`SET ROLE ${OWNER_ROLE}`);
    const applied = await applyMissing(ownerUrl, migrations);
    await migrateQueueTables(client as unknown as Parameters<typeof migrateQueueTables>[0], QUEUE_SCHEMA);
    return applied;
  } finally {
    // Ending the session releases the lock, whatever happened.
    await client.end();
  }
}

async function applyMissing(ownerUrl: string, migrations: Migrate['migrations']): Promise<readonly string[]> {
  const { connectionString, options } = connectionAs(OWNER_ROLE, ownerUrl);
  const source = new DataSource({
    type: 'postgres',
    url: connectionString,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    extra: { options, max: 2, application_name: 'mingjian migrate' },
  });
  await source.initialize();
  try {
    const applied = await source.runMigrations();
    return applied.map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}

function forbidden(error: unknown, { user, database }: Client, variable: string): unknown {
  if ((error as { code?: string }).code !== '42501') return error;
  return new StartupError(
    `The login ${user ?? ''} may not prepare the database ${database ?? ''}: ${(error as Error).message}.`,
    `Let ${variable} name the owner of the database with the right CREATEROLE (ALTER ROLE "${user ?? ''}" CREATEROLE), or a superuser.`,
    { cause: error },
  );
}
