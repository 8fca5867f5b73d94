import type { CaseState } from './case-state';
import { DISCUSSION_WANTED, sitting } from './discussion.requirements';
import { PARTY_WAS_HEARD } from './notice.transitions';
import type { JudgedSituation } from './requirement';
import { LEGAL_REVIEW_PASSED } from './review.requirements';
import { startsFrom } from './transition';
import { transitionById } from './workflow';

/** The acts of a collective discussion (APL 57, paragraph 2) that a head may have before them. */
export type AgendaAct = 'convene-discussion' | 'give-discussion-opinion' | 'resolve-discussion';

/** What must hold before there is a session at all; the rest of the act's requirements are about the session. */
const BEFORE_THE_SESSION = [DISCUSSION_WANTED, LEGAL_REVIEW_PASSED, ...PARTY_WAS_HEARD];

/** Whether the next thing the law wants of this case is that the heads meet on it. */
export function discussionIsNext(state: CaseState, situation: JudgedSituation): boolean {
  return state !== 'in-discussion' && startsFrom(transitionById('convene-discussion'), state) && BEFORE_THE_SESSION.every((requirement) => requirement.unmet(situation) === null);
}

/** What of this case waits for this head; null where it waits for somebody else, or for nothing. */
export function agendaActOf(personId: string, state: CaseState, situation: JudgedSituation): AgendaAct | null {
  if (discussionIsNext(state, situation)) return 'convene-discussion';
  const { discussion } = situation.facts;
  if (state !== 'in-discussion' || !discussion) return null;
  const given = new Set(discussion.opinions.map((opinion) => opinion.personId));
  const silent = sitting(situation).filter((id) => !given.has(id));
  const isChief = discussion.chiefId === personId;
  if (silent.length === 0) return isChief ? 'resolve-discussion' : null;
  if (!silent.includes(personId)) return null;
  return !isChief || silent.length === 1 ? 'give-discussion-opinion' : null; // the chief speaks last
}
