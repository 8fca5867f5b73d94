import type { CivilDate, ReviewItem, ReviewOutcome } from '@mingjian/law';
import type { IssuingAgency } from './particulars';

export interface ReviewFinding {
  readonly item: ReviewItem;
  readonly passed: boolean;
  readonly reasons: string;
}

/** 法制审核意见书 (penalty law art. 58). */
export interface LegalReviewOpinion {
  readonly agency: IssuingAgency;
  readonly number: string;
  readonly caseName: string;
  readonly caseNumber?: string;
  /** The unit that submitted the case, and to which the opinion is addressed. */
  readonly submittedBy: string;
  readonly submittedOn: CivilDate;
  readonly receivedOn: CivilDate;
  readonly finishedOn: CivilDate;
  /** First review is round 1. */
  readonly round: number;
  /** Hash of the draft of facts and proposed penalty that was examined; the opinion holds for this text alone. */
  readonly draftHash: string;
  readonly materials: readonly string[];
  /** One finding for each of the eight items. */
  readonly findings: readonly ReviewFinding[];
  readonly outcome: ReviewOutcome;
  /** What the unit must do; required unless the outcome is agreement. */
  readonly requiredAction?: string;
  readonly reviewer: {
    readonly name: string;
    /** Number of the national legal professional qualification (art. 58(2)). */
    readonly qualificationNumber?: string;
    /** Whether the reviewer takes up this work for the first time since the duty began: then the number is required. */
    readonly firstTime: boolean;
  };
}
