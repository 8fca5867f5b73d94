import type { CivilDate, PartyKind, PenaltyKind } from '@mingjian/law';

/** The body that issues a document and whose seal it bears. */
export interface IssuingAgency {
  /** Full name as on the seal. */
  readonly name: string;
  readonly address?: string;
  readonly contact?: string;
  readonly phone?: string;
}

/** 当事人, as a document names them (penalty law art. 59(1)(1)). */
export interface PartyParticulars {
  readonly kind: PartyKind;
  /** Name of the person, of the organization, or the business's registered name. */
  readonly name: string;
  /** 住所 of an organization, 住址 of a person. */
  readonly address: string;
  /** Unified social credit code; of an organization or an individual business. */
  readonly creditCode?: string;
  /** Name and number of the certificate proving capacity, where it is another than the credit code. */
  readonly licence?: string;
  /** Legal representative of an organization, operator of an individual business. */
  readonly representative?: string;
  /** Defaults to 法定代表人（负责人） for an organization and 经营者 for an individual business. */
  readonly representativeTitle?: string;
  /** Identity number of the person, or of the operator of an individual business. */
  readonly identityNumber?: string;
  readonly phone?: string;
}

/** 执法人员 with the number of the certificate that was valid on the day of the act. */
export interface NamedOfficer {
  readonly name: string;
  readonly certificateNumber: string;
}

/** One step of an approval or confirmation; unsigned while `signedBy` is absent, and printed blank to be signed. */
export interface ApprovalStep {
  readonly opinion: string;
  readonly signedBy?: string;
  readonly on?: CivilDate;
}

export interface EvidenceItem {
  readonly name: string;
  /** What the item proves, 证明事项. */
  readonly proves?: string;
  readonly pages?: number;
}

export interface PenaltyItem {
  readonly kind: PenaltyKind;
  /** Integer fen; required for a fine. With a confiscation it is the sum of unlawful gains. */
  readonly amountFen?: number;
  /**
   * What is confiscated, which licence, how long, what exactly is ordered.
   * Needed for every kind but a fine, a warning, public criticism and confiscated gains.
   */
  readonly detail?: string;
}

/** The discretion exercised: which benchmark, which tier, and why (penalty law art. 34). */
export interface DiscretionReasons {
  readonly reasons: string;
  /** Title of the benchmark applied. */
  readonly benchmark?: string;
  readonly tier?: string;
}
