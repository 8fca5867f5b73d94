import type { CivilDate } from '../calendar/civil-date';
import { everHandled } from './investigation.requirements';
import { whether, type JudgedSituation, type Requirement } from './requirement';
import { apl } from './transition';

/** The eight items every review answers (three-systems opinion of 2018, section on legal review; first point split). */
export const REVIEW_ITEMS = [
  'subject-lawful',
  'officers-qualified',
  'procedure-lawful',
  'facts-and-evidence',
  'law-and-discretion',
  'within-authority',
  'documents-complete',
  'suspected-crime',
] as const;
export type ReviewItem = (typeof REVIEW_ITEMS)[number];

/** The amendment of 2017 asked for the national qualification of those who begin this work from 2018 on. */
const QUALIFICATION_ASKED_SINCE = '2018-01-01';

export function reviewWanted(situation: JudgedSituation): boolean {
  return situation.major.effects.has('review');
}

/** An opinion that asked for something and was not answered by another. */
function objectionStands({ facts: { review } }: JudgedSituation): boolean {
  return review?.outcome != null && review.outcome !== 'agree';
}

/** Passed, on this very draft and the whole file, and not before a hearing that was held since. */
export function reviewPassed({ facts: { review, draft, hearing, actsSinceReview } }: JudgedSituation): boolean {
  const beforeHearing = hearing?.outcome === 'heard' && review !== null && hearing.heldOn !== null && review.submittedOn < hearing.heldOn;
  return review?.outcome === 'agree' && review.draftHash === draft?.hash && actsSinceReview === 0 && !beforeHearing;
}

/** Wanted by the rules, or once returned: an opinion that objected is answered by another, even if the case has become a lesser one. */
export const REVIEW_WANTED: Requirement = {
  id: 'review-wanted',
  source: apl(58, 1),
  unmet: (situation) => whether(reviewWanted(situation) || objectionStands(situation)),
};

/** Sectors differ: some review before the notice, and a heard case always after the hearing. */
export const REVIEW_IN_ITS_PLACE: Requirement = {
  id: 'review-in-its-place',
  source: apl(58, 1),
  unmet: (situation) => {
    const { facts, rules } = situation;
    if (facts.hearing) return whether(facts.hearing.outcome !== null);
    if (rules.sector.reviewPosition === 'before-notice') return null;
    return whether(facts.draft?.outcome !== 'penalty' || Boolean(facts.notice?.servedOn));
  },
};

export const REVIEWED_BEFORE_NOTICE_WHERE_DUE: Requirement = {
  id: 'reviewed-before-notice-where-due',
  source: apl(58, 1),
  unmet: (situation) => {
    if (situation.rules.sector.reviewPosition !== 'before-notice' || !(reviewWanted(situation) || objectionStands(situation))) return null;
    return whether(reviewPassed(situation));
  },
};

/** Not reviewed, or not passed, is not decided; what was passed is this draft and no other; and an objection stands until it is answered. */
export const LEGAL_REVIEW_PASSED: Requirement = {
  id: 'legal-review-passed',
  source: apl(58, 1),
  unmet: (situation) => {
    if (!(reviewWanted(situation) || objectionStands(situation)) || reviewPassed(situation)) return null;
    const { review, draft, actsSinceReview } = situation.facts;
    return { outcome: review?.outcome ?? null, onThisDraft: review !== null && review.draftHash === draft?.hash, ...(actsSinceReview > 0 ? { actsSinceReview } : {}) };
  },
};

export const REVIEWER_ASSIGNED: Requirement = {
  id: 'reviewer-assigned',
  source: apl(58, 1),
  unmet: ({ facts }) => whether(Boolean(facts.review?.reviewerId)),
};

export const ACTOR_IS_THE_REVIEWER: Requirement = {
  id: 'actor-is-the-reviewer',
  source: apl(58, 1),
  unmet: ({ facts, actor }) => whether(facts.review?.reviewerId === actor.id),
};

/** Express in several sector rules and in the province's; the law implies it. */
export const REVIEWER_DID_NOT_HANDLE: Requirement = {
  id: 'reviewer-did-not-handle',
  source: apl(58, 1),
  unmet: ({ facts }) => {
    const { reviewerId } = facts.review ?? {};
    const presided = reviewerId != null && facts.hearing?.presiderId === reviewerId;
    return whether(!reviewerId || (!everHandled(facts, reviewerId) && !presided));
  },
};

/** Whether this person may review at all, whatever the case (APL 58, paragraph 2). */
export function qualifiedToReview(person: { readonly qualificationNo: string | null; readonly reviewingSince: CivilDate | null }): boolean {
  return Boolean(person.qualificationNo) || (person.reviewingSince !== null && person.reviewingSince < QUALIFICATION_ASKED_SINCE);
}

export const REVIEWER_QUALIFIED: Requirement = {
  id: 'reviewer-qualified',
  source: apl(58, 2),
  unmet: ({ facts: { review } }) => {
    if (!review?.reviewerId) return null;
    return whether(qualifiedToReview({ qualificationNo: review.reviewerQualificationNo, reviewingSince: review.reviewingSince }));
  },
};

export const EIGHT_ITEMS_ANSWERED: Requirement = {
  id: 'eight-items-answered',
  source: apl(58, 1),
  unmet: ({ facts }) => {
    const answered = facts.review?.findings ?? [];
    const open = REVIEW_ITEMS.filter((item) => !answered.includes(item));
    return open.length === 0 ? null : { items: open };
  },
};

export const REVIEW_BINDS_DRAFT: Requirement = {
  id: 'review-binds-draft',
  source: apl(58, 1),
  unmet: ({ facts: { review, draft } }) => whether(review !== null && review.draftHash === draft?.hash),
};

export const OUTCOME_AGREES: Requirement = {
  id: 'review-outcome-agrees',
  source: apl(58, 1),
  unmet: ({ facts }) => whether(facts.review?.outcome === 'agree'),
};

export const OUTCOME_RETURNS: Requirement = {
  id: 'review-outcome-returns',
  source: apl(58, 1),
  unmet: ({ facts }) => whether(facts.review?.outcome != null && facts.review.outcome !== 'agree'),
};
