import fc from 'fast-check';
import { addDays, type CivilDate } from '../calendar';
import { amountInCapitals, renminbiInCapitals } from './amount-in-capitals';
import { ON_THE_SPOT_LIMIT_FEN } from './on-the-spot-limit';
import { surcharge, type SurchargeInput } from './surcharge';

const fine = (change: Partial<SurchargeInput> = {}) =>
  surcharge({ principalFen: 120_000_00, payBy: '2026-05-15', until: '2026-05-25', statedInDecision: true, ...change });

describe('the surcharge for paying late', () => {
  it('is three in a hundred of the fine for each calendar day, the day of payment included', () => {
    expect(fine()).toMatchObject({ fen: 36_000_00, days: 10, capped: false });
    expect(fine({ until: '2026-05-16' }).fen).toBe(3_600_00);
  });

  it('is nothing on the last day for payment', () => {
    expect(fine({ until: '2026-05-15' }).fen).toBe(0);
    expect(fine({ until: '2026-05-01' }).fen).toBe(0);
  });

  it('stays below the fine on the thirty-third day and stops at the fine on the thirty-fourth', () => {
    expect(fine({ until: addDays('2026-05-15', 33) })).toMatchObject({ fen: 118_800_00, capped: false });
    expect(fine({ until: addDays('2026-05-15', 34) })).toMatchObject({ fen: 120_000_00, uncappedFen: 122_400_00, capped: true });
  });

  it('cannot be charged by a decision that does not state it', () => {
    expect(fine({ statedInDecision: false })).toMatchObject({ fen: 0, days: 0 });
  });

  it('stands still from the application for a remedy up to the day before its outcome is served', () => {
    const stops = [{ from: '2026-05-18', to: '2026-05-22' }];
    expect(fine({ stops }).days).toBe(6);
    expect(fine({ stops: [...stops, { from: '2026-05-20', to: '2026-05-24' }] }).days).toBe(4);
  });

  it('falls on what is unpaid after a part payment, or on the whole fine where the county says so', () => {
    const payments = [{ on: '2026-05-20', fen: 60_000_00 }];
    expect(fine({ payments })).toMatchObject({ fen: 5 * 3_600_00 + 5 * 1_800_00, days: 10 });
    expect(fine({ payments, base: 'original' }).fen).toBe(36_000_00);
  });

  it('ends once the fine is paid', () => {
    expect(fine({ payments: [{ on: '2026-05-18', fen: 120_000_00 }] })).toMatchObject({ days: 3, fen: 10_800_00 });
  });

  it('drops fractions of a fen in favour of the party', () => {
    expect(fine({ principalFen: 33, until: '2026-05-16' }).fen).toBe(0);
    expect(fine({ principalFen: 99, until: '2026-05-16' }).fen).toBe(2);
  });

  it('never exceeds the fine and never falls as days pass', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((n): CivilDate => addDays('2026-05-15', n));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_00 }), day, fc.array(fc.record({ on: day, fen: fc.integer({ min: 0, max: 5_000_00 }) }), { maxLength: 4 }),
        (principalFen, until, payments) => {
          const now = fine({ principalFen, until, payments });
          const later = fine({ principalFen, until: addDays(until, 1), payments });
          expect(now.fen).toBeLessThanOrEqual(principalFen);
          expect(later.fen).toBeGreaterThanOrEqual(now.fen);
        }),
    );
  });

  it('is the same whatever the order of stops', () => {
    const stop = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: 0, max: 30 }))
      .map(([from, length]) => ({ from: addDays('2026-05-15', from), to: addDays('2026-05-15', from + length) }));
    fc.assert(
      fc.property(fc.array(stop, { maxLength: 6 }), (stops) => {
        const backwards = [...stops].reverse();
        expect(fine({ until: '2026-07-30', stops: backwards }).fen).toBe(fine({ until: '2026-07-30', stops }).fen);
      }),
    );
  });
});

describe('an amount in capitals', () => {
  it.each([
    [120_000_00, '壹拾贰万元整'], [0, '零元整'], [5, '伍分'], [50, '伍角整'], [100_05, '壹佰元零伍分'], [1_409_50, '壹仟肆佰零玖元伍角整'],
    [6_007_14, '陆仟零柒元壹角肆分'], [107_000_00, '壹拾万柒仟元整'], [105_00, '壹佰零伍元整'], [1_000_500_00, '壹佰万零伍佰元整'],
    [100_000_000_00, '壹亿元整'], [100_010_000_00, '壹亿零壹万元整'], [100_000_001_00, '壹亿零壹元整'], [20_00, '贰拾元整'],
    [1_200_000_000_000_00, '壹万贰仟亿元整'], [1_000_000_000_000_00, '壹万亿元整'],
  ])('writes %d fen as %s', (fen, text) => expect(amountInCapitals(fen)).toBe(text));

  it('can carry the currency', () => expect(renminbiInCapitals(120_000_00)).toBe('人民币壹拾贰万元整'));

  it('refuses what is no amount', () => {
    for (const fen of [-1, 0.5, Number.NaN]) expect(() => amountInCapitals(fen)).toThrow('whole number of fen');
  });
});

it('limits an on-the-spot fine to 200 yuan for a citizen and 3000 for an organization', () => {
  expect(ON_THE_SPOT_LIMIT_FEN).toEqual({ citizen: 20000, organization: 300000 });
});
