import { NATIONAL_CALENDAR } from '../calendar';
import { LawError } from '../law-error';
import { computeDeadline, type DeadlineInput } from './deadline';

const dates = (input: DeadlineInput) => {
  const { nominal, due, safe, provisional } = computeDeadline(input, NATIONAL_CALENDAR);
  return { nominal, due, safe, provisional };
};

const codeOf = (input: DeadlineInput): string => {
  try {
    computeDeadline(input, NATIONAL_CALENDAR);
    return 'none';
  } catch (error) {
    return error instanceof LawError ? error.code : String(error);
  }
};

const APPRAISAL = { from: '2025-04-07', to: '2025-05-09', basis: 'market-procedure-rules art. 64: appraisal' };
const PUBLIC_NOTICE = { from: '2025-05-06', to: '2025-06-05', basis: 'market-procedure-rules art. 64: public notice' };

describe('the day of a deadline', () => {
  it('moves on from a holiday, and keeps the last working day before it as the safe one', () => {
    expect(dates({ period: 'record-filing', startedOn: '2025-09-18' })).toEqual({
      nominal: '2025-10-03', due: '2025-10-09', safe: '2025-09-30', provisional: false,
    });
  });

  it('counts a make-up Sunday as a working day', () => {
    expect(dates({ period: 'service', startedOn: '2025-09-18' }).due).toBe('2025-09-28');
  });

  it('ends on the same day of the month, else on the last one', () => {
    expect(dates({ period: 'litigation', startedOn: '2025-08-31' }).nominal).toBe('2026-02-28');
    expect(dates({ period: 'litigation', startedOn: '2026-04-30' }).due).toBe('2026-10-30');
  });

  it('never moves the end of a restraint, though it fall on a holiday', () => {
    expect(dates({ period: 'seizure', startedOn: '2025-09-03' })).toMatchObject({ nominal: '2025-10-03', due: '2025-10-03' });
  });

  it('gives a waiting period the first day on which the act is lawful', () => {
    const demand = computeDeadline({ period: 'demand', startedOn: '2026-11-09' }, NATIONAL_CALENDAR);
    expect([demand.due, demand.earliestActOn]).toEqual(['2026-11-23', '2026-11-24']);
    const notice = computeDeadline({ period: 'hearing-notice', startedOn: '2026-03-02' }, NATIONAL_CALENDAR);
    expect([notice.due, notice.earliestActOn]).toEqual(['2026-03-11', '2026-03-12']);
  });

  it('finds the thirty-first of January after the year ends', () => {
    expect(dates({ period: 'annual-report', startedOn: '2025-12-31' })).toMatchObject({ due: '2026-01-31', safe: '2026-01-30' });
  });

  it('takes a sector length in place of the national one', () => {
    const length = { amount: 60, unit: 'calendar-day', source: 'agriculture-procedure-rules art. 72' } as const;
    expect(dates({ period: 'service-by-public-notice', startedOn: '2025-03-03', length }).due).toBe('2025-05-02');
  });
});

describe('time that does not count', () => {
  it('is subtracted from the nominal day, not from the rolled one', () => {
    expect(dates({ period: 'decision', startedOn: '2025-03-03' })).toMatchObject({ nominal: '2025-06-01', due: '2025-06-03' });
    expect(dates({ period: 'decision', startedOn: '2025-03-03', excluded: [APPRAISAL] }).nominal).toBe('2025-07-03');
  });

  it('counts a day two exclusions share only once', () => {
    expect(dates({ period: 'decision', startedOn: '2025-03-03', excluded: [PUBLIC_NOTICE, APPRAISAL] }).nominal).toBe('2025-07-30');
  });

  it('comes before the extension, which runs on from the nominal day', () => {
    const input = { period: 'decision', startedOn: '2025-03-03', excluded: [APPRAISAL, PUBLIC_NOTICE], extensionDays: 30 } as const;
    expect(dates(input).due).toBe('2025-08-29');
  });

  it('changes nothing when it lies before the start or after the last day', () => {
    const basis = 'market-procedure-rules art. 64';
    for (const excluded of [[{ from: '2025-01-01', to: '2025-03-04', basis }], [{ from: '2025-06-02', to: '2025-07-01', basis }]]) {
      expect(dates({ period: 'decision', startedOn: '2025-03-03', excluded }).nominal).toBe('2025-06-01');
    }
  });

  it('keeps the last day running when the exclusion begins on it', () => {
    const excluded = [{ from: '2025-06-01', to: '2025-06-11', basis: 'market-procedure-rules art. 64' }];
    expect(dates({ period: 'decision', startedOn: '2025-03-03', excluded }).nominal).toBe('2025-06-11');
  });

  it('is refused without a basis, and where no rule admits it', () => {
    expect(codeOf({ period: 'decision', startedOn: '2025-03-03', excluded: [{ ...APPRAISAL, basis: ' ' }] })).toBe('exclusion-without-basis');
    expect(codeOf({ period: 'freeze', startedOn: '2025-03-03', excluded: [APPRAISAL] })).toBe('exclusion-not-allowed');
    expect(codeOf({ period: 'decision', startedOn: '2025-03-03', excluded: [{ ...APPRAISAL, to: '2025-04-01' }] })).toBe('exclusion-reversed');
  });
});

describe('an extension', () => {
  it('is refused where no rule gives one or beyond what the rule gives', () => {
    expect(codeOf({ period: 'service', startedOn: '2025-09-18', extensionDays: 30 })).toBe('extension-not-allowed');
    expect(codeOf({ period: 'seizure', startedOn: '2025-09-18', extensionDays: 31 })).toBe('extension-over-cap');
    expect(codeOf({ period: 'seizure', startedOn: '2025-09-18', extensionDays: -1 })).toBe('impossible-extension');
    expect(dates({ period: 'seizure', startedOn: '2025-09-18', extensionDays: 30 }).due).toBe('2025-11-17');
  });
});

describe('a period of hours', () => {
  it('ends exactly as many hours later, with the offset as given, and never rolls', () => {
    const input = { period: 'urgent-coercive-approval', startedAt: '2026-02-16T17:30:00+08:00' } as const;
    expect(dates(input)).toEqual({
      nominal: '2026-02-17T17:30:00+08:00', due: '2026-02-17T17:30:00+08:00', safe: '2026-02-17T17:30:00+08:00', provisional: false,
    });
  });

  it('needs an instant with an offset', () => {
    expect(codeOf({ period: 'criminal-transfer-dispatch', startedAt: '2026-02-16T17:30:00' })).toBe('offset-required');
    expect(codeOf({ period: 'criminal-transfer-dispatch', startedAt: '2026-02-30T17:30:00Z' })).toBe('impossible-instant');
    expect(codeOf({ period: 'criminal-transfer-dispatch', startedOn: '2026-02-16' })).toBe('start-instant-required');
    expect(codeOf({ period: 'decision', startedAt: '2026-02-16T17:30:00Z' })).toBe('start-day-required');
  });
});

describe('years without a holiday notice', () => {
  it('make a date provisional, with the safe day beside it', () => {
    expect(dates({ period: 'court-enforcement-application', startedOn: '2026-10-30' })).toEqual({
      nominal: '2027-01-30', due: '2027-02-01', safe: '2027-01-29', provisional: true,
    });
    expect(dates({ period: 'service', startedOn: '2026-12-25' }).provisional).toBe(true);
    expect(dates({ period: 'service', startedOn: '2026-12-21' })).toMatchObject({ due: '2026-12-30', provisional: false });
  });
});

it('refuses what was not yet law, an unknown period and an impossible day', () => {
  expect(codeOf({ period: 'decision', startedOn: '2021-07-14' })).toBe('not-yet-law');
  expect(codeOf({ period: 'no-such-period' as 'decision', startedOn: '2021-07-14' })).toBe('unknown-period');
  expect(codeOf({ period: 'decision', startedOn: '2025-02-29' })).toBe('impossible-date');
});
