import type { CivilDate } from '../calendar/civil-date';
import type { CaseFacts, OfficerFact, ProposedPenalty } from './case-facts';
import { whether, type Requirement } from './requirement';
import { apl } from './transition';

/** Those who handle the case on that day. */
export function handlersOn(facts: CaseFacts, on: CivilDate): readonly OfficerFact[] {
  return facts.officers.filter((officer) => officer.from <= on && (officer.to === null || on <= officer.to));
}

/** Those who handle it still: whoever was released or recused on that very day no longer acts. */
export function handlingStill(facts: CaseFacts, on: CivilDate): readonly OfficerFact[] {
  return handlersOn(facts, on).filter((officer) => officer.to === null || on < officer.to);
}

/** Whoever handled the case at any time; such a person may not review or preside. */
export function everHandled(facts: CaseFacts, personId: string): boolean {
  return (
    facts.officers.some((officer) => officer.personId === personId) ||
    facts.acts.some((act) => act.officers.includes(personId))
  );
}

function certified(officer: OfficerFact, on: CivilDate): boolean {
  return officer.certificates.some((certificate) => certificate.from <= on && on <= certificate.to && (certificate.revokedOn === null || on < certificate.revokedOn));
}

export const TWO_OFFICERS_ASSIGNED: Requirement = {
  id: 'two-officers-assigned',
  source: apl(42, 1),
  unmet: ({ facts, on }) => {
    const assigned = new Set(handlingStill(facts, on).map((officer) => officer.personId)).size;
    return assigned >= 2 ? null : { assigned, needed: 2 };
  },
};

export const ASSIGNED_OFFICERS_CERTIFIED: Requirement = {
  id: 'assigned-officers-certified',
  source: apl(42, 1),
  unmet: ({ facts, on }) => {
    const without = handlingStill(facts, on).filter((officer) => !certified(officer, on));
    return without.length === 0 ? null : { officers: without.map((officer) => officer.personId), on };
  },
};

export const EVERY_ACT_BY_TWO_OFFICERS: Requirement = {
  id: 'every-act-by-two-officers',
  source: apl(42, 1),
  unmet: ({ facts }) => listed('acts', facts.acts.filter((act) => new Set(act.officers).size < 2)),
};

export const EVERY_RECORD_SIGNED_BY_TWO_OFFICERS: Requirement = {
  id: 'every-record-signed-by-two-officers',
  source: apl(42, 1),
  unmet: ({ facts }) =>
    listed(
      'acts',
      facts.acts.filter((act) => new Set(act.signedBy.filter((id) => act.officers.includes(id))).size < 2),
    ),
};

/** Certificates must have been valid on the day of each act, not today. */
export const CERTIFIED_ON_EVERY_ACT_DATE: Requirement = {
  id: 'certified-on-every-act-date',
  source: apl(42, 1),
  unmet: ({ facts }) => {
    const lacking = facts.acts.flatMap((act) =>
      act.officers
        .filter((id) => !facts.officers.some((officer) => officer.personId === id && certified(officer, act.on)))
        .map((officer) => ({ act: act.id, officer, on: act.on })),
    );
    return lacking.length === 0 ? null : { lacking };
  },
};

/** The inspection that led to the case came before anybody was assigned: it needs certified officers, not handlers. */
export const ACTS_BY_ASSIGNED_OFFICERS: Requirement = {
  id: 'acts-by-assigned-officers',
  source: apl(42, 1),
  unmet: ({ facts }) =>
    listed(
      'acts',
      facts.acts
        .filter((act) => facts.filedOn !== null && act.on >= facts.filedOn)
        .filter((act) => act.officers.some((id) => !handlersOn(facts, act.on).some((o) => o.personId === id))),
    ),
};

/** Only whoever handles the case acts on it; colleagues of the same agency do not. */
export const ACTOR_HANDLES_THE_CASE: Requirement = {
  id: 'actor-handles-the-case',
  source: apl(42, 1),
  unmet: ({ facts, actor, on }) => whether(handlingStill(facts, on).some((officer) => officer.personId === actor.id)),
};

export const NO_OPEN_RECUSAL: Requirement = {
  id: 'no-open-recusal',
  source: apl(43, 3),
  unmet: ({ facts }) => (facts.openRecusals === 0 ? null : { open: facts.openRecusals }),
};

export const RECUSAL_PENDING: Requirement = {
  id: 'recusal-pending',
  source: apl(43, 2),
  unmet: ({ facts }) => whether(facts.openRecusals > 0),
};

export const EVIDENCE_COLLECTED: Requirement = {
  id: 'evidence-collected',
  source: apl(54, 1),
  unmet: ({ facts }) => whether(facts.acts.length > 0),
};

export const DRAFT_PROPOSED: Requirement = {
  id: 'penalty-proposed',
  source: apl(57, 1),
  unmet: ({ facts }) => whether(facts.draft !== null),
};

/** What is not a penalty imposes nothing, else it would pass every gate meant for penalties; and a penalty imposes something. */
export const OUTCOME_FITS_PENALTY: Requirement = {
  id: 'outcome-fits-penalty',
  source: apl(57, 1),
  unmet: ({ facts: { draft } }) => (draft === null || (draft.outcome === 'penalty') === imposes(draft) ? null : { outcome: draft.outcome }),
};

/** Whether a proposal takes anything from the party, whatever it calls itself. */
export function imposes({ kinds, fineFen, confiscatedFen }: ProposedPenalty): boolean {
  return kinds.length > 0 || fineFen > 0 || confiscatedFen > 0;
}

/** The report must be about the proposal as it now stands. */
export const REPORT_COVERS_DRAFT: Requirement = {
  id: 'report-covers-draft',
  source: apl(57, 1),
  unmet: ({ facts }) => whether(facts.draft !== null && facts.reportDraftHash === facts.draft.hash),
};

/** What was found after the report is reported too: a report stands for the whole file as it then was. */
export const REPORT_COVERS_ACTS: Requirement = {
  id: 'report-covers-acts',
  source: apl(57, 1),
  unmet: ({ facts }) => (facts.reportDraftHash === null || facts.actsSinceReport === 0 ? null : { actsSinceReport: facts.actsSinceReport }),
};

function listed(name: string, acts: readonly { readonly id: string }[]): Readonly<Record<string, unknown>> | null {
  return acts.length === 0 ? null : { [name]: acts.map((act) => act.id) };
}
