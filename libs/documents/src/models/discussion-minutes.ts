import type { CivilDate } from '@mingjian/law';
import type { IssuingAgency, PenaltyItem } from './particulars';

export interface DiscussionMember {
  readonly name: string;
  readonly position: string;
}

export interface MemberOpinion {
  readonly member: string;
  readonly stance: 'agree' | 'disagree' | 'abstain';
  readonly opinion: string;
}

/** 集体讨论笔录 (penalty law art. 57(2)). */
export interface DiscussionMinutes {
  readonly agency: IssuingAgency;
  readonly number: string;
  readonly caseName: string;
  readonly caseNumber?: string;
  /** Instants with offset. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly place: string;
  /** Presides and speaks last; one of `members`. */
  readonly chair: string;
  readonly recorder: string;
  /** All who are entitled to vote and attended. */
  readonly members: readonly DiscussionMember[];
  /** Entitled to vote and absent. */
  readonly absent?: readonly (DiscussionMember & { readonly reason: string })[];
  readonly quorum: { readonly entitled: number; readonly required: number };
  readonly recusals: readonly { readonly name: string; readonly reason: string }[];
  /** Present without a vote: the handler who reports, the reviewer who explains the opinion. */
  readonly attending: readonly DiscussionMember[];
  readonly handlerReport: string;
  /** Outcome of the legal review, and its number. */
  readonly reviewOpinion: { readonly number?: string; readonly summary: string };
  readonly defenceSummary: string;
  /** In the order they were spoken; the chair's is printed last whatever its place here. */
  readonly opinions: readonly MemberOpinion[];
  /** The count of votes is taken from `opinions`. */
  readonly resolution: {
    readonly text: string;
    readonly penalty?: readonly PenaltyItem[];
  };
  readonly draftHash: string;
  readonly heldOn: CivilDate;
}
