import { DOCUMENT_TITLES, type CivilDate, type DocumentKind } from '@mingjian/law';
import type { Block } from '../layout/blocks';
import type { DocumentModels } from '../models';
import { advanceNotice } from './advance-notice';
import { caseFilingApproval } from './case-filing-approval';
import { discussionMinutes } from './discussion-minutes';
import { legalReviewOpinion } from './legal-review-opinion';
import { penaltyDecision } from './penalty-decision';
import { proofOfService } from './proof-of-service';
import { recordFilingReport } from './record-filing-report';

interface Template<M> {
  readonly blocks: (model: M) => Block[];
  /** The day the document bears. */
  readonly day: (model: M) => CivilDate;
  readonly title: (model: M) => string;
}

type Templates = { readonly [K in DocumentKind]: Template<DocumentModels[K]> };

const titled =
  (kind: DocumentKind) =>
  ({ number }: { readonly number?: string }): string =>
    number ? `${DOCUMENT_TITLES[kind]} ${number}` : DOCUMENT_TITLES[kind];

export const TEMPLATES: Templates = {
  'case-filing-approval': { blocks: caseFilingApproval, day: (model) => model.filedOn, title: titled('case-filing-approval') },
  'advance-notice': { blocks: advanceNotice, day: (model) => model.issuedOn, title: titled('advance-notice') },
  'legal-review-opinion': { blocks: legalReviewOpinion, day: (model) => model.finishedOn, title: titled('legal-review-opinion') },
  'discussion-minutes': { blocks: discussionMinutes, day: (model) => model.heldOn, title: titled('discussion-minutes') },
  'penalty-decision': { blocks: penaltyDecision, day: (model) => model.decidedOn, title: titled('penalty-decision') },
  'proof-of-service': { blocks: proofOfService, day: (model) => model.servedOn, title: titled('proof-of-service') },
  'record-filing-report': { blocks: recordFilingReport, day: (model) => model.reportedOn, title: titled('record-filing-report') },
};
