import { addDays, type CivilDate, civilDate } from '../calendar/civil-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Citation } from '../citation';
import { LawError } from '../law-error';
import { type PeriodId, periodById } from './catalogue';
import { nominalLastDay } from './counting';
import { addHours, chinaDayOf, type Instant } from './instant';
import { type PeriodVersion, type StatutoryPeriod, versionInForce } from './period';
import { type Exclusion, mergeSpans, type Span, spansOf } from './tolling';

/** A length a sector or local rule sets in place of the national one, with its source. */
export interface LengthOverride {
  readonly amount: number;
  readonly unit: 'working-day' | 'calendar-day' | 'month' | 'hour';
  readonly source: Citation | string;
}

export interface DeadlineInput {
  readonly period: PeriodId;
  /** The day of the event that starts the period; it is not counted. */
  readonly startedOn?: CivilDate;
  /** Hour periods only: the instant of the event, with its offset. */
  readonly startedAt?: Instant;
  readonly excluded?: readonly Exclusion[];
  /** More time already approved: in working days for periods of working days, else in calendar days. */
  readonly extensionDays?: number;
  readonly length?: LengthOverride;
}

export interface Deadline {
  readonly period: PeriodId;
  /** As given: a day, or for hour periods an instant. */
  readonly startedOn: CivilDate | Instant;
  /** The last day as counted, before any roll. */
  readonly nominal: CivilDate | Instant;
  /** The last day on which the act is in time. */
  readonly due: CivilDate | Instant;
  /** The last working day up to the nominal day: when an agency should act so that no reading finds it late. */
  readonly safe: CivilDate | Instant;
  /** Some day that was looked at lies in a year without a holiday notice: count again once it is loaded. */
  readonly provisional: boolean;
  /** Waiting periods only: the first day on which the act is lawful. */
  readonly earliestActOn?: CivilDate;
  readonly version: PeriodVersion;
}

/** What a computation rests on once its input has been checked. */
export interface Computation {
  readonly period: StatutoryPeriod;
  readonly version: PeriodVersion;
  readonly startedOn: CivilDate;
  readonly merged: readonly Span[];
  /** The version's length, or the one that replaces it. */
  readonly amount: number;
  readonly extension: number;
  readonly unit: PeriodVersion['unit'];
}

/**
 * The dates of a period. Throws a LawError: `unknown-period`, `impossible-date`, `impossible-instant`, `offset-required`,
 * `start-day-required`, `start-instant-required`, `not-yet-law`, `exclusion-not-allowed`, `exclusion-without-basis`,
 * `exclusion-reversed`, `extension-not-allowed`, `extension-over-cap`, `impossible-extension`, `impossible-length`,
 * `date-out-of-range`.
 */
export function computeDeadline(input: DeadlineInput, calendar: WorkingCalendar): Deadline {
  const computation = checkedComputation(input);
  const { period, version, startedOn, merged, amount, extension, unit } = computation;
  if (unit === 'hour') {
    const end = addHours(input.startedAt!, amount);
    return { period: input.period, startedOn: input.startedAt!, nominal: end, due: end, safe: end, provisional: false, version };
  }
  const nominal = nominalLastDay(startedOn, amount, unit, extension, merged, calendar);
  const due = version.rolls ? calendar.firstWorkingDayFrom(nominal) : nominal;
  const safe = calendar.lastWorkingDayUpTo(nominal);
  // Counting runs forward, so the start's next day and the outermost results bound every day that was looked at.
  const provisional = !calendar.knows(safe) || !calendar.knows(nominal) || !calendar.knows(due)
    || (unit === 'working-day' && !everyYearKnown(addDays(startedOn, 1), due, calendar));
  return {
    period: input.period, startedOn, nominal, due, safe, provisional,
    ...(period.nature === 'waiting' ? { earliestActOn: addDays(due, 1) } : {}),
    version,
  };
}

/** Checks an input against the law of the period; the first half of `computeDeadline`, shared with the explanation. */
export function checkedComputation(input: DeadlineInput): Computation {
  const period = periodById(input.period);
  const hours = (input.length?.unit ?? period.versions[0].unit) === 'hour';
  const startedOn = startDayOf(input, hours);
  const version = versionInForce(period, startedOn);
  const { amount, unit } = lengthOf(input, version);
  const merged = mergeSpans(checkedSpans(input, period));
  return { period, version, startedOn, merged, amount, extension: checkedExtension(input, period), unit };
}

function startDayOf({ period, startedOn, startedAt }: DeadlineInput, hours: boolean): CivilDate {
  if (hours) {
    if (startedAt === undefined || startedOn !== undefined) {
      throw new LawError('start-instant-required', `${period} is counted in hours: give startedAt, an instant with its offset`);
    }
    return chinaDayOf(startedAt);
  }
  if (startedOn === undefined || startedAt !== undefined) {
    throw new LawError('start-day-required', `${period} is counted in days: give startedOn, a day`);
  }
  return civilDate(startedOn);
}

function lengthOf({ length }: DeadlineInput, version: PeriodVersion): { amount: number; unit: PeriodVersion['unit'] } {
  if (!length) return version;
  const { amount, unit } = length;
  if (!Number.isInteger(amount) || amount < 1 || amount > 3660 || (unit === 'hour') !== (version.unit === 'hour')) {
    throw new LawError('impossible-length', 'a length is a whole number of units from 1 to 3660; hours stay hours');
  }
  return length;
}

function checkedSpans({ excluded = [] }: DeadlineInput, period: StatutoryPeriod): Span[] {
  const spans = spansOf(excluded);
  if (spans.length > 0 && !period.exclusions.admitted) {
    throw new LawError('exclusion-not-allowed', `no rule takes time out of ${period.id}`);
  }
  return spans;
}

function checkedExtension({ extensionDays = 0 }: DeadlineInput, { id, extension }: StatutoryPeriod): number {
  if (!Number.isInteger(extensionDays) || extensionDays < 0 || extensionDays > 36600) {
    throw new LawError('impossible-extension', 'an extension is a whole number from 0 to 36600');
  }
  if (extensionDays === 0) return 0;
  if (!extension.admitted) throw new LawError('extension-not-allowed', `no rule lengthens ${id}`);
  if (extension.longest !== null && extensionDays > extension.longest) {
    throw new LawError('extension-over-cap', `${id} may be lengthened by at most ${extension.longest}`);
  }
  return extensionDays;
}

function everyYearKnown(from: CivilDate, to: CivilDate, calendar: WorkingCalendar): boolean {
  if (!calendar.knows(from)) return false;
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    if (!calendar.knows(`${year}-01-01`)) return false;
  }
  return true;
}
