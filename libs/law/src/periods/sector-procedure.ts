import type { Citation } from '../citation';
import type { PeriodId } from './catalogue';
import type { LengthOverride } from './deadline';
import type { Certainty } from './period';

/** Whether the legal review (for the market, the case audit) comes before or after the advance notice. */
export type ReviewPosition = 'before-notice' | 'after-notice';

/** One step by which a sector lengthens the ninety days; steps are taken in order. */
export interface DecisionExtensionStep {
  readonly approvedBy: 'agency-head' | 'collective-discussion' | 'next-higher-body';
  /** Calendar days; null where the approval itself must fix the length. */
  readonly longestDays: number | null;
  readonly source: Citation;
}

/** A ground on which a sector or province takes time out of the ninety days. */
export interface DecisionExclusionGround {
  readonly ground:
    | 'suspension'
    | 'hearing'
    | 'public-notice'
    | 'testing'
    | 'inspection'
    | 'quarantine'
    | 'appraisal'
    | 'expert-review'
    | 'rights-holder-identification'
    | 'refund-order'
    | 'tender'
    | 'auction'
    | 'public-display';
  readonly source: Citation;
}

/**
 * What one sector's procedure rules, or a province's, fix where national law leaves room.
 * Passed to the pure functions as data; a county may enter its own rows of this type.
 */
export interface SectorProcedureRule {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly reviewPosition: ReviewPosition;
  /** The point at which a heard case is reviewed: the market audits first, but reviews heard cases after the hearing. */
  readonly heardCaseReview: ReviewPosition;
  readonly reviewPositionSource: Citation;
  readonly reviewPositionCertainty: Certainty;
  readonly defenceWindow: LengthOverride;
  /** Never shorter than the five working days of penalty law art. 64. */
  readonly hearingRequestWindow: LengthOverride;
  readonly hearingNoticeWindow: LengthOverride;
  readonly reviewLength: LengthOverride;
  /** One extension of the review; `longest` null where the approver fixes it. Null where the rules give none. */
  readonly reviewExtension: { readonly longest: LengthOverride | null; readonly source: Citation } | null;
  readonly decisionExtensions: readonly DecisionExtensionStep[];
  readonly decisionExclusions: readonly DecisionExclusionGround[];
  readonly publicNoticeLength: LengthOverride;
  readonly onTheSpotReport: LengthOverride;
  /** Null: left to a local rule. */
  readonly closingLimit: LengthOverride | null;
  /** From lead to case filing; null where the law only says promptly. */
  readonly leadVerification: LengthOverride | null;
}

/** The length a sector gives a period in place of the catalogue's, if it gives one. Pass it on as `length`. */
export function sectorLength(sector: SectorProcedureRule, period: PeriodId): LengthOverride | undefined {
  const lengths: Partial<Record<PeriodId, LengthOverride | null>> = {
    defence: sector.defenceWindow,
    'hearing-request': notBelow(5, sector.hearingRequestWindow),
    'hearing-notice': notBelow(7, sector.hearingNoticeWindow),
    'legal-review': sector.reviewLength,
    'service-by-public-notice': sector.publicNoticeLength,
    'on-the-spot-report': sector.onTheSpotReport,
    'case-closing': sector.closingLimit,
    'case-filing-decision': sector.leadVerification,
  };
  return lengths[period] ?? undefined;
}

/** The same, ready to be spread into the input of a computation. */
export function lengthIn(sector: SectorProcedureRule, period: PeriodId): { length?: LengthOverride } {
  const length = sectorLength(sector, period);
  return length ? { length } : {};
}

/** Penalty law art. 64 with art. 85 fixes these working days: a rule below it may give the party more and never less. */
function notBelow(workingDays: number, length: LengthOverride): LengthOverride | null {
  return length.unit === 'working-day' && length.amount >= workingDays ? length : null;
}
