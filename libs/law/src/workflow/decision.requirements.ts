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

/** A transfer is approved by the principal head and dispatched; it is not one of the decisions of this act. */
export const NOT_A_TRANSFER: Requirement = {
  id: 'transfer-has-its-own-act',
  source: cite('criminal-transfer-rules', 5),
  unmet: ({ facts }) => whether(facts.draft?.outcome !== 'transfer'),
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

/**
 * What a reconsideration annulled is not decided again on the same facts and with the same result,
 * unless it was annulled for its procedure alone.
 */
export const NOT_REPEATED_AFTER_ANNULMENT: Requirement = {
  id: 'not-repeated-after-annulment',
  source: cite('reconsideration-law-2023', 64, 2),
  unmet: ({ facts }) => {
    const annulled = facts.annulledLike.filter((earlier) => !earlier.onlyForProcedure).map((earlier) => earlier.decisionNo);
    return annulled.length === 0 ? null : { annulled };
  },
};

export const DECISION_STANDS: Requirement = {
  id: 'decision-stands',
  source: apl(48, 2),
  unmet: ({ facts: { overturned } }) => (overturned === null ? null : { kind: overturned.kind, effectiveOn: overturned.effectiveOn }),
};

/** What was annulled or is void is not enforced; a decision changed or merely found illegal keeps its effect. */
export const DECISION_IN_EFFECT: Requirement = {
  id: 'decision-in-effect',
  source: cite('coercion-law', 53),
  unmet: ({ facts: { overturned } }) => (overturned?.kind === 'annulled' || overturned?.kind === 'void' ? { kind: overturned.kind, effectiveOn: overturned.effectiveOn } : null),
};

/** Something is public that can be withdrawn. */
export const PUBLISHED: Requirement = {
  id: 'published',
  source: apl(48, 2),
  unmet: ({ facts: { disclosure } }) => whether(disclosure !== null && disclosure.withheld === null),
};
