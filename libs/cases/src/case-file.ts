import { Injectable } from '@nestjs/common';
import { FACT_TABLES, ROW_DIGEST, type FactTable } from '@mingjian/process-record';
import type { Tx } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import type { CaseState } from '@mingjian/law';
import { v7 as newId } from 'uuid';
import { actSeq, type CaseInHand } from './case-in-hand';

/** Takes cases in hand and adds facts to them. Every writer takes the case first, so no guard judges on moving facts. */
@Injectable()
export class CaseFile {
  /**
   * Locks the case for this act.
   * @param expectedVersion what the person saw; null for acts of the system, which look at the row itself
   * @throws Refusal case-not-found, stale-version
   */
  async take(tx: Tx, caseId: string, expectedVersion: number | null): Promise<CaseInHand> {
    const [row] = await tx.sql<{ agency_id: string; state: CaseState; version: number; record_hash: Buffer }>(
      'SELECT agency_id, state, version, record_hash FROM enforcement_case WHERE id = $1 FOR UPDATE',
      [caseId],
    );
    if (!row) throw new Refusal('not-found', 'case-not-found', 'There is no such case, or it is not open to you.');
    if (expectedVersion !== null && row.version !== expectedVersion) {
      throw new Refusal('stale', 'stale-version', `The case has moved on to version ${row.version}.`, {
        data: { expected: expectedVersion, present: row.version },
      });
    }
    return { id: caseId, agencyId: row.agency_id, state: row.state, version: row.version, recordHash: row.record_hash, rows: [] };
  }

  /** Adds one row of fact and remembers its digest. Arrays are written as PostgreSQL arrays, objects as JSON. */
  async add(tx: Tx, subject: CaseInHand, table: FactTable, facts: Readonly<Record<string, unknown>>): Promise<string> {
    const id = newId();
    const row: Record<string, unknown> = { id, agency_id: subject.agencyId, case_id: subject.id, act_seq: actSeq(subject), ...facts };
    const [added] = await tx.sql<{ sha256: string }>(insertStatement(table, Object.keys(row)), Object.values(row).map(parameter));
    subject.rows.push({ table, id, sha256: added!.sha256 });
    return id;
  }

  /** Notes on which side of the case a person stands; the database keeps both sides apart. */
  async takeSide(tx: Tx, subject: CaseInHand, personId: string, side: 'handling' | 'judging'): Promise<void> {
    await tx.sql(
      'INSERT INTO case_side (agency_id, case_id, person_id, side) VALUES ($1, $2, $3, $4) ON CONFLICT (case_id, person_id) DO NOTHING',
      [subject.agencyId, subject.id, personId, side],
    );
  }
}

const statements = new Map<string, string>();

function insertStatement(table: FactTable, columns: readonly string[]): string {
  const key = `${table}:${columns.join(',')}`;
  let statement = statements.get(key);
  if (!statement) {
    if (!FACT_TABLES.includes(table)) throw new Error(`${table} is no table of facts`);
    const places = columns.map((_, at) => `$${at + 1}`).join(', ');
    statement = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places}) RETURNING ${ROW_DIGEST(table)} AS sha256`;
    statements.set(key, statement);
  }
  return statement;
}

function parameter(value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date) && !Buffer.isBuffer(value);
  return isObject ? JSON.stringify(value) : (value ?? null);
}
