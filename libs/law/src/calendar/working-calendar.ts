import { type CivilDate, civilDate, civilDateOf, dayNumberOf, weekdayOfDayNumber, yearOf } from './civil-date';

/** What one State Council notice says of a year. */
export interface HolidayNotice {
  /** Every day off the notice names, weekends inside a holiday included. */
  readonly off: readonly CivilDate[];
  /** Weekend days the notice turns into working days (调休上班). */
  readonly worked: readonly CivilDate[];
  /** Number or title of the notice. */
  readonly notice: string;
}

/** Days a county sets for itself, for instance the festivals of an autonomous county (全国年节及纪念日放假办法 art. 4). */
export interface CountyOverlay {
  readonly off: readonly CivilDate[];
  readonly worked: readonly CivilDate[];
  /** The local instrument that sets them. */
  readonly basis: string;
}

export type DayKind = 'working-day' | 'weekend' | 'holiday' | 'make-up-workday';

export interface DayReason {
  readonly kind: DayKind;
  /** The notice that made the day a holiday or a working day. */
  readonly notice?: string;
  /** The county's own basis, where the overlay decides. */
  readonly basis?: string;
  /** False where no notice is loaded for the year: Monday to Friday is all that is known. */
  readonly known: boolean;
}

interface NamedDay {
  readonly worked: boolean;
  readonly notice?: string;
  readonly basis?: string;
}

/**
 * Which days are worked. A working day is a Monday to Friday that no notice takes off, or a make-up workday.
 *
 * Years without a notice count as Monday to Friday without holidays: holidays only move a last day later, so such a
 * date is never later than the true one, save where a make-up weekend is announced inside the span (see the README).
 */
export class WorkingCalendar {
  private readonly named = new Map<number, NamedDay>();
  private readonly years: ReadonlySet<string>;

  /** Throws `impossible-date` for a day that is none. The overlay wins over the notices. */
  constructor(years: Readonly<Record<string, HolidayNotice>>, overlay: readonly CountyOverlay[] = []) {
    this.years = new Set(Object.keys(years));
    for (const { off, worked, notice } of Object.values(years)) {
      for (const day of off) this.name(day, { worked: false, notice });
      for (const day of worked) this.name(day, { worked: true, notice });
    }
    for (const { off, worked, basis } of overlay) {
      for (const day of off) this.name(day, { worked: false, basis });
      for (const day of worked) this.name(day, { worked: true, basis });
    }
  }

  isWorkingDay(date: CivilDate): boolean {
    return this.isWorkingDayNumber(dayNumberOf(date));
  }

  /** Whether the notice for the year of this day is loaded. */
  knows(date: CivilDate): boolean {
    return this.years.has(yearOf(date));
  }

  firstWorkingDayFrom(date: CivilDate): CivilDate {
    let day = dayNumberOf(date);
    while (!this.isWorkingDayNumber(day)) day += 1;
    return civilDateOf(day);
  }

  lastWorkingDayUpTo(date: CivilDate): CivilDate {
    let day = dayNumberOf(date);
    while (!this.isWorkingDayNumber(day)) day -= 1;
    return civilDateOf(day);
  }

  /** The day on which so many working days have run, the first day itself not counted. */
  addWorkingDays(date: CivilDate, days: number): CivilDate {
    let day = dayNumberOf(date);
    const step = days < 0 ? -1 : 1;
    for (let left = Math.abs(days); left > 0; ) {
      day += step;
      if (this.isWorkingDayNumber(day)) left -= 1;
    }
    return civilDateOf(day);
  }

  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  workingDaysBetween(from: CivilDate, to: CivilDate): number {
    const [start, end] = [dayNumberOf(from), dayNumberOf(to)];
    if (end < start) return -this.workingDaysBetween(to, from);
    let count = 0;
    for (let day = start + 1; day <= end; day += 1) if (this.isWorkingDayNumber(day)) count += 1;
    return count;
  }

  reasonFor(date: CivilDate): DayReason {
    const number = dayNumberOf(date);
    const named = this.named.get(number);
    const weekend = weekdayOfDayNumber(number) > 5;
    const known = this.knows(date);
    if (!named) return { kind: weekend ? 'weekend' : 'working-day', known };
    const kind = named.worked ? (weekend ? 'make-up-workday' : 'working-day') : 'holiday';
    return {
      kind,
      ...(named.notice === undefined ? {} : { notice: named.notice }),
      ...(named.basis === undefined ? {} : { basis: named.basis }),
      known,
    };
  }

  private name(day: CivilDate, named: NamedDay): void {
    this.named.set(dayNumberOf(civilDate(day)), named);
  }

  private isWorkingDayNumber(day: number): boolean {
    const named = this.named.get(day);
    return named ? named.worked : weekdayOfDayNumber(day) <= 5;
  }
}
