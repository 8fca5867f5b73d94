import type { CivilDate } from '@mingjian/law';
import type { DiscretionReasons, EvidenceItem, IssuingAgency, PartyParticulars, PenaltyItem } from './particulars';

/** 行政处罚告知书 (penalty law arts 44, 45, 63, 64). */
export interface AdvanceNotice {
  readonly agency: IssuingAgency;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly party: PartyParticulars;
  /** The violation under investigation, as in 涉嫌…一案. */
  readonly caseSubject: string;
  readonly caseFiledOn?: CivilDate;
  /** Paragraphs are separated by a line break. */
  readonly facts: string;
  readonly evidence: readonly EvidenceItem[];
  /** Provisions violated, with article, paragraph and item. */
  readonly violated: readonly string[];
  /** Provisions the penalty rests on. */
  readonly penaltyBasis: readonly string[];
  readonly discretion: DiscretionReasons;
  readonly proposedPenalty: readonly PenaltyItem[];
  readonly defence: {
    /** Working days from service; set by the sector or locally, the national law has none. */
    readonly workingDays: number;
  };
  /** Present where the party may ask for a hearing (art. 63). */
  readonly hearing?: {
    /** Working days from service, five by art. 64(1). */
    readonly workingDays: number;
  };
  /** Whom to reach and where to hand in the statement. */
  readonly contact: { readonly name: string; readonly phone: string; readonly address: string };
}
