import { PENALTY_KINDS, type PenaltyKind } from './case-facts';
import type { JudgedSituation } from './requirement';

/** Penalties carried out by being made known to the party, and those carried out by payment. */
const BY_SERVICE: ReadonlySet<PenaltyKind> = new Set(['warning', 'criticism']);
const BY_PAYMENT: ReadonlySet<PenaltyKind> = new Set(['fine', 'confiscation']);

/** The time for closing runs only where a sector or local rule fixes one (market rules 77, housing rules 31), and once. */
function closingLimited({ rules, facts }: JudgedSituation): boolean {
  return rules.sector.closingLimit !== null && !facts.duties.some((duty) => duty.period === 'case-closing' && duty.status === 'running');
}

function kindsOf({ facts: { draft } }: JudgedSituation): readonly PenaltyKind[] {
  return PENALTY_KINDS.filter((kind) => draft?.kinds.includes(kind) || (kind === 'fine' && (draft?.fineFen ?? 0) > 0) || (kind === 'confiscation' && (draft?.confiscatedFen ?? 0) > 0));
}

/** A decision that imposes nothing leaves nothing to carry out. */
export function doneOnceDecided(situation: JudgedSituation): boolean {
  return closingLimited(situation) && situation.facts.decision !== null && situation.facts.decision.outcome !== 'penalty';
}

export function doneOnceServed(situation: JudgedSituation): boolean {
  return closingLimited(situation) && situation.facts.decision?.outcome === 'penalty' && kindsOf(situation).every((kind) => BY_SERVICE.has(kind));
}

/** Where something else than money is imposed, its performance is nobody's act here, and the ground is not guessed. */
export function doneOncePaid(situation: JudgedSituation): boolean {
  return closingLimited(situation) && situation.facts.decision?.outcome === 'penalty' && kindsOf(situation).every((kind) => BY_SERVICE.has(kind) || BY_PAYMENT.has(kind));
}
