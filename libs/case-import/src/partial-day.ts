import { addDays, addMonths, type CivilDate, isCivilDate } from '@mingjian/law';

export type Precision = 'day' | 'month' | 'year';

/** A date as precise as its source: every day from `earliest` to `latest` is possible, and nothing is said of which. */
export interface PartialDay {
  /** 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY'. */
  readonly text: string;
  readonly precision: Precision;
  readonly earliest: CivilDate;
  readonly latest: CivilDate;
}

/** The only days a case can lie on: from the founding of the People's Republic. An earlier one is a slip of the pen. */
const FIRST_POSSIBLE: CivilDate = '1949-10-01';
const LAST_POSSIBLE: CivilDate = '2199-12-31';

/** Full-width digits and punctuation as their ordinary forms, blanks at the ends taken off. */
export function narrow(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .trim();
}

/**
 * Reads a date as people write it: 2025-01-06, 2025/1/6, 2025.1.6, 20250106, 2025年1月6日, 2025年1月, 2025-01, 2025,
 * with full-width digits or a time of midnight. Returns null for what is not one day, month or year of the calendar.
 */
export function readPartialDay(written: string): PartialDay | null {
  const text = narrow(written)
    .replace(/[T ]0{1,2}:00(:00(\.0+)?)?(Z|[+-]00:?00)?$/, '')
    .replace(/\s+/g, '');
  const [, year, month, day] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})[-/.](\d{1,2})$/.exec(text) ??
    /^(\d{4})年(\d{1,2})月(?:份)?$/.exec(text) ??
    /^(\d{4})年?$/.exec(text) ?? [];
  return year ? partialDay(year, month, day) : null;
}

/** The day an Excel serial number stands for; null for the day that 1900-date workbooks invent (29 February 1900). */
export function dayOfSerial(serial: number, from1904: boolean): PartialDay | null {
  const days = Math.floor(serial);
  if (!Number.isFinite(serial) || days < 1 || days > 100_000 || days !== serial) return null;
  if (!from1904 && days < 61) return null;
  const date = from1904 ? addDays('1904-01-01', days) : addDays('1899-12-30', days);
  return partialDay(date.slice(0, 4), date.slice(5, 7), date.slice(8, 10));
}

function partialDay(year: string, month?: string, day?: string): PartialDay | null {
  const first = `${year}-${(month ?? '1').padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`;
  if (!isCivilDate(first) || first > LAST_POSSIBLE) return null;
  const precision: Precision = day ? 'day' : month ? 'month' : 'year';
  const latest = precision === 'day' ? first : addDays(addMonths(first, precision === 'month' ? 1 : 12), -1);
  if (latest < FIRST_POSSIBLE) return null;
  return { text: first.slice(0, { day: 10, month: 7, year: 4 }[precision]), precision, earliest: first, latest };
}

/** Whether every day the first may be lies after every day the second may be. */
export function certainlyAfter(one: PartialDay, other: PartialDay): boolean {
  return one.earliest > other.latest;
}
