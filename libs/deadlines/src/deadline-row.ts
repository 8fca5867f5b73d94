import { addDays, computeDeadline, periodById, type CivilDate, type DeadlineInput, type LengthOverride, type PeriodId, type WorkingCalendar } from '@mingjian/law';
import { v7 as newId } from 'uuid';

/** A clock as stored. The dates can always be computed again from the rest. */
export interface DeadlineRow {
  readonly id: string;
  readonly period_id: PeriodId;
  readonly started_on: CivilDate;
  readonly started_at: string | null;
  readonly due_at: string | null;
  readonly nominal_on: CivilDate;
  readonly due_on: CivilDate;
  readonly safe_on: CivilDate;
  readonly provisional: boolean;
  readonly excluded: readonly { readonly from: CivilDate; readonly to: CivilDate; readonly basis: string }[];
  readonly extension_days: number;
  readonly length: LengthOverride | null;
  readonly nature: string;
  readonly look_on: CivilDate;
}

export interface Start {
  readonly period: PeriodId;
  readonly on: CivilDate;
  /** Hour periods: the instant. */
  readonly at?: string;
  readonly length?: LengthOverride;
}

/** A new running clock. */
export function startedRow(start: Start, calendar: WorkingCalendar): DeadlineRow {
  return computedRow({ id: newId(), period_id: start.period, started_on: start.on, started_at: start.at ?? null, excluded: [], extension_days: 0, length: start.length ?? null }, calendar);
}

/** The same clock with its dates computed afresh: after an exclusion, an extension or a new holiday notice. */
export function computedRow(
  clock: Pick<DeadlineRow, 'id' | 'period_id' | 'started_on' | 'started_at' | 'excluded' | 'extension_days' | 'length'>,
  calendar: WorkingCalendar,
): DeadlineRow {
  const computed = computeDeadline(inputOf(clock), calendar);
  const day = (value: string): CivilDate => value.slice(0, 10) as CivilDate;
  const { nature } = periodById(clock.period_id);
  const due = day(computed.due);
  const safe = day(computed.safe);
  return {
    ...clock,
    due_at: clock.started_at ? computed.due : null,
    nominal_on: day(computed.nominal),
    due_on: due,
    safe_on: safe,
    provisional: computed.provisional,
    nature,
    look_on: safe < due ? safe : due,
  };
}

export function inputOf(clock: Pick<DeadlineRow, 'period_id' | 'started_on' | 'started_at' | 'excluded' | 'extension_days' | 'length'>): DeadlineInput {
  return {
    period: clock.period_id,
    ...(clock.started_at ? { startedAt: clock.started_at } : { startedOn: clock.started_on }),
    ...(clock.excluded.length > 0 ? { excluded: clock.excluded } : {}),
    ...(clock.extension_days > 0 ? { extensionDays: clock.extension_days } : {}),
    ...(clock.length ? { length: clock.length } : {}),
  };
}

/** The first day after the due date: when what is still running has become overdue. */
export function overdueFrom(dueOn: CivilDate): CivilDate {
  return addDays(dueOn, 1);
}
