import { DECISION_TRANSITIONS, RECORD_FILING_TRANSITIONS, TRANSFER_TRANSITIONS } from './decision.transitions';
import { FILING_TRANSITIONS } from './filing.transitions';
import { INVESTIGATION_TRANSITIONS } from './investigation.transitions';
import { NOTICE_TRANSITIONS } from './notice.transitions';
import { DISCUSSION_TRANSITIONS, REVIEW_TRANSITIONS } from './review.transitions';
import { SIMPLIFIED_TRANSITIONS } from './simplified.transitions';
import type { CaseState } from './case-state';
import { startsFrom, type Transition } from './transition';

const ALL = [
  ...FILING_TRANSITIONS,
  ...INVESTIGATION_TRANSITIONS,
  ...NOTICE_TRANSITIONS,
  ...REVIEW_TRANSITIONS,
  ...DISCUSSION_TRANSITIONS,
  ...DECISION_TRANSITIONS,
  ...RECORD_FILING_TRANSITIONS,
  ...TRANSFER_TRANSITIONS,
  ...SIMPLIFIED_TRANSITIONS,
] as const;

export type TransitionId = (typeof ALL)[number]['id'];

/** Every lawful act of the ordinary and the simplified procedure. */
export const TRANSITIONS: readonly (Transition & { readonly id: TransitionId })[] = ALL;

const byId = new Map<string, Transition>(TRANSITIONS.map((transition) => [transition.id, transition]));

/** @throws Error for an id the graph does not have: callers name acts by literal. */
export function transitionById(id: TransitionId): Transition {
  const transition = byId.get(id);
  if (!transition) throw new Error(`the workflow has no act ${id}`);
  return transition;
}

/** The acts that begin at this state, in the order of the procedure. */
export function transitionsFrom(state: CaseState): readonly Transition[] {
  return TRANSITIONS.filter((transition) => startsFrom(transition, state));
}
