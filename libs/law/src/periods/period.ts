import type { CivilDate } from '../calendar/civil-date';
import type { Citation } from '../citation';
import { LawError } from '../law-error';
import type { CaseEvent } from '../workflow/case-event';

/** `yearly-date` ends on a fixed day of the calendar, the first one after the trigger. */
export type PeriodUnit = 'working-day' | 'calendar-day' | 'month' | 'hour' | 'yearly-date';

/** verified: read in the text. memory: recalled, check before relying on it. design: chosen here, no text decides. */
export type Certainty = 'verified' | 'memory' | 'design';

/** Who is reminded: officer, unit head, reviewer, agency head, supervisor. */
export type AlertRole = 'officer' | 'unit-head' | 'reviewer' | 'agency-head' | 'supervisor';

/**
 * duty: an act must be done by the last day. right: somebody loses a right after it.
 * restraint: a person or property is held, so the end never moves to a later day.
 * waiting: nothing may be done until it has run out; the earliest act is the day after.
 * onset: something begins by itself on the last day.
 */
export type PeriodNature = 'duty' | 'right' | 'restraint' | 'waiting' | 'onset';

export interface PeriodVersion {
  readonly inForceFrom: CivilDate;
  /** How many units; for `yearly-date` the month and day as MMDD. */
  readonly amount: number;
  readonly unit: PeriodUnit;
  /** Whether a last day that is not worked moves on to the next working day. Never true of a restraint. */
  readonly rolls: boolean;
  readonly source: readonly [Citation, ...Citation[]];
  readonly certainty: Certainty;
  /** Set where the text leaves the unit or the counting open and this is how it is read. */
  readonly reading?: string;
}

/** Time that does not count. `none`: the law gives no such time, so an exclusion is refused, not ignored. */
export type ExclusionRule =
  | { readonly admitted: false }
  | {
      readonly admitted: true;
      /** What may be excluded, as identifiers of grounds. */
      readonly grounds: readonly [string, ...string[]];
      /** Where the law itself gives none and a sector or local rule must: the basis given is that rule. */
      readonly needsSectorBasis: boolean;
      readonly source: readonly [Citation, ...Citation[]];
    };

/** More time on approval. `longest` in the period's own unit; null where only a sector rule or the approver fixes it. */
export type ExtensionRule =
  | { readonly admitted: false }
  | {
      readonly admitted: true;
      readonly longest: number | null;
      readonly by: 'agency-head' | 'next-higher-body' | 'reconsideration-body' | 'court';
      readonly needsSectorBasis: boolean;
      readonly source: readonly [Citation, ...Citation[]];
    };

export interface StatutoryPeriod {
  readonly id: string;
  /** What is counted, in the words of an official document. */
  readonly title: string;
  readonly titleEn: string;
  readonly nature: PeriodNature;
  readonly startsWith: CaseEvent;
  readonly metBy: CaseEvent;
  readonly exclusions: ExclusionRule;
  readonly extension: ExtensionRule;
  readonly alert: readonly AlertRole[];
  /** Newest first. An amendment adds a version; it never edits one. */
  readonly versions: readonly [PeriodVersion, ...PeriodVersion[]];
}

export const NO_EXCLUSION = { admitted: false } as const satisfies ExclusionRule;
export const NO_EXTENSION = { admitted: false } as const satisfies ExtensionRule;

/** The version in force on the day the period starts. Throws `not-yet-law` before the first. */
export function versionInForce(period: StatutoryPeriod, on: CivilDate): PeriodVersion {
  const version = period.versions.find((candidate) => candidate.inForceFrom <= on);
  if (!version) throw new LawError('not-yet-law', `${period.id} was not yet law on ${on}`);
  return version;
}
