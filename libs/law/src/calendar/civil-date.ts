import { LawError } from '../law-error';

/** A day of the civil calendar, 'YYYY-MM-DD', without hour or time zone. Years 1000 to 9999. */
export type CivilDate = string & { readonly __civilDate?: never };

const SHAPE = /^[1-9]\d{3}-\d{2}-\d{2}$/;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const FIRST_DAY_NUMBER = -354285; // 1000-01-01
const LAST_DAY_NUMBER = 2932896; // 9999-12-31

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== 'string' || !SHAPE.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), month);
}

/** Reads a day, or throws `impossible-date` (2025-02-30, 2025-2-3, anything not a day). */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new LawError('impossible-date', `not a day of the calendar: ${String(text).slice(0, 40)}`);
  return text;
}

/** Days since 1970-01-01, negative before. The inverse of `civilDateOf`. */
export function dayNumberOf(date: CivilDate): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  const before = year - 1;
  const yearDays = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return yearDays + DAYS_BEFORE_MONTH[month - 1]! + leapDay + Number(date.slice(8, 10)) - 1 - 719162;
}

/** The day that is so many days after 1970-01-01. Throws `date-out-of-range` outside the years 1000 to 9999. */
export function civilDateOf(dayNumber: number): CivilDate {
  if (!Number.isInteger(dayNumber) || dayNumber < FIRST_DAY_NUMBER || dayNumber > LAST_DAY_NUMBER) {
    throw new LawError('date-out-of-range', 'the day lies outside the years 1000 to 9999');
  }
  // Years are taken to begin on 1 March, so that the leap day is the last of its year.
  const shifted = dayNumber + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return write(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The day so many days later; earlier if `days` is negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDateOf(dayNumberOf(date) + days);
}

/** The same day number so many months later, else the last day of that month (民法典 art. 202). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  if (year < 1000 || year > 9999) throw new LawError('date-out-of-range', 'the day lies outside the years 1000 to 9999');
  const month = index - year * 12 + 1;
  return write(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month)));
}

/** How many days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: CivilDate): number {
  return weekdayOfDayNumber(dayNumberOf(date));
}

/** 1 for Monday to 7 for Sunday. 1970-01-01 was a Thursday. */
export function weekdayOfDayNumber(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(date: CivilDate): string {
  return date.slice(0, 4);
}

function write(year: number, month: number, day: number): CivilDate {
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}
