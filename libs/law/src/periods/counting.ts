import { addMonths, type CivilDate, civilDateOf, dayNumberOf } from '../calendar/civil-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { PeriodUnit } from './period';
import type { Span } from './tolling';

/**
 * The last day of a period before any roll. The day of the trigger is not counted (CPL art. 85, by analogy);
 * days inside a merged exclusion are not counted; an exclusion that begins after the last day changes nothing.
 * `extension` is in working days for periods of working days, else in calendar days.
 */
export function nominalLastDay(
  startedOn: CivilDate,
  amount: number,
  unit: Exclude<PeriodUnit, 'hour'>,
  extension: number,
  merged: readonly Span[],
  calendar: WorkingCalendar,
): CivilDate {
  switch (unit) {
    case 'working-day':
      return countWorkingDays(startedOn, amount + extension, merged, calendar);
    case 'calendar-day':
      return civilDateOf(skipExcluded(dayNumberOf(startedOn), amount + extension, merged));
    case 'month': {
      const start = dayNumberOf(startedOn);
      return civilDateOf(skipExcluded(start, dayNumberOf(addMonths(startedOn, amount)) - start + extension, merged));
    }
    case 'yearly-date':
      return nextYearlyDate(startedOn, amount);
  }
}

/** Adds each exclusion's days that fall inside the span as it grows; the merged spans are in order. */
function skipExcluded(start: number, days: number, merged: readonly Span[]): number {
  let end = start + days;
  for (const { from, to } of merged) {
    const first = Math.max(from, start + 1);
    if (to <= first) continue;
    if (first > end) break;
    end += to - first;
  }
  return end;
}

function countWorkingDays(startedOn: CivilDate, days: number, merged: readonly Span[], calendar: WorkingCalendar): CivilDate {
  let day = dayNumberOf(startedOn);
  let next = 0;
  for (let counted = 0; counted < days; ) {
    day += 1;
    while (next < merged.length && merged[next]!.to <= day) next += 1;
    const span = merged[next];
    if (span && span.from <= day) {
      day = span.to - 1;
      continue;
    }
    if (calendar.isWorkingDay(civilDateOf(day))) counted += 1;
  }
  return civilDateOf(day);
}

function nextYearlyDate(startedOn: CivilDate, monthAndDay: number): CivilDate {
  const text = String(monthAndDay).padStart(4, '0');
  const inYear = (year: number) => `${year}-${text.slice(0, 2)}-${text.slice(2)}`;
  const year = Number(startedOn.slice(0, 4));
  return inYear(year) > startedOn ? inYear(year) : inYear(year + 1);
}
