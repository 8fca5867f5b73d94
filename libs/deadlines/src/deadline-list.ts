import { daysBetween, DUTIES_OF_OTHERS, type CivilDate, type PeriodId, type WorkingCalendar } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { Clock } from '@mingjian/platform/time';
import { Injectable } from '@nestjs/common';
import { inIndexOrder } from './index-order';

/** Working days before its last day at which a duty shows as due soon. A choice of the product; no text asks for it. */
export const SOON_WORKING_DAYS = 3;

export const DEADLINE_STATES = ['running', 'overdue', 'due-soon'] as const;

export interface DeadlineFilter {
  /** `pressing` is overdue and due soon together. */
  readonly state: (typeof DEADLINE_STATES)[number] | 'pressing';
  /** Null: the whole county, and of it only what agencies owe. */
  readonly agencyId: string | null;
  /** Only duties of agencies, as of the whole county, though an agency is named. */
  readonly owedByAgencies?: boolean;
  readonly period?: PeriodId;
  /** Only of cases this person handles now. */
  readonly handledBy?: string;
}

/** A clock of a case, as lists name it. */
export interface ClockOfCase {
  readonly id: string;
  readonly caseId: string;
  readonly caseNo: string | null;
  readonly party: string | null;
  readonly violation: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly period: PeriodId;
}

export interface ListedDeadline extends ClockOfCase {
  readonly nature: string;
  readonly startedOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly dueAt: string | null;
  readonly safeOn: CivilDate;
  readonly provisional: boolean;
  readonly state: (typeof DEADLINE_STATES)[number];
  /** Days after the last day up to today; 0 while in time. */
  readonly daysLate: number;
  readonly workingDaysLate: number;
  /** Working days after today up to the last day; 0 on the last day and later. */
  readonly workingDaysLeft: number;
}

/** The last row seen: lists go on after it. */
export interface DeadlineKey {
  readonly dueOn: CivilDate;
  readonly id: string;
}

/** Running clocks by their last day. What is overdue is a question of today's date, and no job has to have run. */
@Injectable()
export class DeadlineList {
  constructor(private readonly clock: Clock) {}

  async page(tx: Tx, filter: DeadlineFilter, calendar: WorkingCalendar, limit: number, after?: DeadlineKey): Promise<ListedDeadline[]> {
    const today = this.clock.today();
    const now = this.clock.now();
    const soon = calendar.addWorkingDays(today, SOON_WORKING_DAYS);
    const { text, values } = deadlineListStatement(filter, { today, now, soon }, limit, after);
    // One officer's clocks are few and are found by person; all other lists are read in the order of their index.
    const rows = filter.handledBy ? await tx.sql<Row>(text, values) : await inIndexOrder(tx, () => tx.sql<Row>(text, values));
    return rows.map((row) => listed(row, { today, now, soon }, calendar));
  }
}

interface Days {
  readonly today: CivilDate;
  readonly now: Date;
  readonly soon: CivilDate;
}

/** The statement of a list; its plan is tested. */
export function deadlineListStatement(filter: DeadlineFilter, { today, now, soon }: Days, limit: number, after?: DeadlineKey): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const given = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  // Written out, not given as parameters: the partial indexes are chosen by these words.
  const where = [`d.status = 'running'`];
  if (filter.agencyId !== null) where.push(`d.agency_id = ${given(filter.agencyId, 'uuid')}`);
  if (filter.agencyId === null || filter.owedByAgencies) where.push(`d.nature = 'duty'`, `d.period_id <> ALL (${given(DUTIES_OF_OTHERS, 'text[]')})`);
  if (filter.state === 'overdue') {
    where.push(`d.nature IN ('duty', 'restraint')`, `d.due_on <= ${given(today, 'date')}`, `(d.due_on < ${given(today, 'date')} OR d.due_at < ${given(now, 'timestamptz')})`);
  }
  if (filter.state === 'due-soon') {
    where.push(`d.due_on >= ${given(today, 'date')}`, `d.due_on <= ${given(soon, 'date')}`, `(d.due_at IS NULL OR d.due_at >= ${given(now, 'timestamptz')})`);
  }
  if (filter.state === 'pressing') where.push(`d.nature IN ('duty', 'restraint')`, `d.due_on <= ${given(soon, 'date')}`);
  if (filter.period) where.push(`d.period_id = ${given(filter.period, 'text')}`);
  if (filter.handledBy) where.push(handles(given(filter.handledBy, 'uuid')));
  if (after) where.push(`(d.due_on, d.id) > (${given(after.dueOn, 'date')}, ${given(after.id, 'uuid')})`);
  const text = `
    SELECT d.id, d.case_id, c.case_no, c.violation, (SELECT p.name FROM party p WHERE p.case_id = c.id AND p.no = 1) AS party, d.agency_id, g.name AS agency_name, d.period_id, d.nature, d.started_on, d.due_on, d.due_at, d.safe_on, d.provisional
    FROM deadline d JOIN enforcement_case c ON c.id = d.case_id JOIN agency g ON g.id = d.agency_id
    WHERE ${where.join(' AND ')} ORDER BY d.due_on, d.id LIMIT ${given(limit, 'integer')}`;
  return { text, values };
}

function handles(personId: string): string {
  return `d.case_id IN (SELECT a.case_id FROM officer_assignment a WHERE a.person_id = ${personId} AND a.kind = 'assigned'
    AND NOT EXISTS (SELECT FROM officer_assignment r WHERE r.person_id = a.person_id AND r.case_id = a.case_id AND r.kind = 'released' AND r.act_seq > a.act_seq))`;
}

interface Row {
  readonly id: string;
  readonly case_id: string;
  readonly case_no: string | null;
  readonly party: string | null;
  readonly violation: string;
  readonly agency_id: string;
  readonly agency_name: string;
  readonly period_id: PeriodId;
  readonly nature: string;
  readonly started_on: CivilDate;
  readonly due_on: CivilDate;
  readonly due_at: Date | null;
  readonly safe_on: CivilDate;
  readonly provisional: boolean;
}

function listed(row: Row, { today, now, soon }: Days, calendar: WorkingCalendar): ListedDeadline {
  const owed = row.nature === 'duty' || row.nature === 'restraint';
  const over = owed && (row.due_at ? row.due_at < now : row.due_on < today);
  return {
    id: row.id,
    caseId: row.case_id,
    caseNo: row.case_no,
    party: row.party,
    violation: row.violation,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    period: row.period_id,
    nature: row.nature,
    startedOn: row.started_on,
    dueOn: row.due_on,
    dueAt: row.due_at?.toISOString() ?? null,
    safeOn: row.safe_on,
    provisional: row.provisional,
    state: over ? 'overdue' : row.due_on <= soon && row.due_on >= today ? 'due-soon' : 'running',
    daysLate: over ? daysBetween(row.due_on, today) : 0,
    workingDaysLate: over ? calendar.workingDaysBetween(row.due_on, today) : 0,
    workingDaysLeft: row.due_on > today ? calendar.workingDaysBetween(today, row.due_on) : 0,
  };
}
