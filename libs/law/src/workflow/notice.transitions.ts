import {
  ACTS_BY_ASSIGNED_OFFICERS, ACTOR_HANDLES_THE_CASE, NO_OPEN_RECUSAL, REPORT_COVERS_ACTS, REPORT_COVERS_DRAFT,
} from './investigation.requirements';
import { LOCAL_RULES_ENTERED } from './duties.requirements';
import {
  ACTOR_PRESIDES, HEARING_ASKED_IN_TIME, HEARING_NOTIFIED_SEVEN_DAYS_AHEAD, HEARING_OFFERED, HEARING_OUTCOME_RECORDED, PRESIDER_IS_NO_INVESTIGATOR,
} from './hearing.requirements';
import {
  DEFENCE_HEARD_OR_WINDOW_ENDED, DEFENCE_REEXAMINED, HEARING_OFFERED_WHERE_DUE, HEARING_WINDOW_ENDED_OR_WAIVED, NOTICE_COVERS_DRAFT, NOTICE_SERVED,
  NOTICE_SERVED_BY_TWO_OFFICERS, NO_HEAVIER_BECAUSE_OF_DEFENCE, REQUESTED_HEARING_CONCLUDED,
} from './notice.requirements';
import { PRESIDER_DID_NOT_REVIEW, PRESIDER_NAMED_BY_ANOTHER, PRESIDER_NOT_RECUSED } from './separation.requirements';
import { REVIEWED_BEFORE_NOTICE_WHERE_DUE } from './review.requirements';
import { apl, type Transition } from './transition';

export const NOTICE_TRANSITIONS = [
  {
    id: 'issue-notice',
    from: ['investigation-closed', 'review-passed'],
    to: 'notice-issued',
    by: ['officer'],
    requires: [
      LOCAL_RULES_ENTERED, ACTOR_HANDLES_THE_CASE, NO_OPEN_RECUSAL, REVIEWED_BEFORE_NOTICE_WHERE_DUE, NOTICE_COVERS_DRAFT, HEARING_OFFERED_WHERE_DUE,
      NO_HEAVIER_BECAUSE_OF_DEFENCE,
    ],
    emits: 'notice-issued',
    source: apl(44),
  },
  {
    id: 'record-notice-service',
    from: ['notice-issued'],
    to: 'notice-served',
    by: ['officer'],
    requires: [ACTOR_HANDLES_THE_CASE, NOTICE_SERVED_BY_TWO_OFFICERS, ACTS_BY_ASSIGNED_OFFICERS],
    emits: 'advance-notice-served',
    opens: [{ period: 'defence' }, { period: 'hearing-request', when: ({ facts }) => Boolean(facts.notice?.offersHearing) }],
    source: apl(44),
  },
  { id: 'record-defence', from: ['notice-served'], to: 'same', by: ['officer'], requires: [ACTOR_HANDLES_THE_CASE, NOTICE_SERVED], emits: 'defence-received', closes: ['defence'], source: apl(45, 1) },
  { id: 're-examine-defence', from: ['notice-served', 'hearing-requested', 'hearing-notified', 'heard'], to: 'same', by: ['officer'], requires: [ACTOR_HANDLES_THE_CASE], emits: 'defence-re-examined', source: apl(45, 1) },
  {
    id: 'conclude-defence',
    from: ['notice-served'],
    to: 'defence-concluded',
    by: ['officer'],
    requires: [ACTOR_HANDLES_THE_CASE, NOTICE_SERVED, DEFENCE_HEARD_OR_WINDOW_ENDED, HEARING_WINDOW_ENDED_OR_WAIVED, DEFENCE_REEXAMINED],
    emits: 'defence-concluded',
    closes: ['defence', 'hearing-request'],
    source: apl(45, 1),
  },
  { id: 'request-hearing', from: ['notice-served'], to: 'hearing-requested', by: ['officer'], requires: [HEARING_OFFERED, HEARING_ASKED_IN_TIME], emits: 'hearing-requested', closes: ['hearing-request'], source: apl(64, 1, 1) },
  {
    id: 'notify-hearing',
    from: ['hearing-requested'],
    to: 'hearing-notified',
    by: ['agency-head', 'unit-head'],
    requires: [PRESIDER_IS_NO_INVESTIGATOR, PRESIDER_NAMED_BY_ANOTHER, PRESIDER_DID_NOT_REVIEW, PRESIDER_NOT_RECUSED, HEARING_NOTIFIED_SEVEN_DAYS_AHEAD],
    emits: 'hearing-notified',
    opens: [{ period: 'hearing-notice' }],
    source: apl(64, 1, 2),
  },
  {
    id: 'hold-hearing',
    from: ['hearing-notified'],
    to: 'heard',
    by: ['hearing-presider'],
    requires: [ACTOR_PRESIDES, PRESIDER_IS_NO_INVESTIGATOR, PRESIDER_DID_NOT_REVIEW, PRESIDER_NOT_RECUSED, HEARING_NOTIFIED_SEVEN_DAYS_AHEAD, HEARING_OUTCOME_RECORDED],
    emits: 'hearing-held',
    closes: ['hearing-notice', 'defence'],
    source: apl(64, 1),
  },
] as const satisfies readonly Transition[];

/** What must be true of notice and defence before review after the notice, discussion or decision. */
export const PARTY_WAS_HEARD = [
  NOTICE_SERVED, NOTICE_COVERS_DRAFT, DEFENCE_HEARD_OR_WINDOW_ENDED, HEARING_WINDOW_ENDED_OR_WAIVED, DEFENCE_REEXAMINED, REQUESTED_HEARING_CONCLUDED,
  NO_HEAVIER_BECAUSE_OF_DEFENCE,
] as const;

export const FILE_IS_COMPLETE = [REPORT_COVERS_DRAFT, REPORT_COVERS_ACTS] as const;
