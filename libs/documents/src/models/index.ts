import type { AdvanceNotice } from './advance-notice';
import type { CaseFilingApproval } from './case-filing-approval';
import type { DiscussionMinutes } from './discussion-minutes';
import type { LegalReviewOpinion } from './legal-review-opinion';
import type { OnTheSpotDecision } from './on-the-spot-decision';
import type { PenaltyDecision } from './penalty-decision';
import type { ProofOfService } from './proof-of-service';
import type { RecordFilingReport } from './record-filing-report';

export * from './advance-notice';
export * from './case-filing-approval';
export * from './discussion-minutes';
export * from './legal-review-opinion';
export * from './on-the-spot-decision';
export * from './particulars';
export * from './penalty-decision';
export * from './proof-of-service';
export * from './record-filing-report';

/** The model each document is rendered from: plain JSON, days as CivilDate, money in fen. */
export interface DocumentModels {
  'case-filing-approval': CaseFilingApproval;
  'advance-notice': AdvanceNotice;
  'legal-review-opinion': LegalReviewOpinion;
  'discussion-minutes': DiscussionMinutes;
  'penalty-decision': PenaltyDecision;
  'on-the-spot-decision': OnTheSpotDecision;
  'proof-of-service': ProofOfService;
  'record-filing-report': RecordFilingReport;
}
