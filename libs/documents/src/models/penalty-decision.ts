import type { CivilDate } from '@mingjian/law';
import type {
  DiscretionReasons, EvidenceItem, IssuingAgency, NamedOfficer, PartyParticulars, PenaltyItem,
} from './particulars';

/** What is decided; a transfer to the police is no decision of this kind (penalty law art. 57(1)). */
export type DecisionOutcome = 'penalty' | 'no-penalty' | 'not-established';

/** How the party was heard before the decision (penalty law arts 44, 45, 62). */
export interface DefenceTreatment {
  readonly noticeNumber: string;
  readonly noticeServedOn: CivilDate;
  /** What the party did within the window. */
  readonly response: 'none' | 'waived' | 'statement' | 'hearing';
  /** What the party said; required when a statement was made or a hearing held. */
  readonly content?: string;
  /** Whether it was accepted, and why; required with `content`. */
  readonly treatment?: string;
  readonly hearingHeldOn?: CivilDate;
}

/** How a fine or confiscated money is to be paid (separation of fines measures art. 7). */
export interface PaymentTerms {
  /** The bank or institution that collects; never the agency itself. */
  readonly institution: string;
  readonly institutionAddress: string;
  readonly account?: string;
  readonly accountName?: string;
  /** Calendar days from receipt of the decision, fifteen by penalty law art. 67(3). */
  readonly days: number;
  /** Surcharge for each day of delay in thousandths of the fine: 30 is three per cent (penalty law art. 72). */
  readonly surchargePerMille: number;
}

/** The paths open to the party (penalty law art. 59(1)(5)). */
export interface RemedyTerms {
  /** The body that hears reconsideration (reconsideration law art. 24). */
  readonly reconsiderationBody: string;
  readonly reconsiderationDays: number;
  readonly court: string;
  readonly litigationMonths: number;
  /** True where reconsideration must come before suit (reconsideration law art. 23). */
  readonly reconsiderationFirst?: boolean;
}

/** 行政处罚决定书 (penalty law art. 59), or 不予行政处罚决定书 (arts 33, 57(1)(2) and (3)). */
export interface PenaltyDecision {
  readonly agency: IssuingAgency;
  readonly number: string;
  readonly decidedOn: CivilDate;
  /** Defaults to a penalty. */
  readonly outcome?: DecisionOutcome;
  readonly party: PartyParticulars;
  readonly caseSubject: string;
  /** Source and course: lead, case filing, measures, appraisal; paragraphs separated by a line break. */
  readonly course: string;
  readonly caseFiledOn: CivilDate;
  readonly facts: string;
  readonly evidence: readonly EvidenceItem[];
  /** Required of a penalty; a decision not to punish may come without a notice. */
  readonly defence?: DefenceTreatment;
  readonly violated: readonly string[];
  /** Of a decision not to punish, the provisions that spare the party. */
  readonly penaltyBasis: readonly string[];
  readonly discretion: DiscretionReasons;
  /** Empty where none is imposed. */
  readonly penalty: readonly PenaltyItem[];
  /** Required where the penalty takes money. */
  readonly payment?: PaymentTerms;
  /** How and by when the other measures are performed; required of a penalty without payment. */
  readonly performance?: string;
  readonly remedies: RemedyTerms;
  /** Whether the decision will be published; the party is told at service (penalty law art. 48). */
  readonly disclosure: { readonly published: boolean; readonly channel?: string };
  readonly officers?: readonly NamedOfficer[];
  readonly attachments?: readonly string[];
}
