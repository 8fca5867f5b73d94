import type { StatutoryPeriod } from '../periods/period';
import type { CaseEvent } from './case-event';
import { CASE_STATES, FINAL_STATES, type CaseState } from './case-state';
import type { Transition } from './transition';

/**
 * What is wrong with a graph of acts, in words for whoever amends it; empty when sound.
 * Checked at boot and in tests: every state is reached, every path can end, every period some act opens is
 * also met by some act or by an event from outside, and nothing is named twice.
 */
export function workflowFaults(
  transitions: readonly Transition[],
  periods: readonly StatutoryPeriod[],
  /** Events other bodies or the party bring about, reported to the case when they happen. */
  outsideEvents: readonly CaseEvent[],
): readonly string[] {
  return [
    ...namedTwice(transitions),
    ...unreachable(transitions),
    ...deadEnds(transitions),
    ...unknownPeriods(transitions, periods),
    ...periodsWithoutEvents(transitions, periods, outsideEvents),
    ...duties(transitions, periods),
  ];
}

function namedTwice(transitions: readonly Transition[]): string[] {
  const ids = transitions.map((transition) => transition.id);
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => `act ${id} is named twice`);
}

function unreachable(transitions: readonly Transition[]): string[] {
  const reached = new Set<CaseState>();
  for (let grew = true; grew; ) {
    const before = reached.size;
    for (const { from, to } of transitions) {
      if (to !== 'same' && (from === null || from.some((state) => reached.has(state)))) reached.add(to);
    }
    grew = reached.size > before;
  }
  return CASE_STATES.filter((state) => !reached.has(state)).map((state) => `state ${state} is never reached`);
}

function deadEnds(transitions: readonly Transition[]): string[] {
  const ending = new Set<CaseState>(FINAL_STATES);
  for (let grew = true; grew; ) {
    const before = ending.size;
    for (const { from, to } of transitions) {
      if (to !== 'same' && ending.has(to)) from?.forEach((state) => ending.add(state));
    }
    grew = ending.size > before;
  }
  return CASE_STATES.filter((state) => !ending.has(state)).map((state) => `from state ${state} no path ends`);
}

function unknownPeriods(transitions: readonly Transition[], periods: readonly StatutoryPeriod[]): string[] {
  const known = new Set<string>(periods.map((period) => period.id));
  return transitions.flatMap((transition) =>
    [...(transition.opens ?? []).map((opening) => opening.period), ...(transition.closes ?? [])]
      .filter((period) => !known.has(period))
      .map((period) => `act ${transition.id} names the unknown period ${period}`),
  );
}

/** A duty some act opens must be one that some act can meet; a right or a waiting time ends by itself. */
function duties(transitions: readonly Transition[], periods: readonly StatutoryPeriod[]): string[] {
  const closable = new Set<string>(transitions.flatMap((transition) => transition.closes ?? []));
  const endsByItself = new Set(periods.filter(({ nature }) => nature !== 'duty' && nature !== 'restraint').map((period) => period.id));
  const opened = new Set<string>(transitions.flatMap((transition) => (transition.opens ?? []).map((opening) => opening.period)));
  return [...opened]
    .filter((period) => !closable.has(period) && !endsByItself.has(period))
    .map((period) => `duty ${period} is opened and no act can meet it`);
}

function periodsWithoutEvents(
  transitions: readonly Transition[],
  periods: readonly StatutoryPeriod[],
  outsideEvents: readonly CaseEvent[],
): string[] {
  const happening = new Set<CaseEvent>(outsideEvents);
  for (const { emits } of transitions) if (emits) happening.add(emits);
  return periods.flatMap((period) => [
    ...(happening.has(period.startsWith) ? [] : [`period ${period.id} is opened by no event`]),
    ...(happening.has(period.metBy) ? [] : [`period ${period.id} is met by no event`]),
  ]);
}
