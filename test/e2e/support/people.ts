import { randomUUID } from 'node:crypto';
import type { PersonRole } from '@mingjian/law';
import { hashPassword } from '@mingjian/platform/identity';
import type { TestDatabase } from '../../support/database';

/** What every person of a test signs in with. */
export const TEST_PASSWORD = 'a long test password';

let passwordHash: Promise<string> | undefined;

export interface AnAgency {
  readonly code?: string;
  readonly kind?: 'enforcement' | 'supervision';
}

/** Enters an agency and returns its id. */
export async function anAgency(database: TestDatabase, { code = randomUUID(), kind = 'enforcement' }: AnAgency = {}): Promise<string> {
  const id = randomUUID();
  await database.sql(
    `INSERT INTO agency (id, code, name, short_name, sector, kind, region) VALUES ($1, $2, $3, '晃市监', 'market', $4, '新晃侗族自治县')`,
    [id, code, `机关 ${code}`, kind],
  );
  return id;
}

export interface APerson {
  readonly username: string;
  readonly roles: readonly PersonRole[];
  readonly name?: string;
  readonly isPrincipalHead?: boolean;
  readonly legalQualificationNo?: string;
}

/** Enters a person who signs in with TEST_PASSWORD, and returns their id. */
export async function aPerson(database: TestDatabase, agencyId: string, person: APerson): Promise<string> {
  const id = randomUUID();
  passwordHash ??= hashPassword(TEST_PASSWORD);
  const { username, roles, name = username, isPrincipalHead = false, legalQualificationNo = null } = person;
  await database.sql(
    `INSERT INTO person (id, agency_id, username, name, password_hash, roles, is_principal_head, legal_qualification_no, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '2026-01-01T00:00:00Z')`,
    [id, agencyId, username, name, await passwordHash, roles, isPrincipalHead, legalQualificationNo],
  );
  return id;
}
