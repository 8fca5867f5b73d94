import { ADVANCE_NOTICE_CONTENTS } from './advance-notice.contents';
import { CASE_FILING_APPROVAL_CONTENTS } from './case-filing.contents';
import { DISCUSSION_MINUTES_CONTENTS } from './discussion-minutes.contents';
import type { DocumentKind } from './document-kind';
import { LEGAL_REVIEW_OPINION_CONTENTS } from './legal-review.contents';
import type { MandatoryContent } from './mandatory-content';
import { ON_THE_SPOT_DECISION_CONTENTS } from './on-the-spot-decision.contents';
import { PENALTY_DECISION_CONTENTS } from './penalty-decision.contents';
import { PROOF_OF_SERVICE_CONTENTS } from './proof-of-service.contents';
import { RECORD_FILING_REPORT_CONTENTS } from './record-filing.contents';

/** What each document must contain. */
export const MANDATORY_CONTENTS = {
  'case-filing-approval': CASE_FILING_APPROVAL_CONTENTS,
  'advance-notice': ADVANCE_NOTICE_CONTENTS,
  'legal-review-opinion': LEGAL_REVIEW_OPINION_CONTENTS,
  'discussion-minutes': DISCUSSION_MINUTES_CONTENTS,
  'penalty-decision': PENALTY_DECISION_CONTENTS,
  'on-the-spot-decision': ON_THE_SPOT_DECISION_CONTENTS,
  'proof-of-service': PROOF_OF_SERVICE_CONTENTS,
  'record-filing-report': RECORD_FILING_REPORT_CONTENTS,
} as const satisfies Record<DocumentKind, readonly MandatoryContent[]>;

/** The ids of the contents of one kind of document. */
export type ContentId<K extends DocumentKind> = (typeof MANDATORY_CONTENTS)[K][number]['id'];
