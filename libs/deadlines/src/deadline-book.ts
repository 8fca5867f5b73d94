import { computeDeadline, explainDeadline, LawError, type Citation, type ExplanationStep, type PeriodId, type WorkingCalendar } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import { Injectable } from '@nestjs/common';
import { computedRow, inputOf, type ClockInput, type DeadlineRow, type ExcludedTime } from './deadline-row';
import { CLOCK_COLUMNS, clockOf, type StoredClock } from './stored-clock';

/** What an act does to a running clock. */
export interface ClockChange {
  /** Time that does not count, with the rule that says so. */
  readonly exclude?: ExcludedTime;
  /** More time, added to what was granted before: working days for periods of working days, else calendar days. */
  readonly extend?: number;
}

export interface ExplainedDeadline extends StoredClock {
  /** What sets the length: the law's articles, or the sector or local rule in their place. */
  readonly source: readonly (Citation | string)[];
  readonly explanation: readonly ExplanationStep[];
}

/**
 * Keeps the clocks of cases. Starting and meeting them is part of the one statement every act writes; here is what
 * else may happen to one. Take the case in hand first: its clocks move only with it.
 */
@Injectable()
export class DeadlineBook {
  /**
   * Counts a running clock again with more time excluded or granted; reminders of the new dates will be given.
   * @throws Refusal deadline-not-running, or the code of the law that forbids the change
   */
  async recount(tx: Tx, deadlineId: string, change: ClockChange, calendar: WorkingCalendar): Promise<DeadlineRow> {
    const clock = await runningClock(tx, 'd.id = $1', [deadlineId]);
    return this.recounted(tx, clock, change, calendar);
  }

  /** As `recount`, for the one running clock of this period in the case. */
  async recountOf(tx: Tx, caseId: string, period: PeriodId, change: ClockChange, calendar: WorkingCalendar): Promise<DeadlineRow> {
    const clock = await runningClock(tx, 'd.case_id = $1 AND d.period_id = $2', [caseId, period]);
    return this.recounted(tx, clock, change, calendar);
  }

  /**
   * Lets a duty that was thought met run again, from its old start and to its old date: what met it was no good.
   * @throws Refusal deadline-not-met
   */
  async reopen(tx: Tx, caseId: string, period: PeriodId, calendar: WorkingCalendar): Promise<DeadlineRow> {
    const [stored] = await tx.sql<StoredRow>(
      `SELECT ${CLOCK_COLUMNS} FROM deadline d WHERE d.case_id = $1 AND d.period_id = $2 AND d.status = 'met'
       ORDER BY d.met_seq DESC, d.id DESC LIMIT 1 FOR UPDATE`,
      [caseId, period],
    );
    if (!stored) throw new Refusal('unlawful', 'deadline-not-met', `The case has no met period ${period} to open again.`);
    const row = computedRow(clockOf(stored), calendar);
    await tx.sql(`UPDATE deadline SET status = 'running', met_on = NULL, met_seq = NULL WHERE id = $1`, [row.id]);
    await writeDates(tx, row);
    return row;
  }

  /** Ends the running clocks of these periods because their ground has gone. Returns how many there were. */
  async cancel(tx: Tx, caseId: string, periods: readonly PeriodId[]): Promise<number> {
    const ended = await tx.sql(
      `UPDATE deadline SET status = 'cancelled', look_on = NULL
       WHERE case_id = $1 AND status = 'running' AND period_id = ANY ($2::text[]) RETURNING id`,
      [caseId, periods],
    );
    return ended.length;
  }

  /**
   * Every clock the case ever had, in the order they were started, each with how its dates were reached.
   * @throws Refusal case-not-found
   */
  async ofCase(tx: Tx, caseId: string, calendar: WorkingCalendar): Promise<ExplainedDeadline[]> {
    const rows = await tx.sql<StoredRow>(`SELECT ${CLOCK_COLUMNS} FROM deadline d WHERE d.case_id = $1 ORDER BY d.opened_seq, d.id`, [caseId]);
    const [exists] = rows.length > 0 ? rows : await tx.sql('SELECT 1 FROM enforcement_case WHERE id = $1', [caseId]);
    if (!exists) throw new Refusal('not-found', 'case-not-found', 'There is no such case, or it is not open to you.');
    return rows.map((row) => {
      const clock = clockOf(row);
      const { version } = computeDeadline(inputOf(clock), calendar);
      return { ...clock, source: clock.length ? [clock.length.source] : version.source, explanation: explainDeadline(inputOf(clock), calendar) };
    });
  }

  /**
   * Counts again what was counted while a year's holidays were unknown, one batch after `afterId`. A clock that an act
   * is at work on waits for the next time.
   * @returns the last id looked at, null when there are no more; and how many dates moved or became certain
   */
  async recountProvisional(tx: Tx, calendar: WorkingCalendar, afterId: string | null = null, batch = 200): Promise<{ last: string | null; changed: number }> {
    const rows = await tx.sql<StoredRow>(
      `SELECT ${CLOCK_COLUMNS} FROM deadline d WHERE d.status = 'running' AND d.provisional AND ($1::uuid IS NULL OR d.id > $1)
       ORDER BY d.id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [afterId, batch],
    );
    let changed = 0;
    for (const stored of rows.map(clockOf)) {
      const row = computedRow(stored, calendar);
      const moved = row.due_on !== stored.due_on || row.safe_on !== stored.safe_on || row.nominal_on !== stored.nominal_on;
      if (!moved && row.provisional === stored.provisional) continue;
      await writeDates(tx, moved ? row : { ...row, look_on: stored.look_on });
      changed += 1;
    }
    return { last: rows.length === batch ? rows.at(-1)!.id : null, changed };
  }

  private async recounted(tx: Tx, clock: ClockInput, { exclude, extend = 0 }: ClockChange, calendar: WorkingCalendar): Promise<DeadlineRow> {
    const changed = { ...clock, excluded: exclude ? [...clock.excluded, exclude] : clock.excluded, extension_days: clock.extension_days + extend };
    const row = lawfully(() => computedRow(changed, calendar));
    await writeDates(tx, row);
    return row;
  }
}

type StoredRow = Parameters<typeof clockOf>[0];

async function runningClock(tx: Tx, condition: string, values: readonly unknown[]): Promise<StoredClock> {
  const [row] = await tx.sql<StoredRow>(
    `SELECT ${CLOCK_COLUMNS} FROM deadline d WHERE ${condition} AND d.status = 'running' ORDER BY d.opened_seq DESC, d.id DESC LIMIT 1 FOR UPDATE`,
    values,
  );
  if (!row) throw new Refusal('unlawful', 'deadline-not-running', 'There is no such period running.');
  return clockOf(row);
}

async function writeDates(tx: Tx, row: DeadlineRow): Promise<void> {
  await tx.sql(
    `UPDATE deadline SET nominal_on = $2, due_on = $3, safe_on = $4, provisional = $5, excluded = $6, extension_days = $7, look_on = $8
     WHERE id = $1`,
    [row.id, row.nominal_on, row.due_on, row.safe_on, row.provisional, JSON.stringify(row.excluded), row.extension_days, row.look_on],
  );
}

function lawfully(count: () => DeadlineRow): DeadlineRow {
  try {
    return count();
  } catch (error) {
    if (error instanceof LawError) throw new Refusal('unlawful', error.code, error.message);
    throw error;
  }
}
