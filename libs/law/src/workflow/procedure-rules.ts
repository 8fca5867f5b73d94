import type { CivilDate } from '../calendar/civil-date';
import type { Citation } from '../citation';
import type { SectorProcedureRule } from '../periods/sector-procedure';
import type { PartyKind, PenaltyKind, ProposedPenalty } from './case-facts';

export type MajorEffect = 'review' | 'hearing' | 'discuss' | 'file';

/**
 * One row of the catalogue of major decisions (reference: APL 57, 58, 63). National rows are code;
 * thresholds are local rows of the same type. Money in fen, thresholds inclusive.
 */
export interface MajorRule {
  readonly id: string;
  readonly effects: readonly MajorEffect[];
  /** Every condition present must hold; an absent one does not restrict. */
  readonly when: {
    readonly ground?: 'public-interest' | 'complicated' | 'statute';
    readonly heard?: true;
    readonly penaltyKinds?: readonly PenaltyKind[];
    readonly partyKinds?: readonly PartyKind[];
    readonly fineFromFen?: number;
    readonly confiscationFromFen?: number;
  };
  readonly source: Citation | string;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  /** An observed figure nobody has confirmed for this county: applied, and said to be unconfirmed. */
  readonly confirmed: boolean;
}

/** The law as it stands for one case: national rules, the sector's and the county's, in force on its dates. */
export interface ProcedureRules {
  readonly sector: SectorProcedureRule;
  readonly major: readonly MajorRule[];
  /** Fewest members, and the basis the county named for it. Null: not set, which blocks. */
  readonly quorum: { readonly members: number; readonly source: Citation | string } | null;
  /** Which local rules a county has not entered yet; each blocks the act that needs it. */
  readonly missing: readonly string[];
}

export interface MajorAssessment {
  readonly isMajor: boolean;
  readonly effects: ReadonlySet<MajorEffect>;
  readonly matched: readonly MajorRule[];
}

/** What of this penalty on this party is major. Asked of the proposal and again of the decision. */
export function assessMajor(
  penalty: ProposedPenalty,
  circumstances: {
    readonly partyKind: PartyKind | null;
    readonly ground: 'public-interest' | 'complicated' | 'statute' | null;
    readonly heard: boolean;
    readonly on: CivilDate;
  },
  rules: readonly MajorRule[],
): MajorAssessment {
  const matched = rules.filter((rule) => matches(rule, penalty, circumstances));
  const effects = new Set(matched.flatMap((rule) => rule.effects));
  return { isMajor: matched.length > 0, effects, matched };
}

function matches(
  { when, validFrom, validTo }: MajorRule,
  penalty: ProposedPenalty,
  { partyKind, ground, heard, on }: Parameters<typeof assessMajor>[1],
): boolean {
  if (on < validFrom || (validTo !== null && on > validTo)) return false;
  if (when.heard && !heard) return false;
  if (when.ground && when.ground !== ground) return false;
  if (when.partyKinds && (partyKind === null || !when.partyKinds.includes(partyKind))) return false;
  if (when.ground || when.heard) return true; // these look at the case, whatever the penalty
  if (penalty.outcome !== 'penalty') return false;
  if (when.penaltyKinds && !when.penaltyKinds.some((kind) => penalty.kinds.includes(kind))) return false;
  if (when.fineFromFen !== undefined && penalty.fineFen < when.fineFromFen) return false;
  if (when.confiscationFromFen !== undefined && penalty.confiscatedFen < when.confiscationFromFen) return false;
  return true;
}
