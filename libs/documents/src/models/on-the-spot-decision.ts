import type { CivilDate } from '@mingjian/law';
import type { IssuingAgency, NamedOfficer, PartyParticulars, PenaltyItem } from './particulars';
import type { PaymentTerms, RemedyTerms } from './penalty-decision';

/** 当场行政处罚决定书, the pre-numbered form of the simplified procedure (penalty law art. 52). */
export interface OnTheSpotDecision {
  readonly agency: IssuingAgency;
  readonly number: string;
  /** Instant with offset. */
  readonly decidedAt: string;
  readonly decidedOn: CivilDate;
  readonly place: string;
  readonly party: PartyParticulars;
  /** The violation, as found. */
  readonly facts: string;
  readonly evidence: readonly string[];
  readonly violated: readonly string[];
  readonly penaltyBasis: readonly string[];
  readonly reasons: string;
  readonly penalty: readonly PenaltyItem[];
  /** Certificates shown, and content, facts, reasons, basis and rights told by word of mouth (arts 44, 52). */
  readonly informed: boolean;
  /** What the party said and how it was weighed; absent where it had nothing to say. */
  readonly statement?: { readonly content: string; readonly treatment: string };
  /** Required where there is a fine: at a bank, or in cash on one of the grounds of articles 68 and 69. */
  readonly payment?: { readonly method: 'bank'; readonly terms: PaymentTerms } | { readonly method: 'cash'; readonly ground: string };
  /** Reconsideration comes first (reconsideration law art. 23). */
  readonly remedies: RemedyTerms;
  readonly officers: readonly NamedOfficer[];
  /** Handed over on the spot; where the party would not sign, what was noted of it. */
  readonly delivery: { readonly handedOver: true } | { readonly handedOver: false; readonly refusal: string };
}
