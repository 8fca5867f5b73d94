import { NATIONAL_CALENDAR } from '../calendar';
import type { PeriodId } from './catalogue';
import { computeDeadline } from './deadline';
import { sectorLength, type SectorProcedureRule } from './sector-procedure';
import {
  AGRICULTURE_PROCEDURE, HUNAN_PROCEDURE, MARKET_PROCEDURE, MEDICAL_INSURANCE_PROCEDURE, NATIONAL_PROCEDURE, SECTOR_PROCEDURES, TRANSPORT_PROCEDURE,
} from './sector-rules';

const dueIn = (sector: SectorProcedureRule, period: PeriodId, startedOn: string) =>
  computeDeadline({ period, startedOn, length: sectorLength(sector, period) }, NATIONAL_CALENDAR).due;

describe('sector procedure rules', () => {
  it('give agriculture three working days for the defence and others five', () => {
    expect(dueIn(AGRICULTURE_PROCEDURE, 'defence', '2025-03-03')).toBe('2025-03-06');
    expect(dueIn(MARKET_PROCEDURE, 'defence', '2025-03-03')).toBe('2025-03-10');
    expect(dueIn(NATIONAL_PROCEDURE, 'defence', '2025-03-03')).toBe('2025-03-10');
  });

  it('keep sixty days of public notice for agriculture and transport', () => {
    expect(dueIn(AGRICULTURE_PROCEDURE, 'service-by-public-notice', '2025-03-03')).toBe('2025-05-02');
    expect(dueIn(TRANSPORT_PROCEDURE, 'service-by-public-notice', '2025-03-03')).toBe('2025-05-02');
    expect(dueIn(MARKET_PROCEDURE, 'service-by-public-notice', '2025-03-03')).toBe('2025-04-02');
  });

  it('report an on-the-spot decision after two or seven working days, or five plain ones', () => {
    expect(dueIn(AGRICULTURE_PROCEDURE, 'on-the-spot-report', '2025-03-06')).toBe('2025-03-10');
    expect(dueIn(MARKET_PROCEDURE, 'on-the-spot-report', '2025-03-06')).toBe('2025-03-17');
    expect(dueIn(TRANSPORT_PROCEDURE, 'on-the-spot-report', '2025-03-06')).toBe('2025-03-11');
  });

  it('leave a period without a sector value at its national length', () => {
    expect(sectorLength(NATIONAL_PROCEDURE, 'decision')).toBeUndefined();
    expect(sectorLength(NATIONAL_PROCEDURE, 'case-closing')).toBeUndefined();
    expect(dueIn(MARKET_PROCEDURE, 'payment', '2025-03-03')).toBe('2025-03-18');
  });

  it('never shorten the windows the penalty law fixes', () => {
    for (const { hearingRequestWindow, hearingNoticeWindow, publicNoticeLength } of SECTOR_PROCEDURES) {
      expect(hearingRequestWindow).toMatchObject({ unit: 'working-day' });
      expect(hearingRequestWindow.amount).toBeGreaterThanOrEqual(5);
      expect(hearingNoticeWindow).toMatchObject({ unit: 'working-day' });
      expect(hearingNoticeWindow.amount).toBeGreaterThanOrEqual(7);
      expect(publicNoticeLength.amount).toBeGreaterThanOrEqual(30);
    }
  });

  it('put the market audit before the notice, but review its heard cases after the hearing', () => {
    expect([MARKET_PROCEDURE.reviewPosition, MARKET_PROCEDURE.heardCaseReview]).toEqual(['before-notice', 'after-notice']);
    expect(NATIONAL_PROCEDURE.reviewPosition).toBe('after-notice');
  });

  it('exclude no time and extend nothing under national law alone, but exclude expert review in Hunan', () => {
    expect([NATIONAL_PROCEDURE.decisionExclusions, NATIONAL_PROCEDURE.decisionExtensions]).toEqual([[], []]);
    expect(HUNAN_PROCEDURE.decisionExclusions.map(({ ground }) => ground)).toContain('expert-review');
    expect(MEDICAL_INSURANCE_PROCEDURE.decisionExtensions.map(({ longestDays }) => longestDays)).toEqual([30, 60]);
  });

  it('have ids of their own', () => {
    expect(new Set(SECTOR_PROCEDURES.map(({ id }) => id)).size).toBe(SECTOR_PROCEDURES.length);
  });
});
