import { addDays, type CivilDate, isCivilDate } from '../calendar/civil-date';
import { LawError } from '../law-error';

/** An instant with the offset of its clock, as written: '2026-04-28T17:30:00+08:00'. */
export type Instant = string;

const SHAPE = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(:\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const CHINA_OFFSET_MINUTES = 480;

interface InstantParts {
  readonly day: CivilDate;
  readonly minutes: number;
  readonly seconds: string;
  readonly offset: string;
  readonly offsetMinutes: number;
}

/** Throws `offset-required` where the offset is missing, `impossible-instant` otherwise. */
function partsOf(text: string): InstantParts {
  const match = SHAPE.exec(text);
  if (!match) {
    if (SHAPE.test(`${text}Z`)) throw new LawError('offset-required', `an instant needs its offset, for instance ${text}+08:00`);
    throw new LawError('impossible-instant', `not an instant: ${String(text).slice(0, 40)}`);
  }
  const [, day = '', hour = '', minute = '', seconds = '', offset = ''] = match;
  const offsetMinutes = offset === 'Z' ? 0 : (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))) * (offset[0] === '-' ? -1 : 1);
  const sane = Number(hour) < 24 && Number(minute) < 60 && Number(seconds.slice(1, 3) || 0) < 60;
  if (!isCivilDate(day) || !sane || Math.abs(offsetMinutes) > 14 * 60 || Number(offset.slice(4, 6) || 0) > 59) {
    throw new LawError('impossible-instant', `not an instant: ${text}`);
  }
  return { day, minutes: Number(hour) * 60 + Number(minute), seconds, offset, offsetMinutes };
}

/** So many exact hours later, written with the same offset. */
export function addHours(instant: Instant, hours: number): Instant {
  const parts = partsOf(instant);
  const total = parts.minutes + hours * 60;
  const days = Math.floor(total / 1440);
  const minutes = total - days * 1440;
  return `${addDays(parts.day, days)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}${parts.seconds}${parts.offset}`;
}

/** The calendar day in China on which the instant falls. */
export function chinaDayOf(instant: Instant): CivilDate {
  const { day, minutes, offsetMinutes } = partsOf(instant);
  return addDays(day, Math.floor((minutes - offsetMinutes + CHINA_OFFSET_MINUTES) / 1440));
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
