import { isWorkday } from 'chinese-days';
import fc from 'fast-check';
import { addDays, type CivilDate, civilDateOf, dayNumberOf, weekdayOf } from './civil-date';
import { countyCalendar, HOLIDAY_NOTICES, NATIONAL_CALENDAR } from './national-calendar';
import { WorkingCalendar } from './working-calendar';

const daysOf = function* (from: CivilDate, to: CivilDate): Generator<CivilDate> {
  for (let day = from; day <= to; day = addDays(day, 1)) yield day;
};

describe('the national calendar', () => {
  it('agrees day by day from 2004 to 2026 with an independent one, save one day it lacks', () => {
    const differing = [...daysOf('2004-01-01', '2026-12-31')].filter((day) => NATIONAL_CALENDAR.isWorkingDay(day) !== isWorkday(day));
    // The notice for 2006 has Saturday 31 December 2005 worked in exchange for 3 January 2006.
    expect(differing).toEqual(['2005-12-31']);
  });

  it.each([
    ['2024', 251], ['2025', 248], ['2026', 248],
  ])('has in %s as many working days as the notice leaves', (year, expected) => {
    expect(NATIONAL_CALENDAR.workingDaysBetween(`${Number(year) - 1}-12-31`, `${year}-12-31`)).toBe(expected);
  });

  it('holds one notice a year from 2004 to 2026, each day named once', () => {
    expect(Object.keys(HOLIDAY_NOTICES)).toEqual(Array.from({ length: 23 }, (_, index) => String(2004 + index)));
    const named = Object.values(HOLIDAY_NOTICES).flatMap(({ off, worked }) => [...off, ...worked]);
    expect(new Set(named).size).toBe(named.length);
  });

  it('makes working days only of weekends', () => {
    const worked = Object.values(HOLIDAY_NOTICES).flatMap((notice) => notice.worked);
    expect(worked.filter((day) => weekdayOf(day) < 6)).toEqual([]);
  });

  it('names the notice that decides a day', () => {
    expect(NATIONAL_CALENDAR.reasonFor('2025-09-28')).toEqual({ kind: 'make-up-workday', notice: '国办发明电〔2024〕12号', known: true });
    expect(NATIONAL_CALENDAR.reasonFor('2018-12-31')).toMatchObject({ kind: 'holiday', notice: expect.stringContaining('〔2018〕15号') });
    expect(NATIONAL_CALENDAR.reasonFor('2025-10-11').kind).toBe('make-up-workday');
    expect(NATIONAL_CALENDAR.reasonFor('2025-10-12')).toEqual({ kind: 'weekend', known: true });
    expect(NATIONAL_CALENDAR.reasonFor('2024-02-09')).toEqual({ kind: 'working-day', known: true });
  });

  it('knows only Monday to Friday of a year without a notice', () => {
    expect(NATIONAL_CALENDAR.knows('2027-01-01')).toBe(false);
    expect(NATIONAL_CALENDAR.isWorkingDay('2027-10-01')).toBe(true);
    expect(NATIONAL_CALENDAR.reasonFor('2027-10-02')).toEqual({ kind: 'weekend', known: false });
  });
});

describe('a county overlay', () => {
  const county = countyCalendar([{ off: ['2026-06-24'], worked: ['2026-06-27'], basis: 'autonomy regulation, holiday clause' }]);

  it('takes days off and gives days to work, with its basis', () => {
    expect(county.isWorkingDay('2026-06-24')).toBe(false);
    expect(county.isWorkingDay('2026-06-27')).toBe(true);
    expect(county.reasonFor('2026-06-24')).toEqual({ kind: 'holiday', basis: 'autonomy regulation, holiday clause', known: true });
  });

  it('leaves every other day as the nation has it', () => {
    for (const day of daysOf('2026-01-01', '2026-06-23')) expect(county.isWorkingDay(day)).toBe(NATIONAL_CALENDAR.isWorkingDay(day));
  });
});

describe('moving among working days', () => {
  const day = fc.integer({ min: dayNumberOf('2004-01-01'), max: dayNumberOf('2028-12-31') }).map(civilDateOf);

  it('lands on working days, and comes back by the same number', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 90 }), (start, days) => {
        const end = NATIONAL_CALENDAR.addWorkingDays(start, days);
        expect(NATIONAL_CALENDAR.isWorkingDay(end)).toBe(true);
        expect(NATIONAL_CALENDAR.workingDaysBetween(start, end)).toBe(days);
        expect(NATIONAL_CALENDAR.workingDaysBetween(end, start)).toBe(-days);
      }),
    );
  });

  it('goes forward to the first and back to the last working day', () => {
    expect(NATIONAL_CALENDAR.firstWorkingDayFrom('2025-10-03')).toBe('2025-10-09');
    expect(NATIONAL_CALENDAR.lastWorkingDayUpTo('2025-10-03')).toBe('2025-09-30');
    expect(NATIONAL_CALENDAR.firstWorkingDayFrom('2025-09-28')).toBe('2025-09-28');
  });

  it('never gives a later day for want of a notice, when the notice adds no make-up day', () => {
    const { '2026': notice, ...earlier } = HOLIDAY_NOTICES;
    const unannounced = new WorkingCalendar(earlier);
    const holidaysOnly = new WorkingCalendar({ ...earlier, '2026': { ...notice!, worked: [] } });
    fc.assert(
      fc.property(fc.integer({ min: dayNumberOf('2025-12-01'), max: dayNumberOf('2026-12-31') }), fc.integer({ min: 1, max: 60 }), (start, days) => {
        expect(unannounced.addWorkingDays(civilDateOf(start), days) <= holidaysOnly.addWorkingDays(civilDateOf(start), days)).toBe(true);
      }),
    );
  });
});
