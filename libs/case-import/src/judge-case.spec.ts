import { CaseChecker } from './check-cases';
import type { FindingCode } from './finding';

type Dates = Record<string, string>;

/** A sound record but for what is stated. */
function aRecord(dates: Dates = {}, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'A1', authority: '某县市场监督管理局', violation: '无证经营', party: { type: 'organisation' }, procedure: '普通程序',
    penalty: { kinds: ['罚款'], fineYuan: 5000 },
    timeline: Object.entries(dates).map(([code, date]) => ({ code: code.replace(/\d$/, ''), date })),
    ...more,
  };
}

function check(record: unknown) {
  const { outcome, findings } = new CaseChecker('2026-11-22').check({ place: 'cases[0]', record });
  return { outcome, codes: findings.map(({ code }) => code), findings };
}

const codesOf = (dates: Dates, more: Record<string, unknown> = {}): FindingCode[] => check(aRecord(dates, more)).codes;

describe('ninety days for the decision (penalty law art. 60)', () => {
  it('end on Tuesday 2025-06-03 where day 90 falls on the Dragon Boat holiday', () => {
    expect(codesOf({ filing: '2025-03-03', decision: '2025-05-30' })).toEqual([]);
    expect(codesOf({ filing: '2025-03-03', decision: '2025-06-03' })).toEqual([]);
    expect(codesOf({ filing: '2025-03-03', decision: '2025-06-04' })).toEqual(['decided-after-90-days']);
  });

  it('are counted on the kindest day of a month, for filing and for decision', () => {
    expect(codesOf({ filing: '2025-03', decision: '2025-06-30' })).toEqual(['date-precision-month']);
    expect(codesOf({ filing: '2025-03', decision: '2025-07-01' })).toEqual(['decided-after-90-days', 'date-precision-month']);
    expect(codesOf({ filing: '2025-03-03', decision: '2025-06' })).toEqual(['date-precision-month']);
    expect(codesOf({ filing: '2025-03-03', decision: '2025-07' })).toEqual(['decided-after-90-days', 'date-precision-month']);
  });

  it('are judged from the discussion where the decision is not dated, and from nothing else that is missing', () => {
    expect(codesOf({ filing: '2025-03-03', collective: '2025-06-04' })).toEqual(['decided-after-90-days']);
    expect(codesOf({ filing: '2025-03-03', published: '2025-12-01' })).toEqual([]);
    expect(codesOf({ notice: '2025-03-03', decision: '2025-06-04' })).toEqual(['decided-after-90-days']);
  });

  it('grow by an extension and by excluded time that name their basis, and by nothing without one', () => {
    const dates = { filing: '2025-03-03', decision: '2025-08-29' };
    const exclusions = [{ from: '2025-04-07', to: '2025-05-09', basis: '鉴定' }, { from: '2025-05-06', to: '2025-06-05', basis: '公告' }];
    const extension = { days: 30, basis: '市场监督管理行政处罚程序规定第六十四条' };
    expect(codesOf(dates, { exclusions, extension })).toEqual([]);
    expect(codesOf({ ...dates, decision: '2025-09-01' }, { exclusions, extension })).toEqual(['decided-after-90-days']);
    expect(codesOf(dates, { exclusions, extension: { days: 30 } })).toEqual(['extension-without-basis', 'decided-after-90-days']);
  });

  it('were not law before 2021-07-15, so a case filed earlier is judged from that day at most', () => {
    expect(codesOf({ filing: '2021-07-14', decision: '2021-10-13' })).toEqual(['over-90-days-before-period-was-law']);
    expect(codesOf({ filing: '2021-07-14', decision: '2021-10-14' })).toEqual(['decided-after-90-days']);
    expect(codesOf({ filing: '2021-07-15', decision: '2021-10-13' })).toEqual([]);
    expect(codesOf({ filing: '2021-07-15', decision: '2021-10-14' })).toEqual(['decided-after-90-days']);
    expect(codesOf({ filing: '2019-01-02', decision: '2019-04-02' })).toEqual([]);
    expect(codesOf({ filing: '2019-01-02', decision: '2019-04-03' })).toEqual(['over-90-days-before-period-was-law']);
  });
});

describe('the time to ask for a hearing (art. 64)', () => {
  const offered = { hearingOffered: true };
  it('is five working days, and the decision may come on the day after', () => {
    expect(codesOf({ notice: '2025-01-06', decision: '2025-01-10' }, offered)).toEqual(['decided-before-hearing-window-closed']);
    expect(codesOf({ notice: '2025-01-06', decision: '2025-01-13' }, offered)).toEqual(['decided-before-hearing-window-closed']);
    expect(codesOf({ notice: '2025-01-06', decision: '2025-01-14' }, offered)).toEqual([]);
  });

  it('counts make-up workdays and skips holidays', () => {
    // Sun 28 Sep is worked; 29, 30 Sep; 1-8 Oct off; 9, 10 Oct: the window ends on Fri 10 Oct.
    expect(codesOf({ notice: '2025-09-26', decision: '2025-10-10' }, offered)).toEqual(['decided-before-hearing-window-closed']);
    expect(codesOf({ notice: '2025-09-26', decision: '2025-10-11' }, offered)).toEqual([]);
  });

  it('was three days before 2021-07-15', () => {
    expect(codesOf({ notice: '2021-07-12', decision: '2021-07-15' }, offered)).toEqual(['decided-before-hearing-window-closed']);
    expect(codesOf({ notice: '2021-07-12', decision: '2021-07-16' }, offered)).toEqual([]);
    expect(check(aRecord({ notice: '2021-07-12', decision: '2021-07-15' }, offered)).findings[0]?.article).toContain('《行政处罚法》（1996年）第四十二条');
  });

  it('is not asked where no hearing was offered, it was held, it was waived, or nobody says', () => {
    const dates = { notice: '2025-01-06', decision: '2025-01-09' };
    expect(codesOf(dates)).toEqual([]);
    expect(codesOf(dates, { hearingOffered: false })).toEqual([]);
    expect(codesOf(dates, { hearingOffered: null })).toEqual([]);
    expect(codesOf({ ...dates, hearingWaived: '2025-01-07' }, offered)).toEqual([]);
  });

  it('is judged by the publication where the decision is not dated', () => {
    expect(codesOf({ notice: '2025-01-06', published: '2025-01-13' }, offered)).toEqual(['decided-before-hearing-window-closed']);
    expect(codesOf({ notice: '2025-01-06', published: '2025-01-14' }, offered)).toEqual([]);
  });
});

describe('the notice of a hearing (art. 64)', () => {
  it('is given seven working days ahead, seven days before 2021-07-15', () => {
    expect(codesOf({ hearingNotice: '2025-03-03', hearing: '2025-03-11' })).toEqual(['hearing-too-soon-after-notice']);
    expect(codesOf({ hearingNotice: '2025-03-03', hearing: '2025-03-12' })).toEqual([]);
    expect(codesOf({ hearingNotice: '2019-03-04', hearing: '2019-03-10' })).toEqual(['hearing-too-soon-after-notice']);
    expect(codesOf({ hearingNotice: '2019-03-04', hearing: '2019-03-11' })).toEqual([]);
  });
});

describe('seizure (coercion law art. 25)', () => {
  it('ends after sixty days at most, also on a Sunday', () => {
    const seized = { seizure: '2025-07-02', seizureExtended: '2025-08-01' };
    expect(codesOf({ ...seized, seizureReleased: '2025-08-31' })).toEqual([]);
    expect(codesOf({ ...seized, seizureReleased: '2025-09-01' })).toEqual(['seizure-over-60-days']);
  });

  it('is extended while the first thirty days run', () => {
    expect(codesOf({ seizure: '2025-07-02', seizureExtended: '2025-08-02' })).toEqual(['seizure-extended-too-late']);
  });

  it('says nothing of an extension that is not published', () => {
    expect(codesOf({ seizure: '2025-07-02', seizureReleased: '2025-08-20' })).toEqual([]);
  });
});

describe('money', () => {
  const surcharged = (surcharge: unknown, fineYuan: number | null = 1000, dates: Dates = { decision: '2025-01-09' }) =>
    codesOf(dates, { penalty: { kinds: ['罚款'], fineYuan, surcharge } });

  it('takes no surcharge above the fine (art. 72)', () => {
    expect(surcharged({ amountYuan: 1000 })).toEqual([]);
    expect(surcharged({ amountYuan: 1000.01 })).toEqual(['surcharge-over-cap']);
    expect(surcharged(1000.01)).toEqual(['surcharge-over-cap']);
    expect(surcharged({ principalYuan: 400, amountYuan: 400.01 })).toEqual(['surcharge-over-cap']);
    expect(surcharged({ amountYuan: 99 }, null)).toEqual([]);
    expect(surcharged({ amountYuan: 1000.01 }, 1000, { decision: '2011-12-31' })).toEqual([]);
  });

  it('takes three per cent a day at most', () => {
    expect(surcharged({ days: 10, amountYuan: 300 })).toEqual([]);
    expect(surcharged({ days: 10, amountYuan: 300.01 })).toEqual(['surcharge-over-rate']);
  });

  it('keeps the on-the-spot limits of the law of the day (art. 51)', () => {
    const spot = (type: string, fineYuan: number, decision: string) =>
      codesOf({ decision }, { procedure: '简易程序', party: { type }, penalty: { kinds: ['罚款'], fineYuan } });
    expect(spot('natural person', 200, '2025-01-09')).toEqual([]);
    expect(spot('natural person', 201, '2025-01-09')).toEqual(['over-on-the-spot-limit']);
    expect(spot('organisation', 3000, '2021-07-15')).toEqual([]);
    expect(spot('organisation', 3000, '2021-07-14')).toEqual(['over-on-the-spot-limit']);
    expect(spot('individual business', 3000, '2025-01-09')).toEqual([]);
    expect(spot('individual business', 3000.01, '2025-01-09')).toEqual(['over-on-the-spot-limit']);
  });

  it('is exact to the fen and refuses a finer fraction, a minus and a word', () => {
    const fine = (fineYuan: unknown) => new CaseChecker('2026-11-22').check({ place: 'x', record: aRecord({}, { penalty: { kinds: ['罚款'], fineYuan } }) });
    expect(fine(34045.8).historical?.fineFen).toBe(3_404_580);
    expect(fine(156259.84).historical?.fineFen).toBe(15_625_984);
    expect(fine('3.5万元').historical?.fineFen).toBe(3_500_000);
    expect(fine(0.005).findings.map(({ code }) => code)).toEqual(['fraction-of-a-fen']);
    expect(fine(-1).findings.map(({ code }) => code)).toEqual(['negative-amount']);
    expect(fine('许多').findings.map(({ code }) => code)).toEqual(['impossible-amount']);
    expect(fine(1e21).findings.map(({ code }) => code)).toEqual(['impossible-amount']);
    expect(fine(0).findings.map(({ code }) => code)).toEqual(['contradicting-facts']);
  });
});

describe('after the decision', () => {
  it('comes service within seven working days, seven days before 2021-07-15 (art. 61)', () => {
    expect(codesOf({ decision: '2025-09-18', served: '2025-09-28' })).toEqual([]);
    expect(codesOf({ decision: '2025-09-18', served: '2025-09-29' })).toEqual(['served-late']);
    expect(codesOf({ decision: '2019-09-16', served: '2019-09-23' })).toEqual([]);
    expect(codesOf({ decision: '2019-09-16', served: '2019-09-24' })).toEqual(['served-late']);
  });

  it('comes publication within seven working days, unless only a copy is dated', () => {
    expect(codesOf({ decision: '2025-09-18', published: '2025-09-28' })).toEqual([]);
    expect(codesOf({ decision: '2025-09-18', published: '2025-09-29' })).toEqual(['published-late']);
    expect(codesOf({ decision: '2025-09-18', published: '2025-12-29' }, { sourceIsCopy: true })).toEqual([]);
    expect(codesOf({ decision: '2016-09-18', published: '2016-12-29' })).toEqual([]);
  });
});

describe('the violation', () => {
  it('is barred after two years (art. 36)', () => {
    expect(codesOf({ inspect: '2025-01-06' }, { violationTo: '2023-01-06' })).toEqual([]);
    expect(codesOf({ inspect: '2025-01-07' }, { violationTo: '2023-01-06' })).toEqual(['beyond-time-bar']);
    expect(codesOf({ clue: '2024-12-30', inspect: '2025-01-07' }, { violationTo: '2023-01-06' })).toEqual([]);
  });

  it('cannot well last beyond the filing of its case', () => {
    expect(codesOf({ filing: '2023-07-06' }, { violationTo: '2023-08' })).toEqual(['violation-ends-after-filing']);
    expect(codesOf({ filing: '2023-08-06' }, { violationTo: '2023-08' })).toEqual([]);
  });
});

describe('a record that cannot be true', () => {
  it.each<[string, Dates]>([
    ['a decision before its filing', { filing: '2025-01-06', decision: '2025-01-05' }],
    ['a notice before its filing', { filing: '2025-01-06', notice: '2025-01-05' }],
    ['a decision before its notice', { notice: '2025-01-06', decision: '2025-01-05' }],
    ['a decision before its hearing', { hearing: '2025-01-06', decision: '2025-01-05' }],
    ['a decision before its discussion', { collective: '2025-01-06', decision: '2025-01-05' }],
    ['service before the decision', { decision: '2025-01-06', served: '2025-01-05' }],
    ['publication before the decision', { decision: '2025-01-06', published: '2025-01-05' }],
    ['release before seizure', { seizure: '2025-01-06', seizureReleased: '2025-01-05' }],
    ['a filing a month after the decision', { filing: '2025-02', decision: '2025-01-31' }],
  ])('is refused: %s', (_what, dates) => {
    expect(check(aRecord(dates))).toMatchObject({ outcome: 'refused', codes: ['impossible-order-of-dates'] });
  });

  it('is not refused where a month leaves a possible order open', () => {
    expect(check(aRecord({ filing: '2025-01', decision: '2025-01-02' })).outcome).toBe('doubtful');
    expect(check(aRecord({ filing: '2025-01-06', notice: '2025-01-06', decision: '2025-01-06' })).outcome).toBe('imported');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['two filing dates', { timeline: [{ code: 'filing', date: '2025-01-06' }, { code: 'filing', date: '2025-01-07' }] }, 'contradicting-facts'],
    ['a hearing that was not held but is dated', { hearingHeld: false, timeline: [{ code: 'hearing', date: '2025-01-06' }] }, 'contradicting-facts'],
    ['30 February', { timeline: [{ code: 'filing', date: '2025-02-30' }] }, 'impossible-date'],
    ['the year 25', { timeline: [{ code: 'filing', date: '0025-02-03' }] }, 'impossible-date'],
    ['a day to come', { timeline: [{ code: 'filing', date: '2026-11-23' }] }, 'date-in-the-future'],
    ['a month called a day', { timeline: [{ code: 'filing', date: '2025-02', precision: 'day' }] }, 'precision-contradicts-date'],
    ['an unknown step', { timeline: [{ code: 'guess', date: '2025-02-03' }] }, 'unknown-event-code'],
    ['a step named like a property of every object', { timeline: [{ code: 'constructor', date: '2025-02-03' }] }, 'unknown-event-code'],
    ['an unknown kind of party', { party: { type: 'robot' } }, 'unknown-party-type'],
    ['an unknown procedure', { procedure: '神速程序' }, 'unknown-procedure'],
    ['no id', { id: ' ' }, 'missing-id'],
    ['no authority', { authority: null }, 'missing-authority'],
    ['no violation', { violation: undefined }, 'missing-violation'],
    ['a text of a megabyte', { violation: '违'.repeat(1_000_000) }, 'text-too-long'],
    ['a NUL', { violation: '违\u0000法' }, 'unreadable-text'],
    ['half a character', { violation: '违\ud83d法' }, 'unreadable-text'],
    ['an object for a text', { violation: { a: 1 } }, 'unreadable-cell'],
    ['a list for a party', { party: [] }, 'unreadable-cell'],
  ])('is refused: %s', (_what, more, code) => {
    const { outcome, codes } = check(aRecord({}, more));
    expect(outcome).toBe('refused');
    expect(codes).toContain(code);
  });

  it.each([null, 7, 'case', [], true])('is refused where it is no record at all: %j', (record) => {
    expect(check(record)).toMatchObject({ outcome: 'refused', codes: ['not-a-case'] });
  });

  it('is refused where its id was taken by another record, and taken once where it is the same', () => {
    const checker = new CaseChecker('2026-11-22');
    const outcomes = [aRecord({ filing: '2025-01-06' }), aRecord({ filing: '2025-01-07' }), aRecord({ filing: '2025-01-06' })]
      .map((record, place) => checker.check({ place: `cases[${place}]`, record }));
    expect(outcomes.map(({ outcome, findings }) => [outcome, ...findings.map(({ code }) => code)])).toEqual([
      ['imported'], ['refused', 'duplicate-id'], ['doubtful', 'repeated-row'],
    ]);
  });
});

describe('words for parties', () => {
  it.each([
    ['organisation', 'organisation'], ['natural person', 'person'], ['individual business', 'individual-business'], ['个体工商户', 'individual-business'],
    ['organisation + 11 natural persons', 'mixed'], ['2 organisations', 'organisation'], ['unknown', 'unknown'],
  ])('%s is %s', (type, kind) => {
    expect(new CaseChecker('2026-11-22').check({ place: 'x', record: aRecord({}, { party: { type } }) }).historical?.partyKind).toBe(kind);
  });
});
