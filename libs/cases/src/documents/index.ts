import type { DocumentModels } from '@mingjian/documents';
import type { Tx } from '@mingjian/platform/database';
import type { CaseInHand } from '../case-in-hand';
import { advanceNotice } from './advance-notice.model';
import { caseFilingApproval } from './case-filing-approval.model';
import { discussionMinutes } from './discussion-minutes.model';
import { legalReviewOpinion } from './legal-review-opinion.model';
import { onTheSpotDecision } from './on-the-spot-decision.model';
import { penaltyDecision } from './penalty-decision.model';
import { proofOfService } from './proof-of-service.model';
import { recordFilingReport } from './record-filing-report.model';

/** From the facts of the case, within the act's transaction, what each document prints, and its number. */
export const MODELS: {
  readonly [K in keyof DocumentModels]: (tx: Tx, subject: CaseInHand) => Promise<{ model: DocumentModels[K]; number: string | null }>;
} = {
  'case-filing-approval': caseFilingApproval,
  'advance-notice': advanceNotice,
  'legal-review-opinion': legalReviewOpinion,
  'discussion-minutes': discussionMinutes,
  'penalty-decision': penaltyDecision,
  'on-the-spot-decision': onTheSpotDecision,
  'proof-of-service': proofOfService,
  'record-filing-report': recordFilingReport,
};
