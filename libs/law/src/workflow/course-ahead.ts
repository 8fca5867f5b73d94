import { CASE_STATES, FINAL_STATES, type CaseState } from './case-state';
import type { JudgedSituation } from './requirement';
import { reviewPassed, reviewWanted } from './review.requirements';
import { TRANSITIONS } from './workflow';

/** Where a case of each kind comes to its proper end. */
const END: Readonly<Record<'ordinary' | 'simplified', CaseState>> = { ordinary: 'closed', simplified: 'spot-closed' };

/**
 * The states a case has still to pass, in order, without the present one: the shortest way through the graph that leaves out
 * no gate this case must meet as it stands. Empty where nothing more happens.
 */
export function courseAhead(state: CaseState, situation: JudgedSituation): readonly CaseState[] {
  if (FINAL_STATES.includes(state)) return [];
  const stops = [...gatesAhead(situation), END[situation.facts.procedure]];
  const course: CaseState[] = [];
  for (const stop of stops) {
    const from = course.at(-1) ?? state;
    // A gate that lies behind is not gone back to for the picture's sake.
    course.push(...(shortestWay(from, stop) ?? []));
  }
  return course;
}

function gatesAhead(situation: JudgedSituation): CaseState[] {
  const { facts, rules, major } = situation;
  if (facts.decision || facts.procedure === 'simplified') return [];
  const review: CaseState[] = reviewWanted(situation) && !reviewPassed(situation) ? ['in-legal-review'] : [];
  // Before anything is proposed the ordinary expectation is a penalty.
  const punishes = (facts.draft?.outcome ?? 'penalty') === 'penalty';
  const noticed = facts.notice?.servedOn && facts.notice.hash === facts.draft?.hash;
  const notice: CaseState[] = punishes && !noticed ? ['notice-served'] : [];
  const discussed = facts.discussion?.resolution === 'as-proposed' && facts.discussion.draftHash === facts.draft?.hash;
  const discussion: CaseState[] = major.effects.has('discuss') && !discussed ? ['in-discussion'] : [];
  const reviewFirst = rules.sector.reviewPosition === 'before-notice' && !facts.hearing;
  return [...(reviewFirst ? [...review, ...notice] : [...notice, ...review]), ...discussion];
}

/** Breadth first over the graph; null where there is no way. The way out of a case is never taken as a way on. */
function shortestWay(from: CaseState, to: CaseState): CaseState[] | null {
  if (from === to) return [];
  const cameFrom = new Map<CaseState, CaseState>([[from, from]]);
  const queue: CaseState[] = [from];
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    for (const next of statesAfter(state)) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, state);
      if (next === to) return trace(cameFrom, from, to);
      queue.push(next);
    }
  }
  return null;
}

function statesAfter(state: CaseState): CaseState[] {
  return TRANSITIONS.flatMap(({ from, to }) => (to !== 'same' && from?.includes(state) && !returns(state, to) ? [to] : []));
}

/** A case sent back behind its closed investigation begins its gates anew: lawful, and no way forward. */
function returns(from: CaseState, to: CaseState): boolean {
  const place = CASE_STATES.indexOf(to);
  return place <= CASE_STATES.indexOf('investigation-closed') && place < CASE_STATES.indexOf(from);
}

function trace(cameFrom: ReadonlyMap<CaseState, CaseState>, from: CaseState, to: CaseState): CaseState[] {
  const way: CaseState[] = [];
  for (let state = to; state !== from; state = cameFrom.get(state)!) way.unshift(state);
  return way;
}
