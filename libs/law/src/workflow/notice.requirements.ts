import { computeDeadline } from '../periods/deadline';
import { lengthIn } from '../periods/sector-procedure';
import type { CivilDate } from '../calendar/civil-date';
import type { DraftFact, ProposedPenalty } from './case-facts';
import { imposes } from './investigation.requirements';
import { assessMajor } from './procedure-rules';
import { whether, type JudgedSituation, type Requirement } from './requirement';
import { apl } from './transition';

/** A notice of the same facts covers a proposal that is no heavier; anything else must be notified again. */
export function noticeCovers(notice: DraftFact, draft: DraftFact): boolean {
  return notice.factsHash === draft.factsHash && !heavier(draft, notice);
}

/** Heavier in any respect: a new kind of penalty, a larger fine or confiscation. */
export function heavier(a: ProposedPenalty, b: ProposedPenalty): boolean {
  return (
    a.fineFen > b.fineFen || a.confiscatedFen > b.confiscatedFen || a.kinds.some((kind) => !b.kinds.includes(kind))
  );
}

/** Only what is proposed as a penalty needs notice; a decision not to punish takes nothing from the party. */
function penaltyProposed({ facts: { draft } }: JudgedSituation): boolean {
  return draft !== null && (draft.outcome === 'penalty' || imposes(draft));
}

/** Last day on which the party may still state its case, by the sector's rule. */
export function defenceWindowEnds({ facts, rules, calendar }: JudgedSituation): CivilDate | null {
  if (!facts.notice?.servedOn) return null;
  return computeDeadline(
    { period: 'defence', startedOn: facts.notice.servedOn, length: rules.sector.defenceWindow },
    calendar,
  ).due;
}

export function hearingWindowEnds({ facts, rules, calendar }: JudgedSituation): CivilDate | null {
  if (!facts.notice?.servedOn || !facts.notice.offersHearing) return null;
  return computeDeadline(
    { period: 'hearing-request', startedOn: facts.notice.servedOn, ...lengthIn(rules.sector, 'hearing-request') },
    calendar,
  ).due;
}

export const NOTICE_COVERS_DRAFT: Requirement = {
  id: 'notice-covers-draft',
  source: apl(44),
  unmet: (situation) => {
    const { notice, draft } = situation.facts;
    if (!penaltyProposed(situation)) return null;
    return whether(notice !== null && draft !== null && noticeCovers(notice, draft));
  },
};

export const NOTICE_SERVED: Requirement = {
  id: 'notice-served',
  source: apl(62),
  unmet: (situation) => whether(!penaltyProposed(situation) || Boolean(situation.facts.notice?.servedOn)),
};

export const NOTICE_SERVED_BY_TWO_OFFICERS: Requirement = {
  id: 'notice-served-by-two-officers',
  source: apl(42, 1),
  unmet: ({ facts }) => whether((facts.notice?.serviceOfficers ?? 0) >= 2),
};

/** Where the proposal is of the kind or size the law or the local rule names, the notice must offer a hearing. */
export const HEARING_OFFERED_WHERE_DUE: Requirement = {
  id: 'hearing-offered-where-due',
  source: apl(63, 1),
  unmet: ({ facts, rules }) => {
    if (!facts.notice) return null;
    const of = { partyKind: facts.partyKind, ground: facts.majorGround, heard: false, on: facts.notice.issuedOn };
    const due = assessMajor(facts.notice, of, rules.major).effects.has('hearing');
    return whether(!due || facts.notice.offersHearing);
  },
};

export const DEFENCE_HEARD_OR_WINDOW_ENDED: Requirement = {
  id: 'defence-heard-or-window-ended',
  source: apl(44),
  unmet: (situation) => {
    const ends = defenceWindowEnds(situation);
    if (situation.facts.defence || ends === null || situation.on > ends) return null;
    return { lastDay: ends };
  },
};

export const HEARING_WINDOW_ENDED_OR_WAIVED: Requirement = {
  id: 'hearing-window-ended-or-waived',
  source: apl(64, 1, 1),
  unmet: (situation) => {
    const ends = hearingWindowEnds(situation);
    if (ends === null || situation.on > ends || situation.facts.defence?.hearingWaived) return null;
    if (situation.facts.hearing?.outcome) return null;
    return { lastDay: ends };
  },
};

export const DEFENCE_REEXAMINED: Requirement = {
  id: 'defence-re-examined',
  source: apl(45, 1),
  unmet: ({ facts }) =>
    whether(facts.defence === null || facts.defence.kind === 'waived' || facts.defence.reExaminedOn !== null),
};

export const REQUESTED_HEARING_CONCLUDED: Requirement = {
  id: 'requested-hearing-concluded',
  source: apl(63, 1),
  unmet: ({ facts }) => whether(facts.hearing === null || facts.hearing.outcome !== null),
};

/** The same facts may not cost the party more because it spoke up. */
export const NO_HEAVIER_BECAUSE_OF_DEFENCE: Requirement = {
  id: 'no-heavier-because-of-defence',
  source: apl(45, 2),
  unmet: ({ facts: { defended, draft } }) => {
    if (!defended || !draft || defended.factsHash !== draft.factsHash || !heavier(draft, defended)) return null;
    return { notifiedFen: defended.fineFen, proposedFen: draft.fineFen };
  },
};
