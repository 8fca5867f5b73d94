import type { CivilDate } from '../calendar/civil-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Citation } from '../citation';
import type { CaseFacts } from './case-facts';
import type { MajorAssessment, ProcedureRules } from './procedure-rules';
import type { Role } from './role';

export interface ActingPerson {
  readonly id: string;
  readonly roles: readonly Role[];
  /** The principal head of the agency, or who presides over it. */
  readonly isPrincipalHead?: boolean;
}

/** All a guard may look at. No clock: the day is given. */
export interface JudgedSituation {
  readonly facts: CaseFacts;
  readonly actor: ActingPerson;
  readonly rules: ProcedureRules;
  /** What the rules make of the present draft, or of the decision once made. */
  readonly major: MajorAssessment;
  readonly on: CivilDate;
  readonly calendar: WorkingCalendar;
}

/** One thing the law wants before an act. No wording: the id is worded by the screen, the article by the citation. */
export interface Requirement {
  readonly id: string;
  readonly source: Citation;
  /** Null when met; otherwise what is missing, as data. */
  readonly unmet: (situation: JudgedSituation) => Readonly<Record<string, unknown>> | null;
}

/** For requirements that are met or not, with nothing more to say. */
export function whether(met: boolean): Readonly<Record<string, unknown>> | null {
  return met ? null : {};
}
