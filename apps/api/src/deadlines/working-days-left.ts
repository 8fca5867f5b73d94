import type { CivilDate, WorkingCalendar } from '@mingjian/law';
import { Whole } from '../http';

/** Working days after today up to the last day; below zero once it is over, null where no clock runs. */
export function workingDaysLeft(dueOn: CivilDate | null, today: CivilDate, calendar: WorkingCalendar): number | null {
  if (dueOn === null) return null;
  return dueOn >= today ? calendar.workingDaysBetween(today, dueOn) : -calendar.workingDaysBetween(dueOn, today);
}

export const WorkingDaysLeft = (): PropertyDecorator =>
  Whole({ min: -100_000, max: 100_000, nullable: true, description: 'Working days left; below zero once the last day is over.' });
