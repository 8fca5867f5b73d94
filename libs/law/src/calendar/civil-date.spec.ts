import fc from 'fast-check';
import { addDays, addMonths, civilDate, civilDateOf, dayNumberOf, daysBetween, daysInMonth, isCivilDate, weekdayOf } from './civil-date';

const anyDay = fc.integer({ min: dayNumberOf('1900-01-01'), max: dayNumberOf('2199-12-31') });

describe('a civil date', () => {
  it('is refused when the calendar has no such day', () => {
    for (const text of ['2025-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '2025-4-1', '25-04-01', '2025/04/01', '2025-04-01T00:00', '', '0999-01-01']) {
      expect(isCivilDate(text)).toBe(false);
      expect(() => civilDate(text)).toThrow('not a day of the calendar');
    }
    expect(civilDate('2024-02-29')).toBe('2024-02-29');
  });

  it('agrees with the platform calendar on every day of three centuries', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const platform = new Date(number * 86_400_000);
        const text = platform.toISOString().slice(0, 10);
        expect(civilDateOf(number)).toBe(text);
        expect(dayNumberOf(text)).toBe(number);
        expect(weekdayOf(text)).toBe(platform.getUTCDay() || 7);
      }),
      { numRuns: 2000 },
    );
  });

  it('adds and takes away days as one operation', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (number, days) => {
        const start = civilDateOf(number);
        expect(daysBetween(start, addDays(start, days))).toBe(days);
      }),
    );
  });

  it('adds months to the same day number, else to the last day of the month', () => {
    expect(addMonths('2025-08-31', 6)).toBe('2026-02-28');
    expect(addMonths('2023-11-30', 3)).toBe('2024-02-29');
    expect(addMonths('2026-10-30', 3)).toBe('2027-01-30');
    expect(addMonths('2025-03-31', -1)).toBe('2025-02-28');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 48 }), (number, months) => {
        const start = civilDateOf(number);
        const end = addMonths(start, months);
        const [year, month] = [Number(end.slice(0, 4)), Number(end.slice(5, 7))];
        const sameDay = end.slice(8) === start.slice(8);
        expect(sameDay || Number(end.slice(8)) === daysInMonth(year, month)).toBe(true);
      }),
    );
  });

  it('stays within the years 1000 to 9999', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow('outside');
    expect(() => addMonths('9999-12-31', 1)).toThrow('outside');
    expect(addDays('1000-01-02', -1)).toBe('1000-01-01');
  });
});
