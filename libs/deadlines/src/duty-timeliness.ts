import { addMonths, DUTIES_OF_OTHERS, type CivilDate, type PeriodId } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { Clock } from '@mingjian/platform/time';
import { Injectable } from '@nestjs/common';
import type { ClockOfCase } from './deadline-list';
import { inIndexOrder } from './index-order';

export const MONTHS_SHOWN = 12;

export const TIMELINESS = ['on-time', 'late'] as const;
export type Timeliness = (typeof TIMELINESS)[number];

/** One agency's duties of one month. */
export interface MonthOfAgency {
  /** YYYY-MM. */
  readonly month: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly onTime: number;
  readonly late: number;
}

export interface DutyOfMonth extends ClockOfCase {
  readonly dueOn: CivilDate;
  /** Null: not done yet, and its last day is over. */
  readonly metOn: CivilDate | null;
}

export interface MonthFilter {
  /** YYYY-MM. */
  readonly month: string;
  readonly timeliness: Timeliness;
  readonly agencyId?: string;
}

/**
 * How far duties are done in time. A duty belongs to the month of its last day as it stands now, with every exclusion
 * and extension granted. It is on time when it was done on or before that day, late when it was done after it, or is
 * not done and the day is over. What is still running in time, was cancelled, or is owed by somebody outside the
 * agencies (payment, courts, police) is not counted. A duty of hours done later on its last day counts as on time, since only
 * the day of an act is kept; while it is not done it is late from its very hour.
 */
@Injectable()
export class DutyTimeliness {
  constructor(private readonly clock: Clock) {}

  /** The current month and the eleven before it, one row for each agency that had a duty to do. */
  months(tx: Tx): Promise<MonthOfAgency[]> {
    const { text, values } = timelinessStatement(this.clock.today(), this.clock.now());
    return tx.sql<MonthOfAgency>(text, values);
  }

  /** The duties behind a figure of a month, by their last day. */
  page(tx: Tx, filter: MonthFilter, limit: number, after?: { readonly dueOn: CivilDate; readonly id: string }): Promise<DutyOfMonth[]> {
    const { text, values } = dutiesOfMonthStatement(filter, this.clock.today(), this.clock.now(), limit, after);
    return inIndexOrder(tx, () => tx.sql<DutyOfMonth>(text, values));
  }
}

// Written out, not given as parameters: the partial index is chosen by these words.
const COUNTED = `d.nature = 'duty' AND d.status IN ('met', 'running')`;
const IS_LATE = (today: string, now: string): string => `(d.late OR d.status = 'running' AND (d.due_on < ${today} OR d.due_at < ${now}))`;

/** The statement of twelve months; its plan is tested. */
export function timelinessStatement(today: CivilDate, now: Date): { text: string; values: unknown[] } {
  const thisMonth = `${today.slice(0, 7)}-01`;
  const text = `
    SELECT n.month, n.agency_id AS "agencyId", g.name AS "agencyName", n."onTime", n.late
    FROM (SELECT to_char(d.due_on, 'YYYY-MM') AS month, d.agency_id,
                 (count(*) FILTER (WHERE d.status = 'met' AND NOT d.late))::integer AS "onTime",
                 (count(*) FILTER (WHERE ${IS_LATE('$3::date', '$4::timestamptz')}))::integer AS late
          FROM deadline d
          WHERE ${COUNTED} AND d.due_on >= $1::date AND d.due_on < $2::date AND d.period_id <> ALL ($5::text[])
          GROUP BY 1, 2) n
    JOIN agency g ON g.id = n.agency_id WHERE n."onTime" + n.late > 0 ORDER BY g.name, n.month`;
  return { text, values: [addMonths(thisMonth, 1 - MONTHS_SHOWN), addMonths(thisMonth, 1), today, now, DUTIES_OF_OTHERS] };
}

export function dutiesOfMonthStatement(
  { month, timeliness, agencyId }: MonthFilter, today: CivilDate, now: Date, limit: number, after?: { readonly dueOn: CivilDate; readonly id: string },
): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const given = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  const first = `${month}-01`;
  const where = [COUNTED, `d.due_on >= ${given(first, 'date')}`, `d.due_on < ${given(addMonths(first, 1), 'date')}`, `d.period_id <> ALL (${given(DUTIES_OF_OTHERS, 'text[]')})`];
  where.push(timeliness === 'late' ? IS_LATE(given(today, 'date'), given(now, 'timestamptz')) : `d.status = 'met' AND NOT d.late`);
  if (agencyId) where.push(`d.agency_id = ${given(agencyId, 'uuid')}`);
  if (after) where.push(`(d.due_on, d.id) > (${given(after.dueOn, 'date')}, ${given(after.id, 'uuid')})`);
  const text = `
    SELECT d.id, d.case_id AS "caseId", c.case_no AS "caseNo", (SELECT p.name FROM party p WHERE p.case_id = c.id AND p.no = 1) AS party, c.violation,
           d.agency_id AS "agencyId", g.name AS "agencyName", d.period_id AS period, d.due_on AS "dueOn", d.met_on AS "metOn"
    FROM deadline d JOIN enforcement_case c ON c.id = d.case_id JOIN agency g ON g.id = d.agency_id
    WHERE ${where.join(' AND ')} ORDER BY d.due_on, d.id LIMIT ${given(limit, 'integer')}`;
  return { text, values };
}
