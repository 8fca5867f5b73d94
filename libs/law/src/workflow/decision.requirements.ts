import { cite } from '../citation';
import { whether, type Requirement } from './requirement';
import { apl } from './transition';

/** The decision says what the draft said: the same text, the same outcome, the same sum. */
export const DECISION_FOLLOWS_DRAFT: Requirement = {
  id: 'decision-follows-draft',
  source: apl(57, 1),
  unmet: ({ facts: { decision, draft } }) =>
    whether(
      decision === null ||
        (draft !== null && decision.draftHash === draft.hash && decision.outcome === draft.outcome && decision.fineFen === draft.fineFen),
    ),
};

/** A gate is repeated only when there is a reason: the draft is no longer the one it approved. */
export const DRAFT_CHANGED_SINCE_GATE: Requirement = {
  id: 'draft-changed-since-gate',
  source: apl(44),
  unmet: ({ facts }) => {
    const gates = [facts.review?.draftHash, facts.discussion?.draftHash, facts.notice?.hash];
    const standing = gates.filter((hash) => hash !== undefined);
    const changed = standing.some((hash) => hash !== facts.draft?.hash);
    const sentBack = facts.review?.outcome != null && facts.review.outcome !== 'agree';
    return whether(changed || sentBack);
  },
};

/** Where the review found a suspected crime, the case is not decided with a penalty in place of the transfer. */
export const NOT_PUNISHED_INSTEAD_OF_TRANSFERRED: Requirement = {
  id: 'not-punished-instead-of-transferred',
  source: apl(57, 1, 4),
  unmet: ({ facts }) => whether(facts.review?.outcome !== 'criminal-transfer' || facts.draft?.outcome === 'transfer'),
};

/** The principal head, or whoever presides over the agency, approves; no deputy does. */
export const ACTOR_IS_PRINCIPAL_HEAD: Requirement = {
  id: 'actor-is-principal-head',
  source: cite('criminal-transfer-rules', 5),
  unmet: ({ actor }) => whether(actor.isPrincipalHead === true),
};
