import type { CivilDate } from '../calendar/civil-date';
import { civilDate } from '../calendar/civil-date';
import type { StatutoryPeriod } from './period';

export type ExtensionRefusal = 'extension-not-allowed' | 'already-expired' | 'extension-over-cap' | 'impossible-extension';

export type ExtensionVerdict = { readonly allowed: true } | { readonly allowed: false; readonly refusal: ExtensionRefusal };

/** What a sector or local rule allows in place of the period's own cap. `longestDays` null: the approval fixes it. */
export interface ExtensionStep {
  readonly longestDays: number | null;
}

/**
 * Whether a period may still be lengthened. An approval counts only up to the last day of the running period:
 * what has expired cannot be extended. `rule` null applies the period's own rule.
 */
export function extendable(
  period: StatutoryPeriod,
  rule: ExtensionStep | null,
  approvedOn: CivilDate,
  currentDue: CivilDate,
  days: number,
): ExtensionVerdict {
  if (!period.extension.admitted) return refused('extension-not-allowed');
  if (period.extension.needsSectorBasis && rule === null) return refused('extension-not-allowed');
  if (!Number.isInteger(days) || days < 1) return refused('impossible-extension');
  if (civilDate(approvedOn) > civilDate(currentDue)) return refused('already-expired');
  const longest = rule ? rule.longestDays : period.extension.longest;
  return longest !== null && days > longest ? refused('extension-over-cap') : { allowed: true };
}

function refused(refusal: ExtensionRefusal): ExtensionVerdict {
  return { allowed: false, refusal };
}
