import {
  ACTOR_IS_A_SITTING_MEMBER, ACTOR_IS_THE_CHIEF, CHIEF_IS_A_MEMBER, CHIEF_SPEAKS_LAST, DISCUSSION_BINDS_DRAFT, DISCUSSION_WANTED,
  EVERY_MEMBER_GAVE_AN_OPINION, MAJORITY_FOR_RESOLUTION, ONE_OPINION_EACH, PRESENTER_HAS_NO_VOTE, QUORUM_PRESENT, RESOLVED_AS_PROPOSED, RESOLVED_TO_CHANGE,
} from './discussion.requirements';
import { ACTOR_HANDLES_THE_CASE, NO_OPEN_RECUSAL } from './investigation.requirements';
import { FILE_IS_COMPLETE, PARTY_WAS_HEARD } from './notice.transitions';
import {
  ACTOR_IS_THE_REVIEWER, EIGHT_ITEMS_ANSWERED, LEGAL_REVIEW_PASSED, OUTCOME_AGREES, OUTCOME_RETURNS, REVIEWER_ASSIGNED, REVIEWER_DID_NOT_HANDLE,
  REVIEWER_QUALIFIED, REVIEW_BINDS_DRAFT, REVIEW_IN_ITS_PLACE, REVIEW_WANTED,
} from './review.requirements';
import { MEMBERS_DID_NOT_HANDLE, REVIEWER_NOT_RECUSED } from './separation.requirements';
import { apl, type Transition } from './transition';

const OPINION = [
  REVIEWER_ASSIGNED, ACTOR_IS_THE_REVIEWER, REVIEWER_DID_NOT_HANDLE, REVIEWER_NOT_RECUSED, REVIEWER_QUALIFIED, EIGHT_ITEMS_ANSWERED, REVIEW_BINDS_DRAFT,
] as const;

export const REVIEW_TRANSITIONS = [
  {
    id: 'submit-for-review',
    from: ['investigation-closed', 'defence-concluded', 'heard', 'review-returned'],
    to: 'in-legal-review',
    by: ['officer'],
    requires: [ACTOR_HANDLES_THE_CASE, NO_OPEN_RECUSAL, REVIEW_WANTED, REVIEW_IN_ITS_PLACE, ...FILE_IS_COMPLETE],
    emits: 'review-requested',
    opens: [{ period: 'legal-review' }],
    source: apl(58, 1),
  },
  {
    id: 'assign-reviewer',
    from: ['in-legal-review'],
    to: 'same',
    by: ['agency-head', 'unit-head', 'administrator', 'system'],
    requires: [REVIEWER_DID_NOT_HANDLE, REVIEWER_NOT_RECUSED, REVIEWER_QUALIFIED],
    emits: 'reviewer-assigned',
    source: apl(58, 1),
  },
  { id: 'pass-review', from: ['in-legal-review'], to: 'review-passed', by: ['legal-reviewer'], requires: [...OPINION, OUTCOME_AGREES], emits: 'review-completed', closes: ['legal-review'], source: apl(58, 1) },
  { id: 'return-review', from: ['in-legal-review'], to: 'review-returned', by: ['legal-reviewer'], requires: [...OPINION, OUTCOME_RETURNS], emits: 'review-completed', closes: ['legal-review'], source: apl(58, 1) },
] as const satisfies readonly Transition[];

export const DISCUSSION_TRANSITIONS = [
  {
    id: 'convene-discussion',
    // From a closed investigation where nothing is imposed and so nobody was notified; again while one is under way, when it was adjourned
    // or a member can no longer speak: the new session hears everyone anew.
    from: ['investigation-closed', 'review-passed', 'defence-concluded', 'heard', 'in-discussion'],
    to: 'in-discussion',
    by: ['agency-head'],
    requires: [DISCUSSION_WANTED, LEGAL_REVIEW_PASSED, ...PARTY_WAS_HEARD, PRESENTER_HAS_NO_VOTE, MEMBERS_DID_NOT_HANDLE, QUORUM_PRESENT, CHIEF_IS_A_MEMBER, DISCUSSION_BINDS_DRAFT],
    emits: 'discussion-convened',
    source: apl(57, 2),
  },
  {
    id: 'give-discussion-opinion',
    from: ['in-discussion'],
    to: 'same',
    by: ['agency-head'],
    requires: [ACTOR_IS_A_SITTING_MEMBER, ONE_OPINION_EACH, CHIEF_SPEAKS_LAST],
    emits: 'discussion-opinion-given',
    source: apl(57, 2),
  },
  {
    id: 'resolve-discussion',
    from: ['in-discussion'],
    to: 'discussed',
    by: ['agency-head'],
    requires: [
      ACTOR_IS_THE_CHIEF, QUORUM_PRESENT, EVERY_MEMBER_GAVE_AN_OPINION, CHIEF_SPEAKS_LAST, DISCUSSION_BINDS_DRAFT, RESOLVED_AS_PROPOSED,
      MAJORITY_FOR_RESOLUTION,
    ],
    emits: 'discussion-resolved',
    source: apl(57, 2),
  },
  {
    id: 'send-back-from-discussion',
    from: ['in-discussion'],
    to: 'investigation-closed',
    by: ['agency-head'],
    requires: [ACTOR_IS_THE_CHIEF, EVERY_MEMBER_GAVE_AN_OPINION, RESOLVED_TO_CHANGE],
    emits: 'discussion-sent-back',
    source: apl(57, 2),
  },
] as const satisfies readonly Transition[];
