import type { CivilDate } from '@mingjian/law';
import type { IssuingAgency, PartyParticulars, PenaltyItem } from './particulars';

export interface PackageItem {
  readonly kind:
    | 'decision' | 'investigation-report' | 'review-opinion' | 'discussion-minutes' | 'advance-notice'
    | 'hearing-transcript' | 'case-filing-approval' | 'provisions' | 'proof-of-service' | 'other';
  readonly title: string;
  readonly number?: string;
  readonly copies?: number;
}

/** 重大行政处罚决定备案报告, submitted to the supervisor. */
export interface RecordFilingReport {
  readonly agency: IssuingAgency;
  readonly number: string;
  readonly reportedOn: CivilDate;
  /** The supervisor: the county government or its justice bureau. */
  readonly addressee: string;
  readonly party: PartyParticulars;
  readonly caseSubject: string;
  readonly caseFiledOn: CivilDate;
  readonly decision: { readonly number: string; readonly decidedOn: CivilDate; readonly servedOn?: CivilDate };
  readonly facts: string;
  readonly violated: readonly string[];
  readonly penaltyBasis: readonly string[];
  readonly penalty: readonly PenaltyItem[];
  /** Why the decision counts as major: the rule that matched. */
  readonly majorBecause: readonly string[];
  /** Notice, defence, hearing, review, discussion: how each gate was passed. */
  readonly procedure: string;
  /** The local rule that sets the duty, and the last day it gives. */
  readonly dutyBasis: string;
  readonly dueOn?: CivilDate;
  readonly packageList: readonly PackageItem[];
  readonly contact: { readonly name: string; readonly phone: string };
}
