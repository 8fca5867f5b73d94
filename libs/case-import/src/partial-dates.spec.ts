import { addDays, daysInMonth } from '@mingjian/law';
import { assert, constantFrom, integer, property, record as arbitraryRecord } from 'fast-check';
import { CaseChecker } from './check-cases';

const SINCE = '2019-06-01';

/** A day as it was, told to the day or only to the month. */
const told = arbitraryRecord({ offset: integer({ min: 0, max: 1_400 }), precise: constantFrom(true, false) });
const offered = constantFrom(true, false, null);

function codesOf(dates: Record<string, string>, hearingOffered: boolean | null): Set<string> {
  const { findings } = new CaseChecker('2026-11-22').check({
    place: 'x',
    record: {
      id: 'A1', authority: '某局', violation: '无证经营', hearingOffered,
      timeline: Object.entries(dates).map(([code, date]) => ({ code, date })),
    },
  });
  return new Set(findings.map(({ code }) => code));
}

describe('a date known to the month', () => {
  it('never brings a finding that some day of that month would not', () => {
    assert(
      property(told, told, told, integer({ min: 1, max: 31 }), offered, (filing, notice, decision, day, hearingOffered) => {
        const days = { filing, notice, decision };
        const vague: Record<string, string> = {};
        const exact: Record<string, string> = {};
        for (const [code, { offset, precise }] of Object.entries(days)) {
          const date = addDays(SINCE, offset);
          vague[code] = precise ? date : date.slice(0, 7);
          const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
          exact[code] = precise ? date : `${date.slice(0, 7)}-${String(Math.min(day, daysInMonth(year, month))).padStart(2, '0')}`;
        }
        const certain = codesOf(vague, hearingOffered);
        certain.delete('date-precision-month');
        const known = codesOf(exact, hearingOffered);
        // The weaker of the two may turn out, on the day itself, to be the stronger.
        if (known.has('decided-after-90-days')) certain.delete('over-90-days-before-period-was-law');
        // An order that cannot be stops all other questions.
        if (!known.has('impossible-order-of-dates')) {
          for (const code of certain) expect(known).toContain(code);
        }
        if (certain.has('impossible-order-of-dates')) expect(known).toContain('impossible-order-of-dates');
      }),
      { numRuns: 3_000 },
    );
  });
});
