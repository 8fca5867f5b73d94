import { DUTIES_OF_OTHERS, type PeriodId, type WorkingCalendar } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { Clock } from '@mingjian/platform/time';
import { Injectable } from '@nestjs/common';
import { SOON_WORKING_DAYS } from './deadline-list';

/** What one agency owes under one period and is late with, or must do within three working days. */
export interface DutyCount {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly period: PeriodId;
  readonly overdue: number;
  readonly soon: number;
}

/** Counts what presses, agency by duty, from the rows and today's date. Only running clocks are read. */
@Injectable()
export class DutyBoard {
  constructor(private readonly clock: Clock) {}

  count(tx: Tx, calendar: WorkingCalendar): Promise<DutyCount[]> {
    const today = this.clock.today();
    const { text, values } = dutyBoardStatement({ today, now: this.clock.now(), soon: calendar.addWorkingDays(today, SOON_WORKING_DAYS) });
    return tx.sql<DutyCount>(text, values);
  }
}

/** The statement of the board; its plan is tested. */
export function dutyBoardStatement({ today, now, soon }: { readonly today: string; readonly now: Date; readonly soon: string }): { text: string; values: unknown[] } {
  const text = `
    SELECT n.agency_id AS "agencyId", g.name AS "agencyName", n.period_id AS period, n.overdue, n.pressing - n.overdue AS soon
    FROM (SELECT d.agency_id, d.period_id, count(*)::integer AS pressing,
                 (count(*) FILTER (WHERE d.due_on < $1::date OR d.due_at < $2::timestamptz))::integer AS overdue
          FROM deadline d
          WHERE d.status = 'running' AND d.nature = 'duty' AND d.due_on <= $3::date AND d.period_id <> ALL ($4::text[])
          GROUP BY d.agency_id, d.period_id) n
    JOIN agency g ON g.id = n.agency_id ORDER BY g.name, n.period_id`;
  return { text, values: [today, now, soon, DUTIES_OF_OTHERS] };
}
