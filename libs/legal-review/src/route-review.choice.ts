import { qualifiedToReview, type CivilDate } from '@mingjian/law';

/** Somebody whose part it is to review, and what stands between them and this case. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** Of the case's own agency; otherwise of the county's pool at the agency of supervision. */
  readonly ownAgency: boolean;
  readonly qualificationNo: string | null;
  readonly reviewingSince: CivilDate | null;
  readonly disabled: boolean;
  /** On the handling side at any time, released since or not, or at any act of the investigation. */
  readonly handled: boolean;
  readonly presided: boolean;
  /** Recused, or asked to be and not yet decided. */
  readonly recused: boolean;
  readonly openAssignments: number;
}

export type ExclusionReason = 'disabled' | 'not-qualified' | 'handled-the-case' | 'presided-over-the-hearing' | 'recused';

export interface ExcludedCandidate {
  readonly personId: string;
  readonly name: string;
  readonly reasons: readonly ExclusionReason[];
}

export interface Choice {
  readonly chosen: Candidate | null;
  readonly excluded: readonly ExcludedCandidate[];
}

/**
 * Who reviews: of those who may, the one with the fewest open reviews, ties by id; the agency's own people before
 * the county's pool. APL 58: qualified, and no part in handling the case.
 */
export function chooseReviewer(candidates: readonly Candidate[]): Choice {
  const judged = candidates.map((candidate) => ({ candidate, reasons: reasonsAgainst(candidate) }));
  const fit = judged.filter(({ reasons }) => reasons.length === 0).map(({ candidate }) => candidate);
  const own = fit.filter((candidate) => candidate.ownAgency);
  const [chosen] = [...(own.length > 0 ? own : fit)].sort((a, b) => a.openAssignments - b.openAssignments || (a.id < b.id ? -1 : 1));
  return {
    chosen: chosen ?? null,
    excluded: judged
      .filter(({ reasons }) => reasons.length > 0)
      .map(({ candidate, reasons }) => ({ personId: candidate.id, name: candidate.name, reasons })),
  };
}

function reasonsAgainst(candidate: Candidate): ExclusionReason[] {
  return [
    ...(candidate.disabled ? (['disabled'] as const) : []),
    ...(qualifiedToReview(candidate) ? [] : (['not-qualified'] as const)),
    ...(candidate.handled ? (['handled-the-case'] as const) : []),
    ...(candidate.presided ? (['presided-over-the-hearing'] as const) : []),
    ...(candidate.recused ? (['recused'] as const) : []),
  ];
}
