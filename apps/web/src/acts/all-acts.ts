import { ADVANCE_NOTICE_ACTS } from '../advance-notice/acts';
import { COLLECTIVE_DISCUSSION_ACTS } from '../collective-discussion/acts';
import { DECISION_ACTS } from '../decisions/acts';
import { DISCLOSURE_ACTS } from '../disclosure/acts';
import { HEARING_ACTS } from '../hearing/acts';
import { LEGAL_REVIEW_ACTS } from '../legal-review/acts';
import { RECORD_FILING_ACTS } from '../record-filing/acts';
import { CASE_ACTS } from '../cases/case-acts';
import type { ActSpec } from './act-spec';

/** Every act an official may take on a case of the ordinary procedure, each from its capability's folder. */
export const ACTS: readonly ActSpec[] = [
  ...CASE_ACTS, ...ADVANCE_NOTICE_ACTS, ...HEARING_ACTS, ...LEGAL_REVIEW_ACTS, ...COLLECTIVE_DISCUSSION_ACTS, ...DECISION_ACTS, ...RECORD_FILING_ACTS,
  ...DISCLOSURE_ACTS,
];

const byId = new Map(ACTS.map((act) => [act.id, act]));

export const actSpec = (id: string): ActSpec | undefined => byId.get(id);
