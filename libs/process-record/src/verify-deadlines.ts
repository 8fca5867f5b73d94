import { computeDeadline, LawError, type DeadlineInput, type LengthOverride, type PeriodId, type WorkingCalendar } from '@mingjian/law';
import type { CaseTrace, Opened } from './verify-chain';

export const DEADLINES_OF_CASES = `
  SELECT id, case_id, period_id, opened_seq, started_on::text, to_json(started_at) #>> '{}' AS started_at, due_on::text,
         excluded, extension_days, length, status, met_on::text, met_seq
  FROM deadline WHERE case_id > $1 AND case_id <= $2`;

export interface DeadlineFound {
  readonly id: string;
  readonly case_id: string;
  readonly period_id: string;
  readonly opened_seq: number;
  readonly started_on: string;
  readonly started_at: string | null;
  readonly due_on: string;
  readonly excluded: DeadlineInput['excluded'] & object;
  readonly extension_days: number;
  readonly length: LengthOverride | null;
  readonly status: string;
  readonly met_on: string | null;
  readonly met_seq: number | null;
}

/** A running clock has the period, the start and the last day its act gave it, and is met by the act that says so. */
export function compareDeadline(trace: CaseTrace, row: DeadlineFound, calendar: WorkingCalendar): void {
  const opened = trace.opened.get(row.id);
  const differ = (...what: [Parameters<CaseTrace['lie']>[3], unknown, unknown]): void => trace.lie('deadline', row.id, opened?.seq ?? row.opened_seq, ...what);
  if (!opened) {
    differ('deadline-not-vouched-for', null, { period: row.period_id, startedOn: row.started_on });
    return;
  }
  trace.opened.delete(row.id);
  if (opened.period !== row.period_id || opened.seq !== row.opened_seq) {
    differ('deadline-period-differs', { period: opened.period, seq: opened.seq }, { period: row.period_id, seq: row.opened_seq });
  }
  if (opened.startedOn !== row.started_on) differ('deadline-start-differs', opened.startedOn, row.started_on);
  else if (row.due_on !== opened.due && row.due_on !== recounted(row, calendar)) differ('deadline-due-differs', opened.due, row.due_on);
  compareMet(trace, opened, row);
}

/** What acts opened and nobody found. */
export function compareMissingDeadlines(trace: CaseTrace): void {
  for (const { id, seq, period, startedOn } of trace.opened.values()) {
    trace.lie('deadline', id, seq, 'deadline-missing', { period, startedOn }, null);
  }
}

/** A filing sent back was no filing: the act that sends it back lets the duty run again. */
const RUNS_AGAIN_BY: Readonly<Record<string, readonly string[]>> = { 'return-record-filing': ['record-filing'] };

/**
 * An act that meets a period meets every clock of it that runs, and one is cancelled by the act that says so.
 * A right or a waiting time lapses by itself, and is left alone.
 */
function compareMet(trace: CaseTrace, opened: Opened, row: DeadlineFound): void {
  let by: CaseTrace['clockActs'][number] | null = null;
  for (const act of trace.clockActs) {
    if (act.seq <= opened.seq) continue;
    if (!by && act.met.includes(opened.period)) by = act;
    if (by && by !== act && RUNS_AGAIN_BY[act.kind]?.includes(opened.period)) by = null;
  }
  if (row.status === 'cancelled' && !trace.clockActs.some((act) => act.seq > opened.seq && act.cancelled.includes(opened.period))) {
    trace.lie('deadline', row.id, opened.seq, 'deadline-met-differs', { status: 'running' }, { status: row.status });
    return;
  }
  const agrees = row.status === 'met' ? by?.seq === row.met_seq && by?.on === row.met_on : !by || row.status !== 'running';
  if (agrees) return;
  const recorded = by ? { status: 'met', seq: by.seq, on: by.on } : null;
  trace.lie('deadline', row.id, by?.seq ?? row.met_seq ?? opened.seq, 'deadline-met-differs', recorded, { status: row.status, seq: row.met_seq, on: row.met_on });
}

/** A last day may move after it was recorded, by an exclusion, an extension or a holiday notice: then the law must give the new one. */
function recounted(row: DeadlineFound, calendar: WorkingCalendar): string | null {
  try {
    const computed = computeDeadline(
      {
        period: row.period_id as PeriodId,
        ...(row.started_at ? { startedAt: row.started_at } : { startedOn: row.started_on }),
        ...(row.excluded.length > 0 ? { excluded: row.excluded } : {}),
        ...(row.extension_days > 0 ? { extensionDays: row.extension_days } : {}),
        ...(row.length ? { length: row.length } : {}),
      },
      calendar,
    );
    return computed.due.slice(0, 10);
  } catch (error) {
    if (error instanceof LawError || error instanceof RangeError) return null;
    throw error;
  }
}
