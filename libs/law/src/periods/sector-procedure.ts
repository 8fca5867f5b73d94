import { type Citation, cite } from '../citation';
import type { LengthOverride } from './deadline';
import type { PeriodId } from './catalogue';

/** Whether the legal review (or, for the market, the case audit) comes before or after the advance notice. */
export type ReviewPosition = 'before-notice' | 'after-notice';

/** One step by which a sector lengthens the ninety days; steps are taken in order. */
export interface DecisionExtensionStep {
  readonly approvedBy: 'agency-head' | 'collective-discussion' | 'next-higher-body';
  /** Calendar days; null where the approver must fix the length in the approval. */
  readonly longestDays: number | null;
  readonly source: Citation;
}

/** A ground on which a sector takes time out of the ninety days. */
export interface DecisionExclusionGround {
  readonly ground: string;
  readonly source: Citation;
}

/** What one sector's procedure rules fix where national law leaves room. Passed in as data; a county may enter its own. */
export interface SectorProcedureRule {
  readonly id: string;
  readonly title: string;
  readonly source: Citation | null;
  readonly reviewPosition: ReviewPosition;
  /** Where heard cases are reviewed at another point than the rest: the market audits first and reviews after the hearing. */
  readonly heardCaseReview: ReviewPosition;
  readonly reviewPositionSource: Citation;
  readonly defenceWindow: LengthOverride;
  readonly hearingRequestWindow: LengthOverride;
  readonly hearingNoticeWindow: LengthOverride;
  readonly reviewLength: LengthOverride;
  /** One extension of the review; null where the rules give none. */
  readonly reviewExtension: LengthOverride | null;
  readonly decisionExtensions: readonly DecisionExtensionStep[];
  readonly exclusionBases: readonly DecisionExclusionGround[];
  readonly publicNoticeLength: LengthOverride;
  readonly onTheSpotReport: LengthOverride;
  /** Null: left to a local rule. */
  readonly closingLimit: LengthOverride | null;
  /** From lead to case filing; null where the law only says promptly. */
  readonly leadVerification: LengthOverride | null;
}
