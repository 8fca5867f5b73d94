import { NATIONAL_CALENDAR } from '../calendar';
import { explainDeadline } from './explain-deadline';

describe('the explanation of a deadline', () => {
  it('shows each working day, the weekend left out and the make-up Sunday with its notice', () => {
    const steps = explainDeadline({ period: 'service', startedOn: '2025-09-18' }, NATIONAL_CALENDAR);
    expect(steps.map(({ on, counted, why }) => [on.slice(5), counted, why])).toEqual([
      ['09-18', null, 'trigger-not-counted'], ['09-19', 1, 'working-day'], ['09-20', null, 'weekend'], ['09-21', null, 'weekend'],
      ['09-22', 2, 'working-day'], ['09-23', 3, 'working-day'], ['09-24', 4, 'working-day'], ['09-25', 5, 'working-day'],
      ['09-26', 6, 'working-day'], ['09-27', null, 'weekend'], ['09-28', 7, 'make-up-workday'],
    ]);
    expect(steps[10]).toMatchObject({ notice: '国办发明电〔2024〕12号' });
  });

  it('shows where a calendar period rolls from and to', () => {
    const steps = explainDeadline({ period: 'record-filing', startedOn: '2025-09-18' }, NATIONAL_CALENDAR).slice(15);
    expect(steps[0]).toEqual({ on: '2025-10-03', counted: 15, why: 'calendar-day' });
    expect(steps[1]).toMatchObject({ on: '2025-10-03', counted: null, why: 'rolled' });
    expect(steps[steps.length - 1]).toEqual({ on: '2025-10-09', counted: null, why: 'rolled-to' });
  });

  it('shows excluded days with their bases, both where two overlap', () => {
    const excluded = [
      { from: '2025-04-07', to: '2025-05-09', basis: 'appraisal' },
      { from: '2025-05-06', to: '2025-06-05', basis: 'public notice' },
    ];
    const steps = explainDeadline({ period: 'decision', startedOn: '2025-03-03', excluded }, NATIONAL_CALENDAR);
    const out = steps.filter(({ why }) => why === 'excluded');
    expect(out).toHaveLength(59);
    expect(out[0]).toEqual({ on: '2025-04-07', counted: null, why: 'excluded', basis: 'appraisal；public notice' });
    expect(steps[steps.length - 1]).toEqual({ on: '2025-07-30', counted: 90, why: 'calendar-day' });
  });

  it('marks days of a year that has no notice', () => {
    const steps = explainDeadline({ period: 'service', startedOn: '2026-12-29' }, NATIONAL_CALENDAR);
    expect(steps.find(({ on }) => on === '2026-12-31')).not.toHaveProperty('unannounced');
    expect(steps.find(({ on }) => on === '2027-01-04')).toMatchObject({ why: 'working-day', unannounced: true });
  });

  it('of hours has a start and an end', () => {
    expect(explainDeadline({ period: 'police-forwarding', startedAt: '2026-02-16T17:30:00Z' }, NATIONAL_CALENDAR)).toEqual([
      { on: '2026-02-16T17:30:00Z', counted: null, why: 'trigger-not-counted' },
      { on: '2026-02-17T17:30:00Z', counted: 24, why: 'exact-hours' },
    ]);
  });
});
