import { type CivilDate, civilDate, daysBetween } from '../calendar/civil-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Deadline } from './deadline';

export interface Timeliness {
  readonly inTime: boolean;
  /** How far past the last day: working days for periods of working days, else calendar days. 0 in time. */
  readonly lateBy: number;
  /** Waiting periods only: the act came before it was lawful. */
  readonly premature: boolean;
}

/** How an act on that day stands to a deadline counted in days. For waiting periods nothing is late, only premature. */
export function timelinessOf(deadline: Deadline, actedOn: CivilDate, calendar: WorkingCalendar): Timeliness {
  const acted = civilDate(actedOn);
  if (deadline.earliestActOn !== undefined) {
    const premature = acted < deadline.earliestActOn;
    return { inTime: !premature, lateBy: 0, premature };
  }
  if (acted <= deadline.due) return { inTime: true, lateBy: 0, premature: false };
  const lateBy = deadline.version.unit === 'working-day'
    ? Math.max(1, calendar.workingDaysBetween(deadline.due, acted))
    : daysBetween(deadline.due, acted);
  return { inTime: false, lateBy, premature: false };
}
