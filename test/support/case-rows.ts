import { startedRow, type Start } from '@mingjian/deadlines';
import { NATIONAL_CALENDAR, type CaseState, type CivilDate, type PersonRole } from '@mingjian/law';
import { seal } from '@mingjian/process-record';
import { randomUUID } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { TestDatabase } from './database';

let serial = 0;

/** Rows put into the database as the owner, for tests of what looks at cases rather than of what moves them. */
export async function anAgency(database: TestDatabase, { kind = 'enforcement', name }: { kind?: 'enforcement' | 'supervision'; name?: string } = {}): Promise<string> {
  const id = randomUUID();
  const code = `agency-${(serial += 1)}`;
  await database.sql(
    `INSERT INTO agency (id, code, name, short_name, sector, kind, region) VALUES ($1, $2, $3, $3, 'market', $4, '测试县')`,
    [id, code, name ?? code, kind],
  );
  return id;
}

export interface PersonTraits {
  readonly id?: string;
  readonly roles: readonly PersonRole[];
  readonly name?: string;
  readonly qualificationNo?: string | null;
  readonly reviewingSince?: CivilDate | null;
  readonly disabled?: boolean;
}

export async function aPerson(database: TestDatabase, agencyId: string, traits: PersonTraits): Promise<string> {
  const id = traits.id ?? randomUUID();
  const username = `person-${(serial += 1)}`;
  await database.sql(
    `INSERT INTO person (id, agency_id, username, name, password_hash, roles, legal_qualification_no, reviewing_since, disabled_at, created_at)
     VALUES ($1, $2, $3, $4, 'none', $5, $6, $7, $8, '2020-01-01Z')`,
    [id, agencyId, username, traits.name ?? username, traits.roles, traits.qualificationNo ?? null, traits.reviewingSince ?? null, traits.disabled ? '2025-01-01Z' : null],
  );
  return id;
}

/** A case in this state with one record entry, handled by these people. */
export async function aCase(database: TestDatabase, agencyId: string, { state = 'investigating', handlers = [], caseNo }: { state?: CaseState; handlers?: readonly string[]; caseNo?: string } = {}): Promise<string> {
  const id = newId();
  const { body, hash } = seal(
    { v: 1, caseId: id, seq: 1, kind: 'register-lead', at: '2025-09-01T00:00:00.000Z', on: '2025-09-01', actorId: id, from: null, to: state, rows: [], opened: [], met: [], cancelled: [], facts: {}, particulars: {} },
    null,
  );
  await database.sql(
    `WITH c AS (
       INSERT INTO enforcement_case (id, agency_id, version, state, procedure, sector, case_no, source, violation, violation_continues, harms_safety, found_on, filed_on, record_hash)
       VALUES ($1, $2, 1, $3, 'ordinary', 'market', $4, 'inspection', '无照经营', false, false, '2025-08-20', '2025-09-01', $5)
     ) INSERT INTO case_record (agency_id, case_id, seq, body, prev_hash, hash) VALUES ($2, $1, 1, $6, NULL, $5)`,
    [id, agencyId, state, caseNo ?? null, hash, body],
  );
  for (const person of handlers) {
    await database.sql(`INSERT INTO case_side (agency_id, case_id, person_id, side) VALUES ($1, $2, $3, 'handling')`, [agencyId, id, person]);
    await database.sql(`INSERT INTO officer_assignment (id, agency_id, case_id, act_seq, person_id, kind, on_date) VALUES ($1, $2, $3, 1, $4, 'assigned', '2025-09-01')`, [newId(), agencyId, id, person]);
  }
  return id;
}

/** A running clock of the case, its dates reckoned by the law. */
export async function aDeadline(database: TestDatabase, agencyId: string, caseId: string, start: Start): Promise<string> {
  const row = startedRow(start, NATIONAL_CALENDAR);
  await database.sql(
    `INSERT INTO deadline (id, agency_id, case_id, period_id, opened_seq, started_on, started_at, due_at, nominal_on, due_on, safe_on, provisional, nature, look_on)
     VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [row.id, agencyId, caseId, row.period_id, row.started_on, row.started_at, row.due_at, row.nominal_on, row.due_on, row.safe_on, row.provisional, row.nature, row.look_on],
  );
  return row.id;
}
