import type { CivilDate } from '../calendar/civil-date';

/** Time during which no surcharge accrues: from the first day up to, and not including, the last. */
export interface SurchargeStop {
  readonly from: CivilDate;
  readonly to: CivilDate;
}
