import { Injectable } from '@nestjs/common';
import { NATIONAL_CALENDAR, type WorkingCalendar } from '@mingjian/law';
import { UnitOfWork } from '@mingjian/platform/database';
import { LEAD_DIGEST } from './fact-tables';
import { CaseTrace, type CaseRow, type EntryRow } from './verify-chain';
import { CheckpointCursor, HeadsDigest } from './verify-checkpoint';
import { compareDeadline, compareMissingDeadlines, DEADLINES_OF_CASES, type DeadlineFound } from './verify-deadlines';
import { compareMissing, compareRendering, compareRow, RENDERINGS_OF_CASES, ROWS_OF_CASES, type DigestedRow, type RenderingRow } from './verify-rows';
import type { ChainHead, Lie, Sql, Verification } from './verify-types';

export interface VerifyOptions {
  /** Chain heads kept from an earlier day, in case-id order: what was there then must still be there. */
  readonly against?: AsyncIterable<ChainHead>;
  /** Told each chain head, in case-id order. */
  readonly onHead?: (head: ChainHead) => void | Promise<void>;
  readonly calendar?: WorkingCalendar;
}

const CASES_AT_ONCE = 200;
const ENTRIES_AT_ONCE = 2000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
const AFTER_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

// The columns that an entry states and no later act changes; the day of filing is settled once.
const CASES = `
  SELECT id, version, state, record_hash, jsonb_build_object('procedure', procedure, 'sector', sector, 'foundOn', found_on, 'filedOn', filed_on,
    'violationEndedOn', violation_ended_on, 'violationContinues', violation_continues, 'harmsSafety', harms_safety,
    'jurisdictionBasis', jurisdiction_basis, 'suspectedBasis', suspected_basis,
    'majorGround', major_ground, 'lead', ${LEAD_DIGEST}, 'caseNo', case_no, 'decidedOn', decided_on) AS settled
  FROM enforcement_case WHERE id > $1 ORDER BY id LIMIT ${CASES_AT_ONCE}`;

const ENTRIES = `
  SELECT case_id, seq, body, prev_hash, hash FROM case_record
  WHERE (case_id, seq) > ($1, $2) AND case_id <= $3 ORDER BY case_id, seq LIMIT ${ENTRIES_AT_ONCE}`;

/**
 * Computes every chain again and compares it with the rows it vouches for, a span of cases at a time, so that memory
 * does not grow with the county. Stops at the span of the first lie. The statements should see one snapshot.
 */
export async function verifyRecords(sql: Sql, { against, onHead, calendar = NATIONAL_CALENDAR }: VerifyOptions = {}): Promise<Verification> {
  const counted = { cases: 0, entries: 0, rows: 0, deadlines: 0, renderings: 0, bytes: 0 };
  const digest = new HeadsDigest();
  const checkpoint = against ? new CheckpointCursor(against) : null;
  for (let from = BEFORE_ALL; ; ) {
    const cases = await sql<CaseRow>(CASES, [from]);
    const last = cases.length < CASES_AT_ONCE;
    // The last span reaches to the end of all ids: rows whose case is gone lie there as well.
    const upTo = last ? AFTER_ALL : cases[cases.length - 1]!.id;
    const span = new Span(sql, from, upTo, calendar, counted);
    const lie = await span.firstLie(cases, checkpoint);
    for (const head of span.heads()) {
      digest.add(head);
      await onHead?.(head);
    }
    if (lie || last) return { ...counted, headsDigest: digest.hex(), firstLie: lie };
    from = upTo;
  }
}

type Counts = { -readonly [name in 'cases' | 'entries' | 'rows' | 'deadlines' | 'renderings' | 'bytes']: number };

/** The cases with ids above one and up to another, with all that belongs to them. */
class Span {
  private readonly traces = new Map<string, CaseTrace>();

  constructor(
    private readonly sql: Sql,
    private readonly from: string,
    private readonly upTo: string,
    private readonly calendar: WorkingCalendar,
    private readonly counted: Counts,
  ) {}

  async firstLie(cases: readonly CaseRow[], checkpoint: CheckpointCursor | null): Promise<Lie | null> {
    const kept = (await checkpoint?.upTo(this.upTo)) ?? [];
    const watched = new Map(kept.map((head) => [head.caseId, head]));
    await this.walkEntries(watched);
    const byId = new Map(cases.map((row) => [row.id, row]));
    for (const id of new Set([...byId.keys(), ...this.traces.keys()])) this.trace(id).compareHead(byId.get(id));
    await this.compareRows();
    await this.compareDeadlines();
    for (const head of kept) this.compareWithCheckpoint(head);
    this.counted.cases += cases.length;
    const inOrder = [...this.traces.values()].sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
    return inOrder.map((trace) => trace.firstLie()).find((lie) => lie !== null) ?? null;
  }

  heads(): ChainHead[] {
    return [...this.traces.values()]
      .filter((trace) => trace.lastHash !== null)
      .map(({ caseId, lastSeq, lastHash }) => ({ caseId, seq: lastSeq, hash: lastHash!.toString('hex') }))
      .sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
  }

  private async walkEntries(watched: ReadonlyMap<string, ChainHead>): Promise<void> {
    for (let after: readonly [caseId: string, seq: number] | null = [this.from, AFTER_EVERY_SEQ]; after; ) {
      const page: readonly EntryRow[] = await this.sql<EntryRow>(ENTRIES, [...after, this.upTo]);
      for (const row of page) {
        const trace = this.trace(row.case_id);
        trace.enter(row);
        const head = watched.get(row.case_id);
        if (head?.seq === row.seq && head.hash !== row.hash.toString('hex')) {
          trace.lie('case_record', `${row.case_id}#${row.seq}`, row.seq, 'rewritten-since-checkpoint', head.hash, row.hash);
        }
        this.counted.bytes += Buffer.byteLength(row.body) + (row.prev_hash?.length ?? 0);
      }
      this.counted.entries += page.length;
      const end = page.length < ENTRIES_AT_ONCE ? undefined : page[page.length - 1];
      after = end ? [end.case_id, end.seq] : null;
    }
  }

  private async compareRows(): Promise<void> {
    const rows = await this.sql<DigestedRow>(ROWS_OF_CASES, [this.from, this.upTo]);
    for (const row of rows) compareRow(this.trace(row.case_id), row);
    for (const trace of this.traces.values()) compareMissing(trace);
    const renderings = await this.sql<RenderingRow>(RENDERINGS_OF_CASES, [this.from, this.upTo]);
    for (const row of renderings) compareRendering(this.trace(row.case_id), row);
    this.counted.rows += rows.length;
    this.counted.renderings += renderings.length;
  }

  private async compareDeadlines(): Promise<void> {
    const rows = await this.sql<DeadlineFound>(DEADLINES_OF_CASES, [this.from, this.upTo]);
    for (const row of rows) compareDeadline(this.trace(row.case_id), row, this.calendar);
    for (const trace of this.traces.values()) compareMissingDeadlines(trace);
    this.counted.deadlines += rows.length;
  }

  private compareWithCheckpoint(head: ChainHead): void {
    const trace = this.trace(head.caseId);
    if (trace.lastSeq === 0) trace.lie('enforcement_case', head.caseId, null, 'case-vanished', `#${head.seq} ${head.hash}`, null);
    else if (trace.lastSeq < head.seq) trace.lie('case_record', `${head.caseId}#${trace.lastSeq + 1}`, trace.lastSeq + 1, 'tail-cut', head.seq, trace.lastSeq);
  }

  private trace(caseId: string): CaseTrace {
    let trace = this.traces.get(caseId);
    if (!trace) this.traces.set(caseId, (trace = new CaseTrace(caseId)));
    return trace;
  }
}

/** Puts a page's start after everything of the case that ended the span before. */
const AFTER_EVERY_SEQ = 2_147_483_647;

/** Verification on one snapshot, past the bounds of the agencies. */
@Injectable()
export class VerifyRecords {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(options: VerifyOptions = {}): Promise<Verification> {
    return this.unitOfWork.run({ kind: 'system' }, async (tx) => {
      await tx.sql('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      return verifyRecords((text, values) => tx.sql(text, values), options);
    });
  }
}
