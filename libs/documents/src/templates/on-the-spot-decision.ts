import { DOCUMENT_TITLES } from '@mingjian/law';
import type { Block } from '../layout/blocks';
import type { OnTheSpotDecision } from '../models';
import { plainTime } from '../text/chinese-date';
import { paymentText, remedies } from './decision-terms';
import { label, toBeSigned } from './form-cells';
import { blank, body, labelled, masthead, numbered, signature } from './official-page';
import { partyBlock } from './party-block';
import { officerLines, penaltyList, provisions, sentence } from './wording';

const LAW = '《中华人民共和国行政处罚法》';

export function onTheSpotDecision(model: OnTheSpotDecision): Block[] {
  return [
    ...masthead(model.agency.name, DOCUMENT_TITLES['on-the-spot-decision'], model.number),
    ...partyBlock(model.party),
    ...labelled('时间', plainTime(model.decidedAt)),
    ...labelled('地点', model.place),
    blank(0.5),
    ...body(`经查，${sentence(model.facts)}`),
    ...(model.evidence.length > 0 ? body(`以上事实有${model.evidence.join('、')}为证。`) : []),
    ...body(`当事人的上述行为违反了${provisions(model.violated)}的规定。${sentence(model.reasons)}`),
    ...body(heard(model)),
    ...body(`依据${provisions(model.penaltyBasis)}和${LAW}第五十一条的规定，本机关决定当场对当事人作出如下行政处罚：`),
    ...numbered(penaltyList(model.penalty)),
    ...payment(model),
    ...remedies(model.remedies, model.agency.name),
    blank(0.5),
    {
      kind: 'table',
      columns: [6, 24],
      rows: [
        [label('执法人员\n签名或者盖章'), toBeSigned(officerLines(model.officers))],
        [label('当事人签收'), toBeSigned(receipt(model))],
      ],
    },
    signature(model.agency.name, model.decidedOn),
  ];
}

function heard({ statement }: OnTheSpotDecision): string {
  const informed = '执法人员已出示执法证件，口头告知当事人拟作出行政处罚的内容及事实、理由、依据和依法享有的陈述、申辩等权利。';
  if (!statement) return `${informed}当事人表示没有陈述、申辩意见。`;
  return `${informed}当事人陈述、申辩：${sentence(statement.content)}执法人员复核认为：${sentence(statement.treatment)}`;
}

function payment({ payment: paid, penalty }: OnTheSpotDecision): Block[] {
  if (!paid) return [];
  return body(paid.method === 'bank' ? paymentText(paid.terms, penalty) : `罚款由执法人员当场收缴：${sentence(paid.ground)}执法人员应当出具财政部门统一制发的专用票据；不出具的，当事人有权拒绝缴纳。`);
}

function receipt({ delivery }: OnTheSpotDecision): string {
  return delivery.handedOver ? '本决定书已当场交付当事人。' : `当事人拒绝签收：${sentence(delivery.refusal)}`;
}
