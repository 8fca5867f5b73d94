import fc from 'fast-check';
import { addDays, civilDateOf, dayNumberOf, daysBetween, NATIONAL_CALENDAR, weekdayOf } from '../calendar';
import { PERIODS } from './catalogue';
import { computeDeadline } from './deadline';
import { explainDeadline } from './explain-deadline';
import { mergeSpans, spansOf } from './tolling';

const start = fc.integer({ min: dayNumberOf('2024-01-01'), max: dayNumberOf('2028-12-31') }).map(civilDateOf);
const dayPeriod = fc.constantFrom(...PERIODS.filter(({ versions }) => versions[0].unit !== 'hour'));
const tolled = fc.constantFrom(...PERIODS.filter(({ exclusions }) => exclusions.admitted));
const exclusion = fc
  .tuple(fc.integer({ min: -40, max: 200 }), fc.integer({ min: 0, max: 60 }))
  .map(([offset, length]) => ({ offset, length }));
const exclusions = fc.array(exclusion, { maxLength: 6 });

const from = (day: string, spans: { offset: number; length: number }[]) =>
  spans.map(({ offset, length }) => ({ from: addDays(day, offset), to: addDays(day, offset + length), basis: `rule ${offset}` }));

describe('any period counted in days, from any day', () => {
  it('ends no earlier than its nominal day, rolls only to a working day, and is safe no later than nominal', () => {
    fc.assert(
      fc.property(dayPeriod, start, (period, startedOn) => {
        const { nominal, due, safe, version } = computeDeadline({ period: period.id, startedOn }, NATIONAL_CALENDAR);
        expect(nominal >= startedOn && due >= nominal && safe <= nominal).toBe(true);
        expect(NATIONAL_CALENDAR.isWorkingDay(safe)).toBe(true);
        if (version.rolls) expect(NATIONAL_CALENDAR.isWorkingDay(due)).toBe(true);
        else expect(due).toBe(nominal);
      }),
      { numRuns: 1000 },
    );
  });

  it('never ends earlier for starting later', () => {
    fc.assert(
      fc.property(dayPeriod, start, (period, startedOn) => {
        const today = computeDeadline({ period: period.id, startedOn }, NATIONAL_CALENDAR);
        const tomorrow = computeDeadline({ period: period.id, startedOn: addDays(startedOn, 1) }, NATIONAL_CALENDAR);
        fc.pre(today.version === tomorrow.version);
        expect(tomorrow.due >= today.due && tomorrow.nominal >= today.nominal && tomorrow.safe >= today.safe).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('is provisional exactly when a year without a notice was looked at', () => {
    fc.assert(
      fc.property(dayPeriod, start, (period, startedOn) => {
        const { due, provisional } = computeDeadline({ period: period.id, startedOn }, NATIONAL_CALENDAR);
        expect(provisional).toBe(due >= '2027-01-01');
      }),
      { numRuns: 1000 },
    );
  });

  it('explains itself in a row of days that ends on the last day', () => {
    fc.assert(
      fc.property(tolled, start, exclusions, (period, startedOn, spans) => {
        const input = { period: period.id, startedOn, excluded: from(startedOn, spans) };
        const { due, nominal } = computeDeadline(input, NATIONAL_CALENDAR);
        const steps = explainDeadline(input, NATIONAL_CALENDAR);
        expect(steps[0]).toMatchObject({ on: startedOn, why: 'trigger-not-counted' });
        expect(steps[steps.length - 1]!.on).toBe(due);
        const counting = steps.filter(({ why }) => why !== 'rolled' && why !== 'rolled-to');
        expect(counting.map(({ on }) => on)).toEqual(counting.map((_step, index) => addDays(startedOn, index)));
        expect(counting[counting.length - 1]!.on).toBe(nominal);
        expect(counting[counting.length - 1]!.counted).not.toBeNull();
        const counted = counting.flatMap((step) => (step.counted === null ? [] : [step.counted]));
        expect(counted).toEqual(counted.map((_number, index) => index + 1));
      }),
    );
  });
});

describe('excluded time', () => {
  it('gives the same end whatever its order and however it is cut', () => {
    fc.assert(
      fc.property(tolled, start, exclusions, (period, startedOn, spans) => {
        const whole = from(startedOn, spans);
        const cut = whole.flatMap(({ from: first, to, basis }) => {
          const middle = addDays(first, Math.floor(daysBetween(first, to) / 2));
          return [{ from: middle, to, basis }, { from: first, to: middle, basis }];
        });
        const end = (excluded: typeof whole) => computeDeadline({ period: period.id, startedOn, excluded }, NATIONAL_CALENDAR).nominal;
        expect(end([...whole].reverse())).toBe(end(whole));
        expect(end([...cut, ...whole])).toBe(end(whole));
      }),
    );
  });

  it('never brings the end forward, and moves ninety days by as many days as it covers', () => {
    fc.assert(
      fc.property(start, exclusions, (startedOn, spans) => {
        const excluded = from(startedOn, spans);
        const { nominal } = computeDeadline({ period: 'decision', startedOn, excluded }, NATIONAL_CALENDAR);
        const merged = mergeSpans(spansOf(excluded));
        let running = 0;
        for (let day = dayNumberOf(startedOn) + 1; day <= dayNumberOf(nominal); day += 1) {
          if (!merged.some((span) => span.from <= day && day < span.to)) running += 1;
        }
        expect(running).toBe(90);
      }),
    );
  });

  it('merges into spans that are in order and apart', () => {
    fc.assert(
      fc.property(start, exclusions, (startedOn, spans) => {
        const merged = mergeSpans(spansOf(from(startedOn, spans)));
        merged.forEach((span, index) => {
          expect(span.to).toBeGreaterThan(span.from);
          if (index > 0) expect(span.from).toBeGreaterThan(merged[index - 1]!.to);
        });
      }),
    );
  });
});

it('a period of working days ends on one', () => {
  fc.assert(
    fc.property(start, (startedOn) => {
      const { due } = computeDeadline({ period: 'service', startedOn }, NATIONAL_CALENDAR);
      expect(NATIONAL_CALENDAR.isWorkingDay(due)).toBe(true);
      expect(weekdayOf(due)).toBeGreaterThanOrEqual(1);
    }),
  );
});
