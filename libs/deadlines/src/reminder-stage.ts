import { addDays, type CivilDate, type PeriodNature } from '@mingjian/law';

/** `safe`: act now and no reading finds it late. `due`: the last day. `overdue`: it is over. In this order. */
export const REMINDER_STAGES = ['safe', 'due', 'overdue'] as const;
export type ReminderStage = (typeof REMINDER_STAGES)[number];

export interface Present {
  readonly today: CivilDate;
  readonly now: Date;
}

interface Watched {
  readonly nature: PeriodNature | string;
  readonly safe_on: CivilDate;
  readonly due_on: CivilDate;
  readonly due_at: string | Date | null;
}

/** The first day after the due date: when what is still running has become overdue. */
export function overdueFrom(dueOn: CivilDate): CivilDate {
  return addDays(dueOn, 1);
}

/** Every stage that has come, earliest first. A waiting time has but one: that it is over, and one may act. */
export function stagesReached(clock: Watched, { today, now }: Present): readonly ReminderStage[] {
  const over = clock.due_at === null ? overdueFrom(clock.due_on) <= today : new Date(clock.due_at) < now;
  if (clock.nature === 'waiting') return over ? ['overdue'] : [];
  return [
    ...(clock.safe_on <= today || over ? (['safe'] as const) : []),
    ...(clock.due_on <= today || over ? (['due'] as const) : []),
    ...(over ? (['overdue'] as const) : []),
  ];
}

/**
 * The next day on which somebody must be told something; null when nothing is left to tell.
 * A period of hours is looked at all through its last day.
 */
export function nextLookOn(clock: Watched, reached: readonly ReminderStage[]): CivilDate | null {
  if (reached.includes('overdue')) return null;
  const end = clock.due_at === null ? overdueFrom(clock.due_on) : clock.due_on;
  if (clock.nature === 'waiting' || reached.includes('due')) return end;
  return reached.includes('safe') ? clock.due_on : clock.safe_on;
}

/** Whether the end of the period is the end of a chance rather than a failing: it lapses and is not overdue. */
export function lapsesAtItsEnd(nature: PeriodNature | string): boolean {
  return nature === 'right' || nature === 'waiting';
}
