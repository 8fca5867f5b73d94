import type { DefenceTreatment, PenaltyDecision } from '@mingjian/documents';
import type { CivilDate } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { actSeq, type CaseInHand } from '../case-in-hand';
import { hearingOfParty, type HearingOfParty } from './course-of-gates';
import { contentOf, treatmentOf } from './gates-in-words';
import { caseHeading, draftOf, given, handlerIdsOn, officersOn, theOne } from './readers';
import { lengthOf, paymentTerms, type PaymentPlace } from './terms-in-force';

interface DecisionRow {
  readonly draftId: string;
  readonly number: string;
  readonly decidedOn: CivilDate;
  readonly course: string;
  readonly payment: PaymentPlace | null;
  readonly performance: string | null;
  readonly surchargeStated: boolean;
  readonly reconsiderationBody: string;
  readonly court: string;
  readonly defenceTreatment: string | null;
  readonly disclosureChannel: string | null;
}

/** 行政处罚决定书 (penalty law art. 59). Days and rates come from the law in force on the day of the decision. */
export async function penaltyDecision(tx: Tx, subject: CaseInHand): Promise<{ model: PenaltyDecision; number: string }> {
  const heading = await caseHeading(tx, subject);
  const decision = await theOne<DecisionRow>(
    tx,
    'its decision',
    `SELECT draft_id AS "draftId", document_no AS number, decided_on AS "decidedOn", course, payment, performance,
            surcharge_stated AS "surchargeStated", reconsideration_body AS "reconsiderationBody", court,
            defence_treatment AS "defenceTreatment", disclosure_channel AS "disclosureChannel"
     FROM penalty_decision WHERE case_id = $1 AND act_seq = $2`,
    [subject.id, actSeq(subject)],
  );
  const draft = await draftOf(tx, decision.draftId);
  const party = await hearingOfParty(tx, subject.id);
  const { decidedOn, reconsiderationBody, court, disclosureChannel } = decision;
  const handlers = await officersOn(tx, await handlerIdsOn(tx, subject.id, decidedOn), decidedOn);
  const model: PenaltyDecision = {
    agency: heading.agency,
    number: decision.number,
    decidedOn,
    ...(draft.outcome === 'no-penalty' || draft.outcome === 'not-established' ? { outcome: draft.outcome } : {}),
    party: heading.party,
    caseSubject: heading.violation,
    course: decision.course,
    caseFiledOn: heading.filedOn ?? '',
    facts: draft.facts,
    evidence: draft.evidence,
    ...(party ? { defence: defence(party, decision.defenceTreatment) } : {}),
    violated: draft.violated,
    penaltyBasis: draft.penaltyBasis,
    discretion: draft.discretion,
    penalty: draft.items,
    ...(decision.payment ? { payment: paymentTerms(decision.payment, decision.surchargeStated, decidedOn) } : {}),
    ...given({ performance: decision.performance }),
    remedies: {
      reconsiderationBody,
      reconsiderationDays: lengthOf('reconsideration-application', decidedOn),
      court,
      litigationMonths: lengthOf('litigation', decidedOn),
    },
    // The county publishes every penalty of the ordinary procedure; the channel may be named, and need not be.
    disclosure: { published: draft.outcome === 'penalty', ...given({ channel: disclosureChannel }) },
    officers: handlers.filter(({ certificateNumber }) => certificateNumber !== ''),
  };
  return { model, number: decision.number };
}

function defence(party: HearingOfParty, treatmentDecided: string | null): DefenceTreatment {
  const notice = { noticeNumber: party.noticeNumber, noticeServedOn: party.servedOn ?? '' };
  const heard = party.hearing?.outcome === 'heard';
  if (!heard && party.statements.length === 0) return { ...notice, response: party.waivedOn ? 'waived' : 'none' };
  const said = given({ content: contentOf(party), treatment: treatmentDecided ?? treatmentOf(party) });
  return heard ? { ...notice, ...said, response: 'hearing', hearingHeldOn: party.hearing!.heldOn } : { ...notice, ...said, response: 'statement' };
}
