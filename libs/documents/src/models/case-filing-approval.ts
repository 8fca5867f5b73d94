import type { CivilDate } from '@mingjian/law';
import type { ApprovalStep, EvidenceItem, IssuingAgency, NamedOfficer, PartyParticulars } from './particulars';

/** 立案审批表 (penalty law art. 54). */
export interface CaseFilingApproval {
  readonly agency: IssuingAgency;
  readonly number: string;
  /** Name of the case: party, violation, 案. */
  readonly caseName: string;
  /** Where the lead came from: complaint, inspection, transfer, assignment. */
  readonly source: string;
  readonly leadReceivedOn: CivilDate;
  readonly party: PartyParticulars;
  readonly suspectedViolation: string;
  /** The facts known so far. */
  readonly facts: string;
  /** Provisions suspected to be violated, full titles. */
  readonly suspectedBasis: readonly string[];
  readonly evidence?: readonly EvidenceItem[];
  readonly violationEndedOn?: CivilDate;
  /** The violation had not ended when the case was filed. */
  readonly violationContinues?: boolean;
  /** The two or more officers proposed to handle the case (penalty law art. 42). */
  readonly officers: readonly NamedOfficer[];
  readonly handlerOpinion: ApprovalStep;
  readonly unitOpinion: ApprovalStep;
  readonly headDecision: ApprovalStep;
  /** Defaults to true; false prints a decision not to file. */
  readonly filed?: boolean;
  /** The day the head approved; the period of penalty law art. 60 runs from it. */
  readonly filedOn: CivilDate;
}
