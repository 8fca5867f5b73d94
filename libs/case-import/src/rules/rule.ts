import type { WorkingCalendar } from '@mingjian/law';
import type { CaseDates } from '../case-dates';
import type { Findings } from '../finding';
import type { HistoricalCase } from '../historical-case';

export interface Judged {
  readonly historical: HistoricalCase;
  readonly dates: CaseDates;
  readonly calendar: WorkingCalendar;
}

/**
 * One question put to a record. It asserts a breach only where every day the record leaves open would be one,
 * and adds nothing where the facts are not published.
 */
export type Rule = (judged: Judged, findings: Findings) => void;
