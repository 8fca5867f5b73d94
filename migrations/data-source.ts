import { migrate } from '../libs/platform/src/database/migrate';
import { OpenSchemas1764000000000 } from './1764000000000-OpenSchemas';
import { CreateOutbox1764000001000 } from './1764000001000-CreateOutbox';
import { CreateIdentity1764000002000 } from './1764000002000-CreateIdentity';
import { prepareRoles } from './roles';

/** Every migration, oldest first. Listed by name: nothing is found by searching a folder at run time. */
export const MIGRATIONS = [OpenSchemas1764000000000, CreateOutbox1764000001000, CreateIdentity1764000002000] as const;

/** Brings a database up to date, as the owner. Any number of processes may call it at once. */
export function migrateDatabase(ownerUrl: string, variable = 'DATABASE_OWNER_URL'): Promise<readonly string[]> {
  return migrate({ ownerUrl, variable, prepareRoles, migrations: MIGRATIONS });
}
