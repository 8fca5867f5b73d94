import type { AdvanceNotice } from '@mingjian/documents';
import type { CivilDate, LengthOverride } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { actSeq, type CaseInHand } from '../case-in-hand';
import { caseHeading, draftOf, handlerIdsOn, namesOf, rulesOn, theOne } from './readers';

/** 行政处罚告知书, of the draft it tells the party of and with the windows that bind its sector. */
export async function advanceNotice(tx: Tx, subject: CaseInHand): Promise<{ model: AdvanceNotice; number: string }> {
  const heading = await caseHeading(tx, subject);
  const notice = await theOne<{ draftId: string; number: string; issuedOn: CivilDate; offersHearing: boolean }>(
    tx,
    'its notice',
    `SELECT draft_id AS "draftId", document_no AS number, issued_on AS "issuedOn", offers_hearing AS "offersHearing"
     FROM advance_notice WHERE case_id = $1 AND act_seq = $2`,
    [subject.id, actSeq(subject)],
  );
  const draft = await draftOf(tx, notice.draftId);
  const { sector } = await rulesOn(tx, subject, heading.sector, notice.issuedOn);
  const handlers = await handlerIdsOn(tx, subject.id, notice.issuedOn);
  const names = await namesOf(tx, handlers);
  const { agency } = heading;
  const model: AdvanceNotice = {
    agency,
    number: notice.number,
    issuedOn: notice.issuedOn,
    party: heading.party,
    caseSubject: heading.violation,
    ...(heading.filedOn ? { caseFiledOn: heading.filedOn } : {}),
    facts: draft.facts,
    evidence: draft.evidence,
    violated: draft.violated,
    penaltyBasis: draft.penaltyBasis,
    discretion: draft.discretion,
    proposedPenalty: draft.items,
    defence: { workingDays: workingDays(sector.defenceWindow) },
    ...(notice.offersHearing ? { hearing: { workingDays: workingDays(sector.hearingRequestWindow) } } : {}),
    contact: { name: handlers.map((id) => names.get(id)).join('、'), phone: agency.phone ?? '', address: agency.address ?? '' },
  };
  return { model, number: notice.number };
}

/** The notice states working days; a rule in another unit would be printed wrong. */
function workingDays({ amount, unit }: LengthOverride): number {
  if (unit !== 'working-day') throw new Error(`a notice states its windows in working days, and a rule gives ${amount} of ${unit}`);
  return amount;
}
