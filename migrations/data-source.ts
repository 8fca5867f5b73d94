import { migrate } from '../libs/platform/src/database';
import { OpenSchemas1764000000000 } from './1764000000000-OpenSchemas';
import { CreateOutbox1764000001000 } from './1764000001000-CreateOutbox';
import { CreateIdentity1764000002000 } from './1764000002000-CreateIdentity';
import { CreateCase1764000003000 } from './1764000003000-CreateCase';
import { CreateCaseFacts1764000004000 } from './1764000004000-CreateCaseFacts';
import { CreateDeadline1764000005000 } from './1764000005000-CreateDeadline';
import { CreateImportedCase1764000006000 } from './1764000006000-CreateImportedCase';
import { CreateCaseFactsView1764000007000 } from './1764000007000-CreateCaseFactsView';
import { CreateRecordCheckpoint1764000008000 } from './1764000008000-CreateRecordCheckpoint';
import { KeepRulesAndNewsApart1764000009000 } from './1764000009000-KeepRulesAndNewsApart';
import { CreateDisclosure1764000010000 } from './1764000010000-CreateDisclosure';
import { CreateCalendarNotice1764000012000 } from './1764000012000-CreateCalendarNotice';
import { KnowWhatGatesSaw1764000013000 } from './1764000013000-KnowWhatGatesSaw';
import { CreateDraft1764000014000 } from './1764000014000-CreateDraft';
import { CreateSearch1764000015000 } from './1764000015000-CreateSearch';
import { KeepTimelinessInReach1764000017000 } from './1764000017000-KeepTimelinessInReach';
import { prepareRoles } from './roles';

/** Every migration, oldest first. Listed by name: nothing is found by searching a folder at run time. */
export const MIGRATIONS = [
  OpenSchemas1764000000000,
  CreateOutbox1764000001000,
  CreateIdentity1764000002000,
  CreateCase1764000003000,
  CreateCaseFacts1764000004000,
  CreateDeadline1764000005000,
  CreateImportedCase1764000006000,
  CreateCaseFactsView1764000007000,
  CreateRecordCheckpoint1764000008000,
  KeepRulesAndNewsApart1764000009000,
  CreateDisclosure1764000010000,
  CreateCalendarNotice1764000012000,
  KnowWhatGatesSaw1764000013000,
  CreateDraft1764000014000,
  CreateSearch1764000015000,
  KeepTimelinessInReach1764000017000,
] as const;

/** Brings a database up to date, as the owner. Any number of processes may call it at once. */
export function migrateDatabase(ownerUrl: string, variable = 'DATABASE_OWNER_URL'): Promise<readonly string[]> {
  return migrate({ ownerUrl, variable, prepareRoles, migrations: MIGRATIONS });
}
