import type { CivilDate } from '../calendar/civil-date';

export type PartyKind = 'person' | 'individual-business' | 'organization';

/** 行政处罚的种类, APL 9, in ascending weight of what a decision may order. */
export const PENALTY_KINDS = [
  'warning',
  'criticism',
  'fine',
  'confiscation',
  'suspend-licence',
  'lower-grade',
  'restrict-operation',
  'stop-production',
  'close-down',
  'bar-from-occupation',
  'revoke-licence',
  'detention',
  'other',
] as const;
export type PenaltyKind = (typeof PENALTY_KINDS)[number];

/** What the agency proposes or decides; the parts a gate binds. Money in fen. */
export interface ProposedPenalty {
  readonly outcome: 'penalty' | 'no-penalty' | 'not-established' | 'transfer';
  readonly kinds: readonly PenaltyKind[];
  readonly fineFen: number;
  readonly confiscatedFen: number;
}

/** One version of the draft: facts, basis and proposed penalty, each with its digest. */
export interface DraftFact extends ProposedPenalty {
  readonly no: number;
  /** Digest of facts, basis and penalty: what legal review and discussion approve. */
  readonly hash: string;
  /** Digest of facts and basis only: what tells a changed case from a changed sum. */
  readonly factsHash: string;
}

export interface NoticeFact extends DraftFact {
  readonly round: number;
  readonly issuedOn: CivilDate;
  readonly offersHearing: boolean;
  readonly servedOn: CivilDate | null;
  readonly serviceOfficers: number;
}

export interface OfficerFact {
  readonly personId: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly certificates: readonly { readonly from: CivilDate; readonly to: CivilDate; readonly revokedOn: CivilDate | null }[];
}

export interface ActFact {
  readonly id: string;
  readonly kind: string;
  readonly on: CivilDate;
  readonly officers: readonly string[];
  readonly signedBy: readonly string[];
  readonly partySigned: 'signed' | 'refused' | 'absent' | 'not-required';
}

export interface DefenceFact {
  readonly kind: 'stated' | 'waived';
  readonly madeOn: CivilDate;
  readonly hearingWaived: boolean;
  readonly reExaminedOn: CivilDate | null;
}

export interface HearingFact {
  readonly requestedOn: CivilDate;
  readonly noticeServedOn: CivilDate | null;
  /** The day the notice fixes; what is checked before the hearing itself. */
  readonly fixedFor: CivilDate | null;
  readonly heldOn: CivilDate | null;
  readonly presiderId: string | null;
  readonly outcome: 'heard' | 'waived' | null;
}

export interface ReviewFact {
  readonly round: number;
  readonly draftHash: string;
  readonly submittedOn: CivilDate;
  readonly reviewerId: string | null;
  readonly reviewerQualificationNo: string | null;
  /** The day the reviewer first did this work; null when never before. */
  readonly reviewingSince: CivilDate | null;
  readonly outcome: ReviewOutcome | null;
  readonly findings: readonly string[];
}

export const REVIEW_OUTCOMES = [
  'agree',
  'correct',
  'return',
  'supplement-investigation',
  'not-our-jurisdiction',
  'criminal-transfer',
] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

export interface DiscussionFact {
  readonly draftHash: string;
  readonly convenedOn: CivilDate;
  readonly members: readonly string[];
  readonly recused: readonly string[];
  readonly chiefId: string;
  readonly presenterId: string;
  /** In the order they were given. */
  readonly opinions: readonly { readonly personId: string; readonly stance: 'agree' | 'disagree' | 'abstain' }[];
  readonly resolution: 'as-proposed' | 'change' | 'supplement-investigation' | null;
}

export interface DecisionFact {
  readonly draftHash: string;
  readonly decidedOn: CivilDate;
  readonly servedOn: CivilDate | null;
  readonly fineFen: number;
  readonly outcome: ProposedPenalty['outcome'];
}

/** Why a fine may be taken in cash on the spot: up to a hundred yuan, or otherwise hard to collect (APL 68); remote, afloat or hard to reach, and asked for (APL 69). */
export const CASH_GROUNDS = ['up-to-limit', 'hard-to-collect', 'remote-area'] as const;
export type CashGround = (typeof CASH_GROUNDS)[number];

/** How a fine of the simplified procedure is, or was, collected. */
export interface SpotCollectionFact {
  readonly method: 'bank' | 'cash';
  readonly cashGround: CashGround | null;
  readonly askedByParty: boolean;
}

export interface SpotPaymentFact extends SpotCollectionFact {
  readonly paidOn: CivilDate;
  readonly amountFen: number;
  readonly receiptNo: string | null;
}

/** What happened when a penalty was decided on the spot (APL 51, 52). */
export interface SpotFact {
  readonly decidedOn: CivilDate;
  readonly certificatesShown: boolean;
  readonly rightsTold: boolean;
  readonly signedBy: readonly string[];
  readonly delivery: 'handed-over' | 'refused';
  /** Noted on the decision where the party would not sign for it. */
  readonly refusalNoted: boolean;
  /** As the decision orders it; null where there is no fine. */
  readonly collection: SpotCollectionFact | null;
  readonly payment: SpotPaymentFact | null;
}

export interface DisclosureFact {
  readonly disclosedOn: CivilDate;
  /** Kept from the public, and on which ground; nothing was published. */
  readonly withheld: string | null;
  readonly withdrawnOn: CivilDate | null;
}

/** 变更、撤销、确认违法、确认无效, APL 48. */
export const OVERTURNINGS = ['changed', 'annulled', 'illegal', 'void'] as const;
export type Overturning = (typeof OVERTURNINGS)[number];

/** What became of the decision at the hands of a reconsideration body, a court, a superior or the agency itself. */
export interface OverturnedFact {
  readonly kind: Overturning;
  readonly effectiveOn: CivilDate;
  readonly onlyForProcedure: boolean;
  /** The filing with the supervisor that lost its ground. */
  readonly filingId: string | null;
  /** What has to be paid back. */
  readonly refundFen: number | null;
}

/** An earlier decision on this party, on the facts of the present draft and with its result, that was annulled. */
export interface AnnulledLikeFact {
  readonly decisionNo: string;
  readonly onlyForProcedure: boolean;
}

export interface DutyFact {
  readonly period: string;
  readonly due: CivilDate;
  readonly status: 'running' | 'met' | 'lapsed' | 'cancelled';
}

/** Everything a guard may know of a case: one row of the view `case_facts`, read in the act's own transaction. */
export interface CaseFacts {
  readonly procedure: 'ordinary' | 'simplified';
  readonly sector: string;
  readonly foundOn: CivilDate | null;
  readonly filedOn: CivilDate | null;
  /** Null while the violation continues: the time bar has not begun to run. */
  readonly violationEndedOn: CivilDate | null;
  readonly violationContinues: boolean;
  /** Life, health or financial safety harmed: five years instead of two. */
  readonly harmsSafety: boolean;
  readonly jurisdictionBasis: string | null;
  readonly suspectedBasis: string | null;
  readonly majorGround: 'public-interest' | 'complicated' | 'statute' | null;
  readonly parties: number;
  readonly partyKind: PartyKind | null;
  readonly officers: readonly OfficerFact[];
  readonly openRecusals: number;
  /** Whose recusal is to be decided first; null when nobody's is. */
  readonly recusalAskedOf: string | null;
  /** Everyone whose recusal was granted, whatever their part in the case. */
  readonly recused: readonly string[];
  readonly acts: readonly ActFact[];
  readonly reportDraftHash: string | null;
  /** Acts of investigation recorded after the latest report, submission for review and discussion: what those did not see. */
  readonly actsSinceReport: number;
  readonly actsSinceReview: number;
  readonly actsSinceDiscussion: number;
  readonly draft: DraftFact | null;
  readonly notice: NoticeFact | null;
  readonly defence: DefenceFact | null;
  /** The penalty last notified when a defence was made on it, in whichever round. */
  readonly defended: DraftFact | null;
  readonly hearing: HearingFact | null;
  /** Whether any hearing of this case was held, also on a notice that another has replaced. */
  readonly everHeard: boolean;
  readonly review: ReviewFact | null;
  readonly discussion: DiscussionFact | null;
  readonly decision: DecisionFact | null;
  /** Of the simplified procedure only. */
  readonly spot: SpotFact | null;
  readonly recordFilingReceivedOn: CivilDate | null;
  readonly disclosure: DisclosureFact | null;
  readonly overturned: OverturnedFact | null;
  readonly annulledLike: readonly AnnulledLikeFact[];
  readonly duties: readonly DutyFact[];
}
