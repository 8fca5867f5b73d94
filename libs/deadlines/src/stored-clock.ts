import type { CivilDate } from '@mingjian/law';
import type { DeadlineRow } from './deadline-row';

export type DeadlineStatus = 'running' | 'met' | 'lapsed' | 'cancelled';

/** A clock as read back, with what became of it. */
export interface StoredClock extends DeadlineRow {
  readonly case_id: string;
  readonly agency_id: string;
  readonly status: DeadlineStatus;
  readonly met_on: CivilDate | null;
  readonly late: boolean | null;
}

/** Of the table under the alias d. */
export const CLOCK_COLUMNS = `d.id, d.agency_id, d.case_id, d.period_id, d.started_on, d.started_at, d.due_at, d.nominal_on, d.due_on, d.safe_on,
  d.provisional, d.excluded, d.extension_days, d.length, d.nature, d.status, d.met_on, d.late, d.look_on`;

/** The driver gives instants as Dates; the law takes them as text with an offset. */
export function clockOf(row: Omit<StoredClock, 'started_at' | 'due_at'> & { readonly started_at: Date | null; readonly due_at: Date | null }): StoredClock {
  return { ...row, started_at: row.started_at?.toISOString() ?? null, due_at: row.due_at?.toISOString() ?? null };
}
