import { addMonths, type CivilDate, civilDate } from '../calendar/civil-date';
import { cite } from '../citation';

export const TIME_BAR_SOURCE = cite('penalty-law-2021', 36, 1);

/**
 * The last day on which a violation can still be discovered and punished: two years from the day it ended, five where life,
 * health or financial safety is at stake and harm was done (penalty law art. 36; the five years only since 15 July 2021).
 * A violation that goes on ends when it ends. Never moved, since it shields the party.
 */
export function lastDayBeforeTimeBar(endedOn: CivilDate, harmful: boolean): CivilDate {
  return addMonths(civilDate(endedOn), harmful ? 60 : 24);
}
