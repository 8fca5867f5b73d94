import { HOLIDAY_NOTICES_2004_TO_2011 } from './holiday-notices-2004-2011';
import { HOLIDAY_NOTICES_2012_TO_2019 } from './holiday-notices-2012-2019';
import { HOLIDAY_NOTICES_2020_TO_2026 } from './holiday-notices-2020-2026';
import { type CountyOverlay, type HolidayNotice, WorkingCalendar } from './working-calendar';

/** Every notice loaded, by the year it is for. To load a new year, add its entry to the newest file. */
export const HOLIDAY_NOTICES: Readonly<Record<string, HolidayNotice>> = {
  ...HOLIDAY_NOTICES_2004_TO_2011,
  ...HOLIDAY_NOTICES_2012_TO_2019,
  ...HOLIDAY_NOTICES_2020_TO_2026,
};

export const NATIONAL_CALENDAR = new WorkingCalendar(HOLIDAY_NOTICES);

/**
 * The national calendar with the days a county sets for itself laid over it.
 * @param later notices of years the product does not ship, or corrections of those it does, by year
 */
export function countyCalendar(overlay: readonly CountyOverlay[], later: Readonly<Record<string, HolidayNotice>> = {}): WorkingCalendar {
  return new WorkingCalendar({ ...HOLIDAY_NOTICES, ...later }, overlay);
}
