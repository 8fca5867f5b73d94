import type { Citation } from '../citation';
import { cite } from '../citation';
import type { PeriodId } from '../periods/catalogue';
import type { CaseEvent } from './case-event';
import type { CaseState } from './case-state';
import type { JudgedSituation, Requirement } from './requirement';
import type { Role } from './role';

/** A period an act opens; `when` narrows it to the cases the law means. */
export interface Opening {
  readonly period: PeriodId;
  readonly when?: (situation: JudgedSituation) => boolean;
}

/** One lawful act. An act that leaves the case where it is has `to: 'same'`. */
export interface Transition {
  readonly id: string;
  /** Null: the act begins a case. */
  readonly from: readonly CaseState[] | null;
  readonly to: CaseState | 'same';
  readonly by: readonly Role[];
  readonly requires: readonly Requirement[];
  readonly emits?: CaseEvent;
  readonly opens?: readonly Opening[];
  readonly closes?: readonly PeriodId[];
  /** Periods whose ground goes with the act: they end without having been met. */
  readonly cancels?: readonly PeriodId[];
  readonly source: Citation;
}

export interface UnmetRequirement {
  readonly id: string;
  readonly citations: readonly Citation[];
  readonly missing?: Readonly<Record<string, unknown>>;
}

export type Verdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly unmet: readonly UnmetRequirement[]; readonly roleMissing: boolean };

/**
 * Whether this act may be done now. Names every unmet requirement, not the first, so that an officer can mend
 * them all in one go; a wrong state or role is listed with them.
 */
export function judge(transition: Transition, state: CaseState | null, situation: JudgedSituation): Verdict {
  const unmet: UnmetRequirement[] = [];
  const roleMissing = !transition.by.some((role) => situation.actor.roles.includes(role));
  if (roleMissing) {
    unmet.push({ id: 'role-entitled', citations: [transition.source], missing: { roles: transition.by } });
  }
  if (!startsFrom(transition, state)) {
    unmet.push({ id: 'right-stage', citations: [transition.source], missing: { state, from: transition.from } });
  }
  for (const requirement of transition.requires) {
    const missing = requirement.unmet(situation);
    if (missing) {
      unmet.push({
        id: requirement.id,
        citations: [requirement.source],
        ...(Object.keys(missing).length > 0 ? { missing } : {}),
      });
    }
  }
  return unmet.length === 0 ? { allowed: true } : { allowed: false, unmet, roleMissing };
}

export function startsFrom(transition: Transition, state: CaseState | null): boolean {
  return transition.from === null ? state === null : state !== null && transition.from.includes(state);
}

/** Where the case stands after the act. */
export function stateAfter(transition: Transition, state: CaseState | null): CaseState {
  if (transition.to !== 'same') return transition.to;
  if (state === null) throw new Error(`${transition.id} begins no case and leaves none`);
  return state;
}

/** Short for the act everything here turns on. */
export const apl = (article: number, paragraph?: number, item?: number): Citation =>
  cite('penalty-law-2021', article, paragraph, item);
