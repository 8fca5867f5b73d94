import { PERIODS } from '../periods/catalogue';
import type { StatutoryPeriod } from '../periods/period';
import { CASE_STATES, FINAL_STATES } from './case-state';
import { OUTSIDE_EVENTS } from './outside-event';
import { type Transition } from './transition';
import { TRANSITIONS, transitionById, transitionsFrom } from './workflow';
import { workflowFaults } from './workflow-check';

const without = (...ids: string[]): Transition[] => TRANSITIONS.filter(({ id }) => !ids.includes(id));
const faults = (transitions: readonly Transition[], periods: readonly StatutoryPeriod[] = PERIODS, outside = OUTSIDE_EVENTS): readonly string[] =>
  workflowFaults(transitions, periods, outside);

describe('the graph of acts', () => {
  it('has no fault', () => {
    expect(faults(TRANSITIONS)).toEqual([]);
  });

  it('is told when an act is named twice', () => {
    expect(faults([...TRANSITIONS, transitionById('decide')])).toEqual(['act decide is named twice']);
  });

  it('is told when a state is never reached', () => {
    expect(faults(without('suspend-case'))).toContain('state suspended is never reached');
  });

  it('is told when from some state no path ends', () => {
    expect(faults(without('resume-case').map((act) => (act.id === 'terminate-case' ? { ...act, from: ['investigating'] } : act)))).toContain('from state suspended no path ends');
  });

  it('is told when an act opens or meets a period nobody defined', () => {
    const decide = { ...transitionById('decide'), opens: [{ period: 'no-such-period' as never }] };
    expect(faults([...without('decide'), decide])).toContain('act decide names the unknown period no-such-period');
    const close = { ...transitionById('decide'), closes: ['no-such-period' as never] };
    expect(faults([...without('decide'), close])).toContain('act decide names the unknown period no-such-period');
  });

  it('is told when an act opens a duty that no act can meet', () => {
    expect(faults(without('hand-over-goods'), PERIODS, [...OUTSIDE_EVENTS, 'goods-handed-over'])).toEqual(['duty goods-handover is opened and no act can meet it']);
  });

  it('is told when nothing opens or meets a period', () => {
    expect(faults(TRANSITIONS, PERIODS, OUTSIDE_EVENTS.filter((event) => event !== 'year-ended'))).toEqual([expect.stringContaining('is opened by no event')]);
    expect(faults(TRANSITIONS, PERIODS, OUTSIDE_EVENTS.filter((event) => event !== 'annual-report-published'))).toEqual([expect.stringContaining('is met by no event')]);
  });

  it('leaves no unfinished state without an act, and no act without somebody to do it', () => {
    expect(CASE_STATES.filter((state) => transitionsFrom(state).length === 0 && !FINAL_STATES.includes(state))).toEqual([]);
    expect(TRANSITIONS.filter(({ by }) => by.length === 0)).toEqual([]);
  });

  it('reaches a decision without a penalty from a closed investigation, without a notice', () => {
    expect(transitionsFrom('investigation-closed').map(({ id }) => id)).toEqual(expect.arrayContaining(['decide', 'submit-for-review', 'convene-discussion']));
  });

  it('refuses to name an act it does not have', () => {
    expect(() => transitionById('decide-somehow' as never)).toThrow('no act decide-somehow');
  });
});
