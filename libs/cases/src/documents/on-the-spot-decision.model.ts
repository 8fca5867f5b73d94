import type { OnTheSpotDecision } from '@mingjian/documents';
import type { CashGround, CivilDate, SpotCollectionFact } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { actSeq, type CaseInHand } from '../case-in-hand';
import { caseHeading, draftOf, handlerIdsOn, officersOn, theOne } from './readers';
import { lengthOf, paymentTerms, type PaymentPlace } from './terms-in-force';

interface SpotRow {
  readonly draftId: string;
  readonly number: string;
  readonly decidedOn: CivilDate;
  readonly payment: PaymentPlace | null;
  readonly surchargeStated: boolean;
  readonly reconsiderationBody: string;
  readonly court: string;
  readonly statement: string | null;
  readonly treatment: string | null;
  readonly details: {
    readonly at: string;
    readonly place: string;
    readonly certificatesShown: boolean;
    readonly rightsTold: boolean;
    readonly signedBy: readonly string[];
    readonly delivery: 'handed-over' | 'refused';
    readonly refusalNote?: string;
    readonly collection: SpotCollectionFact | null;
  };
}

/** As the decision words the ground; the articles are the penalty law's. */
const CASH_GROUNDS: Readonly<Record<CashGround, string>> = {
  'up-to-limit': '依照《中华人民共和国行政处罚法》第六十八条第一项的规定，罚款在一百元以下',
  'hard-to-collect': '依照《中华人民共和国行政处罚法》第六十八条第二项的规定，不当场收缴事后难以执行',
  'remote-area': '依照《中华人民共和国行政处罚法》第六十九条的规定，当事人到指定的银行或者通过电子支付系统缴纳罚款确有困难，经当事人提出',
};

/** 当场行政处罚决定书 (penalty law art. 52), at the act that decides on the spot. */
export async function onTheSpotDecision(tx: Tx, subject: CaseInHand): Promise<{ model: OnTheSpotDecision; number: string }> {
  const heading = await caseHeading(tx, subject);
  const row = await theOne<SpotRow>(
    tx,
    'its decision',
    `SELECT d.draft_id AS "draftId", d.document_no AS number, d.decided_on AS "decidedOn", d.payment, d.surcharge_stated AS "surchargeStated",
            d.reconsideration_body AS "reconsiderationBody", d.court, s.content AS statement, x.opinion AS treatment, m.details
     FROM penalty_decision d
     JOIN case_measure m ON m.case_id = d.case_id AND m.act_seq = d.act_seq AND m.transition = 'decide-on-spot'
     LEFT JOIN defence s ON s.case_id = d.case_id AND s.act_seq = d.act_seq AND s.kind = 'stated'
     LEFT JOIN re_examination x ON x.defence_id = s.id
     WHERE d.case_id = $1 AND d.act_seq = $2`,
    [subject.id, actSeq(subject)],
  );
  const draft = await draftOf(tx, row.draftId);
  const { decidedOn, details, statement, treatment } = row;
  const signers = (await handlerIdsOn(tx, subject.id, decidedOn)).filter((id) => details.signedBy.includes(id));
  const model: OnTheSpotDecision = {
    agency: heading.agency,
    number: row.number,
    decidedAt: details.at,
    decidedOn,
    place: details.place,
    party: heading.party,
    facts: draft.facts,
    evidence: draft.evidence.map(({ name }) => name),
    violated: draft.violated,
    penaltyBasis: draft.penaltyBasis,
    reasons: draft.discretion.reasons,
    penalty: draft.items,
    informed: details.certificatesShown && details.rightsTold,
    ...(statement === null ? {} : { statement: { content: statement, treatment: treatment ?? '' } }),
    ...paymentOf(row),
    remedies: {
      reconsiderationBody: row.reconsiderationBody,
      reconsiderationDays: lengthOf('reconsideration-application', decidedOn),
      court: row.court,
      litigationMonths: lengthOf('litigation', decidedOn),
      // Reconsideration law art. 23(1)(1): an on-the-spot penalty is reconsidered before it is sued upon.
      reconsiderationFirst: true,
    },
    officers: await officersOn(tx, signers, decidedOn),
    delivery: details.delivery === 'handed-over' ? { handedOver: true } : { handedOver: false, refusal: details.refusalNote ?? '' },
  };
  return { model, number: row.number };
}

function paymentOf({ details: { collection }, payment, surchargeStated, decidedOn }: SpotRow): Pick<OnTheSpotDecision, 'payment'> {
  if (collection?.method === 'cash') return { payment: { method: 'cash', ground: CASH_GROUNDS[collection.cashGround ?? 'up-to-limit'] } };
  return payment ? { payment: { method: 'bank', terms: paymentTerms(payment, surchargeStated, decidedOn) } } : {};
}
