import { whether, type Requirement } from './requirement';
import { apl } from './transition';

export const DECISION_FOLLOWS_DRAFT: Requirement = {
  id: 'decision-follows-draft',
  source: apl(57, 1),
  unmet: ({ facts }) =>
    whether(facts.decision === null || (facts.draft !== null && facts.decision.draftHash === facts.draft.hash)),
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

export const TRANSFER_APPROVED_BY_PRINCIPAL_HEAD: Requirement = {
  id: 'not-punished-instead-of-transferred',
  source: apl(57, 1, 4),
  unmet: ({ facts }) => whether(facts.review?.outcome !== 'criminal-transfer' || facts.draft?.outcome === 'transfer'),
};
