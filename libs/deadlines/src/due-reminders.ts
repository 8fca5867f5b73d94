import type { CivilDate, PeriodId } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { Clock } from '@mingjian/platform/time';
import { Injectable } from '@nestjs/common';
import { inIndexOrder } from './index-order';
import { lapsesAtItsEnd, nextLookOn, stagesReached, type Present, type ReminderStage } from './reminder-stage';

/** Somebody must be told that this clock has come to this stage. */
export interface DueReminder {
  readonly deadlineId: string;
  readonly agencyId: string;
  readonly caseId: string;
  readonly period: PeriodId;
  readonly stage: ReminderStage;
  readonly dueOn: CivilDate;
  readonly dueAt: string | null;
  readonly safeOn: CivilDate;
  readonly provisional: boolean;
  /** The end of a right or a waiting time: nobody is late. */
  readonly lapsed: boolean;
}

export interface TakenReminders {
  readonly looked: number;
  readonly due: readonly DueReminder[];
}

/**
 * Which reminders have fallen due, each handed out once: the row of the stage is written in the caller's transaction,
 * so whoever tells the people in that same transaction tells them exactly once, whatever the queue does.
 */
@Injectable()
export class DueReminders {
  constructor(private readonly clock: Clock) {}

  /** Takes up to `batch` clocks that nobody else is looking at. After a long silence only the latest stage is told. */
  async take(tx: Tx, batch: number): Promise<TakenReminders> {
    const present = { today: this.clock.today(), now: this.clock.now() };
    const clocks = await inIndexOrder(tx, () => tx.sql<Claimed>(CLAIM_DUE_CLOCKS, [present.today, present.now, batch]));
    if (clocks.length === 0) return { looked: 0, due: [] };
    const looks = clocks.map((clock) => lookAt(clock, present));
    const told = await tx.sql<{ deadline_id: string; stage: ReminderStage }>(NOTE_STAGES, [
      JSON.stringify(looks.flatMap(({ clock, reached }) => reached.map((stage) => ({ deadline_id: clock.id, stage, due_on: clock.due_on })))),
      present.today,
    ]);
    await tx.sql(LOOK_AGAIN, [JSON.stringify(looks.map(({ clock, next, lapsed }) => ({ id: clock.id, look_on: next, lapsed })))]);
    const isNew = new Set(told.map(({ deadline_id, stage }) => `${deadline_id} ${stage}`));
    const due = looks.flatMap(({ clock, reached, lapsed }) => {
      const latest = reached.at(-1);
      return latest && isNew.has(`${clock.id} ${latest}`) ? [reminderOf(clock, latest, lapsed)] : [];
    });
    return { looked: clocks.length, due };
  }
}

interface Claimed {
  readonly id: string;
  readonly agency_id: string;
  readonly case_id: string;
  readonly period_id: PeriodId;
  readonly nature: string;
  readonly due_on: CivilDate;
  readonly due_at: Date | null;
  readonly safe_on: CivilDate;
  readonly provisional: boolean;
}

/** On the last day of a period of hours nothing is left to say until its minute has passed. */
export const CLAIM_DUE_CLOCKS = `
  SELECT id, agency_id, case_id, period_id, nature, due_on, due_at, safe_on, provisional FROM deadline d
  WHERE status = 'running' AND look_on <= $1
    AND (due_at IS NULL OR due_at < $2 OR NOT EXISTS
      (SELECT FROM reminder r WHERE r.deadline_id = d.id AND r.stage = 'due' AND r.due_on = d.due_on))
  ORDER BY look_on, id LIMIT $3 FOR UPDATE SKIP LOCKED`;

const NOTE_STAGES = `
  INSERT INTO reminder (deadline_id, stage, due_on, fired_on)
  SELECT n.deadline_id, n.stage, n.due_on, $2::date FROM jsonb_to_recordset($1::jsonb) AS n (deadline_id uuid, stage text, due_on date)
  ON CONFLICT (deadline_id, stage, due_on) DO NOTHING RETURNING deadline_id, stage`;

const LOOK_AGAIN = `
  UPDATE deadline d SET look_on = n.look_on, status = CASE WHEN n.lapsed THEN 'lapsed' ELSE d.status END
  FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, look_on date, lapsed boolean) WHERE d.id = n.id`;

function lookAt(clock: Claimed, present: Present) {
  const reached = stagesReached(clock, present);
  const next = nextLookOn(clock, reached);
  return { clock, reached, next, lapsed: next === null && lapsesAtItsEnd(clock.nature) };
}

function reminderOf(clock: Claimed, stage: ReminderStage, lapsed: boolean): DueReminder {
  return {
    deadlineId: clock.id,
    agencyId: clock.agency_id,
    caseId: clock.case_id,
    period: clock.period_id,
    stage,
    dueOn: clock.due_on,
    dueAt: clock.due_at?.toISOString() ?? null,
    safeOn: clock.safe_on,
    provisional: clock.provisional,
    lapsed,
  };
}
