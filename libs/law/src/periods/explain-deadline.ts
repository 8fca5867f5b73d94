import { type CivilDate, civilDateOf, dayNumberOf } from '../calendar/civil-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { checkedComputation, computeDeadline, type DeadlineInput } from './deadline';
import type { Instant } from './instant';
import type { Span } from './tolling';

export type ExplanationReason =
  | 'trigger-not-counted'
  | 'working-day'
  | 'make-up-workday'
  | 'calendar-day'
  | 'weekend'
  | 'holiday'
  | 'excluded'
  | 'rolled'
  | 'rolled-to'
  | 'exact-hours';

/** One day, and what it did to the count. */
export interface ExplanationStep {
  readonly on: CivilDate | Instant;
  /** Which day of the period this is; null where the day does not count. For months and yearly dates, days run. */
  readonly counted: number | null;
  readonly why: ExplanationReason;
  /** The State Council notice that makes the day a holiday or a working day. */
  readonly notice?: string;
  /** The rule that excludes the day, or the county's own holiday rule. */
  readonly basis?: string;
  /** Set where the day's year has no notice yet, and holidays in it are unknown. */
  readonly unannounced?: true;
}

/**
 * How a date was reached, day by day from the trigger to the last day. Throws what `computeDeadline` throws.
 * A period of hours has two steps: its start and its end.
 */
export function explainDeadline(input: DeadlineInput, calendar: WorkingCalendar): ExplanationStep[] {
  const { unit, merged, amount } = checkedComputation(input);
  const { startedOn, nominal, due } = computeDeadline(input, calendar);
  if (unit === 'hour') {
    return [
      { on: startedOn, counted: null, why: 'trigger-not-counted' },
      { on: due, counted: amount, why: 'exact-hours' },
    ];
  }
  const steps: ExplanationStep[] = [{ on: startedOn, counted: null, why: 'trigger-not-counted' }];
  const [first, last, end] = [dayNumberOf(startedOn), dayNumberOf(nominal), dayNumberOf(due)];
  let counted = 0;
  for (let day = first + 1; day <= last; day += 1) {
    const step = countedStep(civilDateOf(day), day, unit === 'working-day', merged, calendar, counted + 1);
    if (step.counted !== null) counted = step.counted;
    steps.push(step);
  }
  return [...steps, ...rollSteps(last, end, calendar)];
}

function countedStep(
  on: CivilDate,
  day: number,
  workingDays: boolean,
  merged: readonly Span[],
  calendar: WorkingCalendar,
  next: number,
): ExplanationStep {
  const span = merged.find(({ from, to }) => from <= day && day < to);
  if (span) return { on, counted: null, why: 'excluded', basis: span.basis };
  if (!workingDays) return { on, counted: next, why: 'calendar-day' };
  const { kind, known, ...origin } = calendar.reasonFor(on);
  const worked = kind === 'working-day' || kind === 'make-up-workday';
  return { on, counted: worked ? next : null, why: kind, ...origin, ...(known ? {} : { unannounced: true as const }) };
}

/** The nominal day and the rest days after it across which the last day moves, then the working day it lands on. */
function rollSteps(last: number, end: number, calendar: WorkingCalendar): ExplanationStep[] {
  const steps: ExplanationStep[] = [];
  if (end === last) return steps;
  for (let day = last; day <= end; day += 1) {
    const on = civilDateOf(day);
    const { known, notice, basis } = calendar.reasonFor(on);
    steps.push({
      on,
      counted: null,
      why: day === end ? 'rolled-to' : 'rolled',
      ...(notice === undefined ? {} : { notice }),
      ...(basis === undefined ? {} : { basis }),
      ...(known ? {} : { unannounced: true as const }),
    });
  }
  return steps;
}
