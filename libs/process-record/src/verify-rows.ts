import { FACT_TABLES, ROW_DIGEST } from './fact-tables';
import type { CaseTrace } from './verify-chain';

export interface DigestedRow {
  readonly table: string;
  readonly id: string;
  readonly case_id: string;
  readonly act_seq: number;
  readonly sha256: string;
}

/** Every row of fact of a span of cases, with the digest it has now: half-open above $1, up to and with $2. */
export const ROWS_OF_CASES = FACT_TABLES.map(
  (table) => `SELECT '${table}' AS "table", id, case_id, act_seq, ${ROW_DIGEST(table)} AS sha256 FROM ${table} WHERE case_id > $1 AND case_id <= $2`,
).join('\nUNION ALL\n');

export const RENDERINGS_OF_CASES = `
  SELECT d.case_id, d.act_seq, r.document_id AS id, r.sha256 AS recorded, encode(sha256(r.pdf), 'hex') AS found
  FROM document d JOIN document_rendering r ON r.document_id = d.id
  WHERE d.case_id > $1 AND d.case_id <= $2 AND r.pdf IS NOT NULL`;

export interface RenderingRow {
  readonly case_id: string;
  readonly act_seq: number;
  readonly id: string;
  readonly recorded: string | null;
  readonly found: string;
}

/** Each row is vouched for and unchanged. Call `compareMissing` once all rows of the case have been seen. */
export function compareRow(trace: CaseTrace, row: DigestedRow): void {
  const vouched = trace.vouched.get(row.id);
  if (!vouched || vouched.table !== row.table) {
    trace.lie(row.table, row.id, row.act_seq, 'row-not-vouched-for', null, row.sha256);
    return;
  }
  trace.vouched.delete(row.id);
  if (vouched.sha256 !== row.sha256) trace.lie(row.table, row.id, vouched.seq, 'row-changed', vouched.sha256, row.sha256);
}

/** What the record vouches for and nobody found. */
export function compareMissing(trace: CaseTrace): void {
  for (const { table, id, seq, sha256 } of trace.vouched.values()) trace.lie(table, id, seq, 'row-missing', sha256, null);
}

export function compareRendering(trace: CaseTrace, { id, act_seq, recorded, found }: RenderingRow): void {
  if (recorded !== found) trace.lie('document_rendering', id, act_seq, 'rendering-hash-differs', recorded, found);
}
