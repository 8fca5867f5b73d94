import type { CivilDate, DocumentKind } from '@mingjian/law';
import { documentTitle } from '../document-title';
import type { Block } from '../layout/blocks';
import type { DocumentModels, PenaltyDecision } from '../models';
import { advanceNotice } from './advance-notice';
import { caseFilingApproval } from './case-filing-approval';
import { discussionMinutes } from './discussion-minutes';
import { legalReviewOpinion } from './legal-review-opinion';
import { onTheSpotDecision } from './on-the-spot-decision';
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
  (model: { readonly number?: string; readonly outcome?: unknown }): string => {
    const title = documentTitle(kind, kind === 'penalty-decision' ? (model as PenaltyDecision) : {});
    return model.number ? `${title} ${model.number}` : title;
  };

export const TEMPLATES: Templates = {
  'case-filing-approval': { blocks: caseFilingApproval, day: (model) => model.filedOn, title: titled('case-filing-approval') },
  'advance-notice': { blocks: advanceNotice, day: (model) => model.issuedOn, title: titled('advance-notice') },
  'legal-review-opinion': { blocks: legalReviewOpinion, day: (model) => model.finishedOn, title: titled('legal-review-opinion') },
  'discussion-minutes': { blocks: discussionMinutes, day: (model) => model.heldOn, title: titled('discussion-minutes') },
  'penalty-decision': { blocks: penaltyDecision, day: (model) => model.decidedOn, title: titled('penalty-decision') },
  'on-the-spot-decision': { blocks: onTheSpotDecision, day: (model) => model.decidedOn, title: titled('on-the-spot-decision') },
  'proof-of-service': { blocks: proofOfService, day: (model) => model.servedOn, title: titled('proof-of-service') },
  'record-filing-report': { blocks: recordFilingReport, day: (model) => model.reportedOn, title: titled('record-filing-report') },
};
