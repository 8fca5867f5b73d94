import { NATIONAL_CALENDAR } from '@mingjian/law';
import { startedRow } from './deadline-row';
import { nextLookOn, stagesReached } from './reminder-stage';

/** Record-filing of a decision of 18 September 2025: due on 9 October, safe until 30 September. */
const FILING = startedRow({ period: 'record-filing', on: '2025-09-18' }, NATIONAL_CALENDAR);
const noon = (day: string) => ({ today: day, now: new Date(`${day}T12:00:00+08:00`) });

describe('the stages of a duty', () => {
  it.each([
    ['2025-09-29', [], '2025-09-30', 'the day before the safe date'],
    ['2025-09-30', ['safe'], '2025-10-09', 'on the safe date'],
    ['2025-10-08', ['safe'], '2025-10-09', 'the day before the last day'],
    ['2025-10-09', ['safe', 'due'], '2025-10-10', 'on the last day'],
    ['2025-10-10', ['safe', 'due', 'overdue'], null, 'the day after'],
    ['2026-01-01', ['safe', 'due', 'overdue'], null, 'long after'],
  ])('on %s are %j, with the next look on %s: %s', (day, stages, next, _when) => {
    const reached = stagesReached(FILING, noon(day));
    expect(reached).toEqual(stages);
    expect(nextLookOn(FILING, reached)).toBe(next);
  });

  it('begin with the safe date', () => {
    expect(FILING).toMatchObject({ safe_on: '2025-09-30', due_on: '2025-10-09', look_on: '2025-09-30' });
  });
});

describe('a period of hours', () => {
  const urgent = startedRow({ period: 'urgent-coercive-approval', on: '2025-09-18', at: '2025-09-18T15:30:00+08:00' }, NATIONAL_CALENDAR);

  it('is over at its minute, not at the end of the day', () => {
    const at = (instant: string) => stagesReached(urgent, { today: '2025-09-19', now: new Date(instant) });
    expect(at('2025-09-19T15:30:00+08:00')).toEqual(['safe', 'due']);
    expect(at('2025-09-19T15:30:01+08:00')).toEqual(['safe', 'due', 'overdue']);
    expect(nextLookOn(urgent, ['safe', 'due'])).toBe('2025-09-19');
  });

  it('ends on the day it is in China, however its instant was written', () => {
    const written = startedRow({ period: 'urgent-coercive-approval', on: '2025-09-18', at: '2025-09-17T20:00:00Z' }, NATIONAL_CALENDAR);
    expect(written.due_on).toBe('2025-09-19');
  });
});

describe('a waiting time', () => {
  const waiting = startedRow({ period: 'demand', on: '2025-09-01' }, NATIONAL_CALENDAR);

  it('has one stage: it is over, and one may act', () => {
    expect(waiting.due_on).toBe('2025-09-15');
    expect(waiting.look_on).toBe('2025-09-16');
    expect(stagesReached(waiting, noon('2025-09-15'))).toEqual([]);
    expect(stagesReached(waiting, noon('2025-09-16'))).toEqual(['overdue']);
  });
});
