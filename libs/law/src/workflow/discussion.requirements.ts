import { whether, type JudgedSituation, type Requirement } from './requirement';
import { apl } from './transition';

export function discussionWanted(situation: JudgedSituation): boolean {
  return situation.major.effects.has('discuss');
}

/** Members who may be counted: heads who recused themselves, or were recused since, are not. */
export function sitting({ facts }: Pick<JudgedSituation, 'facts'>): readonly string[] {
  const { members = [], recused = [] } = facts.discussion ?? {};
  return [...new Set(members)].filter((id) => !recused.includes(id) && !facts.recused.includes(id));
}

export const DISCUSSION_WANTED: Requirement = {
  id: 'discussion-wanted',
  source: apl(57, 2),
  unmet: (situation) => whether(discussionWanted(situation)),
};

/** The law names no number; the county does, and until it has, nothing is discussed. */
export const QUORUM_PRESENT: Requirement = {
  id: 'quorum-present',
  source: apl(57, 2),
  unmet: (situation) => {
    const { quorum } = situation.rules;
    if (!quorum) return { localRule: 'quorum' };
    const present = sitting(situation).length;
    return present >= quorum.members ? null : { present, needed: quorum.members, basis: quorum.source };
  },
};

/** Whoever brings the case presents it and has no vote. */
export const PRESENTER_HAS_NO_VOTE: Requirement = {
  id: 'presenter-has-no-vote',
  source: apl(57, 2),
  unmet: ({ facts }) => whether(!facts.discussion?.members.includes(facts.discussion.presenterId)),
};

export const CHIEF_IS_A_MEMBER: Requirement = {
  id: 'chief-is-a-member',
  source: apl(57, 2),
  unmet: (situation) => whether(sitting(situation).includes(situation.facts.discussion?.chiefId ?? '')),
};

export const ACTOR_IS_A_SITTING_MEMBER: Requirement = {
  id: 'actor-is-a-sitting-member',
  source: apl(57, 2),
  unmet: (situation) => whether(sitting(situation).includes(situation.actor.id)),
};

export const ACTOR_IS_THE_CHIEF: Requirement = {
  id: 'actor-is-the-chief',
  source: apl(57, 2),
  unmet: ({ facts, actor }) => whether(facts.discussion?.chiefId === actor.id),
};

export const ONE_OPINION_EACH: Requirement = {
  id: 'one-opinion-each',
  source: apl(57, 2),
  unmet: ({ facts }) => {
    const given = (facts.discussion?.opinions ?? []).map((opinion) => opinion.personId);
    return whether(new Set(given).size === given.length);
  },
};

export const EVERY_MEMBER_GAVE_AN_OPINION: Requirement = {
  id: 'every-member-gave-an-opinion',
  source: apl(57, 2),
  unmet: (situation) => {
    const given = new Set(situation.facts.discussion?.opinions.map((opinion) => opinion.personId));
    const silent = sitting(situation).filter((id) => !given.has(id));
    return silent.length === 0 ? null : { members: silent };
  },
};

/** So that nobody merely follows the chair (by analogy with the rule for major policy decisions, art. 30). */
export const CHIEF_SPEAKS_LAST: Requirement = {
  id: 'chief-speaks-last',
  source: apl(57, 2),
  unmet: (situation) => {
    const { discussion } = situation.facts;
    if (!discussion) return null;
    const members = sitting(situation);
    const order = discussion.opinions.map((opinion) => opinion.personId).filter((id) => members.includes(id));
    const chiefAt = order.indexOf(discussion.chiefId);
    return whether(chiefAt < 0 || chiefAt === members.length - 1);
  },
};

/** More sitting members for the proposal than against or abstaining. A reading: the law names no majority. */
export const MAJORITY_FOR_RESOLUTION: Requirement = {
  id: 'majority-for-resolution',
  source: apl(57, 2),
  unmet: (situation) => {
    const { discussion } = situation.facts;
    if (discussion?.resolution !== 'as-proposed') return null;
    const members = sitting(situation);
    const agree = discussion.opinions.filter((opinion) => opinion.stance === 'agree' && members.includes(opinion.personId)).length;
    return agree * 2 > members.length ? null : { agree, members: members.length };
  },
};

export const DISCUSSION_BINDS_DRAFT: Requirement = {
  id: 'discussion-binds-draft',
  source: apl(57, 2),
  unmet: ({ facts: { discussion, draft } }) => whether(discussion !== null && discussion.draftHash === draft?.hash),
};

export const RESOLVED_AS_PROPOSED: Requirement = {
  id: 'resolved-as-proposed',
  source: apl(57, 2),
  unmet: ({ facts }) => whether(facts.discussion?.resolution === 'as-proposed'),
};

export const RESOLVED_TO_CHANGE: Requirement = {
  id: 'resolved-to-change',
  source: apl(57, 2),
  unmet: ({ facts }) =>
    whether(facts.discussion?.resolution === 'change' || facts.discussion?.resolution === 'supplement-investigation'),
};

/** Discussed, on this draft, and resolved as proposed, wherever the rules want a discussion. */
export const DISCUSSED_COLLECTIVELY: Requirement = {
  id: 'discussed-collectively',
  source: apl(57, 2),
  unmet: (situation) => {
    if (!discussionWanted(situation)) return null;
    const { discussion, draft, actsSinceDiscussion } = situation.facts;
    const done = discussion?.resolution === 'as-proposed' && discussion.draftHash === draft?.hash && actsSinceDiscussion === 0;
    return done ? null : { resolution: discussion?.resolution ?? null, ...(actsSinceDiscussion > 0 ? { actsSinceDiscussion } : {}) };
  },
};
