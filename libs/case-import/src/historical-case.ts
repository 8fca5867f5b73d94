import type { Exclusion } from '@mingjian/law';
import type { PartialDay } from './partial-day';
import type { PartyKind, Procedure, StepCode } from './vocabulary';

export interface DatedStep {
  readonly code: StepCode;
  readonly when: PartialDay;
  readonly detail: string | null;
}

export interface Surcharge {
  /** What it is counted on; null where the record names only the amount. */
  readonly principalFen: number | null;
  /** Calendar days in arrears. */
  readonly days: number | null;
  readonly amountFen: number | null;
}

/** A case of the past as its record tells it. Null is "not published" everywhere: never zero, never no. */
export interface HistoricalCase {
  readonly id: string;
  readonly documentNo: string | null;
  readonly authority: string;
  readonly field: string | null;
  readonly violation: string;
  readonly violationFrom: PartialDay | null;
  readonly violationTo: PartialDay | null;
  readonly legalBasis: readonly string[];
  readonly partyKind: PartyKind;
  readonly partyName: string | null;
  readonly procedure: Procedure | null;
  readonly major: boolean | null;
  readonly hearingOffered: boolean | null;
  readonly hearingHeld: boolean | null;
  readonly timeline: readonly DatedStep[];
  readonly penaltyKinds: readonly string[];
  readonly fineFen: number | null;
  readonly confiscatedFen: number | null;
  readonly surcharge: Surcharge | null;
  /** More days for the decision, and the rule that gave them. */
  readonly extension: { readonly days: number; readonly basis: string | null } | null;
  readonly exclusions: readonly Exclusion[];
  /** Read from a re-publication, so its publication day says nothing of the authority's. */
  readonly isCopy: boolean | null;
  readonly sources: readonly string[];
  /** What the record says of itself in words; kept, not judged. */
  readonly remarks: readonly string[];
}
