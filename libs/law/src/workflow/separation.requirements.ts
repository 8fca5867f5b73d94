import { cite } from '../citation';
import { everHandled, handlingStill } from './investigation.requirements';
import { whether, type Requirement } from './requirement';
import { apl } from './transition';

/** Filing, investigation, review and decision lie with different parts of the agency (Hunan rules art. 60). */
export const DECIDER_TOOK_NO_OTHER_PART: Requirement = {
  id: 'decider-took-no-other-part',
  source: cite('hunan-procedure-rules', 60),
  unmet: ({ facts, actor }) => whether(!everHandled(facts, actor.id) && facts.review?.reviewerId !== actor.id && facts.hearing?.presiderId !== actor.id),
};

export const DECIDER_NOT_RECUSED: Requirement = {
  id: 'decider-not-recused',
  source: apl(43, 1),
  unmet: ({ facts, actor }) => whether(!facts.recused.includes(actor.id)),
};

/** Whoever handled the case presents it or listens; none of them votes on it. */
export const MEMBERS_DID_NOT_HANDLE: Requirement = {
  id: 'members-did-not-handle',
  source: apl(57, 2),
  unmet: ({ facts }) => {
    const handled = (facts.discussion?.members ?? []).filter((id) => everHandled(facts, id));
    return handled.length === 0 ? null : { members: handled };
  },
};

export const REVIEWER_NOT_RECUSED: Requirement = {
  id: 'reviewer-not-recused',
  source: apl(43, 1),
  unmet: ({ facts }) => whether(!facts.review?.reviewerId || !facts.recused.includes(facts.review.reviewerId)),
};

/** The agency names the presider; nobody names themselves. */
export const PRESIDER_NAMED_BY_ANOTHER: Requirement = {
  id: 'presider-named-by-another',
  source: apl(64, 1, 4),
  unmet: ({ facts, actor }) => whether(facts.hearing?.presiderId !== actor.id),
};

/** Reading: whoever has given an opinion on the proposal does not then hear the party on it. */
export const PRESIDER_DID_NOT_REVIEW: Requirement = {
  id: 'presider-did-not-review',
  source: cite('product-default', 'reviewer-and-presider-apart'),
  unmet: ({ facts }) => whether(!facts.hearing?.presiderId || facts.review?.reviewerId !== facts.hearing.presiderId),
};

export const PRESIDER_NOT_RECUSED: Requirement = {
  id: 'presider-not-recused',
  source: apl(64, 1, 4),
  unmet: ({ facts }) => whether(!facts.hearing?.presiderId || !facts.recused.includes(facts.hearing.presiderId)),
};

/** A head's own recusal is for the government or the superior department, or for the other heads, to decide. */
export const ACTOR_IS_NOT_THE_ONE_TO_BE_RECUSED: Requirement = {
  id: 'actor-is-not-the-one-to-be-recused',
  source: cite('hunan-procedure-rules', 18),
  unmet: ({ facts, actor }) => whether(facts.recusalAskedOf !== actor.id),
};

export const NO_RECUSED_OFFICER_HANDLES: Requirement = {
  id: 'no-recused-officer-handles',
  source: apl(43, 1),
  unmet: ({ facts, on }) => {
    const recused = handlingStill(facts, on).map(({ personId }) => personId).filter((id) => facts.recused.includes(id));
    return recused.length === 0 ? null : { officers: [...new Set(recused)] };
  },
};
