import { chinaDayOf, computeDeadline, periodById, type CivilDate, type DeadlineInput, type LengthOverride, type PeriodId, type WorkingCalendar } from '@mingjian/law';
import { v7 as newId } from 'uuid';
import { nextLookOn } from './reminder-stage';

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
  readonly excluded: readonly ExcludedTime[];
  readonly extension_days: number;
  readonly length: LengthOverride | null;
  readonly nature: string;
  readonly look_on: CivilDate | null;
}

export interface ExcludedTime {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly basis: string;
}

/** What the dates are computed from. */
export type ClockInput = Pick<DeadlineRow, 'id' | 'period_id' | 'started_on' | 'started_at' | 'excluded' | 'extension_days' | 'length'>;

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
export function computedRow(clock: ClockInput, calendar: WorkingCalendar): DeadlineRow {
  const computed = computeDeadline(inputOf(clock), calendar);
  const day = (value: string): CivilDate => (clock.started_at ? chinaDayOf(value) : value);
  const row = {
    ...clock,
    due_at: clock.started_at ? computed.due : null,
    nominal_on: day(computed.nominal),
    due_on: day(computed.due),
    safe_on: day(computed.safe),
    provisional: computed.provisional,
    nature: periodById(clock.period_id).nature,
  };
  return { ...row, look_on: nextLookOn(row, []) };
}

export function inputOf(clock: Omit<ClockInput, 'id'>): DeadlineInput {
  return {
    period: clock.period_id,
    ...(clock.started_at ? { startedAt: clock.started_at } : { startedOn: clock.started_on }),
    ...(clock.excluded.length > 0 ? { excluded: clock.excluded } : {}),
    ...(clock.extension_days > 0 ? { extensionDays: clock.extension_days } : {}),
    ...(clock.length ? { length: clock.length } : {}),
  };
}
