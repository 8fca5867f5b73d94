import type { DocumentKind } from '@mingjian/law';
import { ADVANCE_NOTICE_CHECKS } from './advance-notice.checks';
import { CASE_FILING_APPROVAL_CHECKS } from './case-filing.checks';
import type { ContentChecks } from './content-check';
import { DISCUSSION_MINUTES_CHECKS } from './discussion-minutes.checks';
import { LEGAL_REVIEW_OPINION_CHECKS } from './legal-review.checks';
import { ON_THE_SPOT_DECISION_CHECKS } from './on-the-spot-decision.checks';
import { PENALTY_DECISION_CHECKS } from './penalty-decision.checks';
import { PROOF_OF_SERVICE_CHECKS } from './proof-of-service.checks';
import { RECORD_FILING_REPORT_CHECKS } from './record-filing.checks';

export const CONTENT_CHECKS: { readonly [K in DocumentKind]: ContentChecks<K> } = {
  'case-filing-approval': CASE_FILING_APPROVAL_CHECKS,
  'advance-notice': ADVANCE_NOTICE_CHECKS,
  'legal-review-opinion': LEGAL_REVIEW_OPINION_CHECKS,
  'discussion-minutes': DISCUSSION_MINUTES_CHECKS,
  'penalty-decision': PENALTY_DECISION_CHECKS,
  'on-the-spot-decision': ON_THE_SPOT_DECISION_CHECKS,
  'proof-of-service': PROOF_OF_SERVICE_CHECKS,
  'record-filing-report': RECORD_FILING_REPORT_CHECKS,
};
