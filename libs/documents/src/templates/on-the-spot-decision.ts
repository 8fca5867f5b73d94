import { DOCUMENT_TITLES } from '@mingjian/law';
import type { Block, Cell } from '../layout/blocks';
import type { OnTheSpotDecision, PartyParticulars } from '../models';
import { plainTime } from '../text/chinese-date';
import { enforcement, paymentText, remedyPaths } from './decision-terms';
import { centred, label, prose, toBeSigned, value } from './form-cells';
import { masthead, signature } from './official-page';
import { addressLabel, officerLines, penaltyList, provisions, representativeTitle, sentence } from './wording';

const LAW = '《中华人民共和国行政处罚法》';

export function onTheSpotDecision(model: OnTheSpotDecision): Block[] {
  const { party } = model;
  return [
    ...masthead(model.agency.name, DOCUMENT_TITLES['on-the-spot-decision'], model.number),
    {
      kind: 'table',
      columns: [5.2, 10.4, 5.2, 9.2],
      rows: [
        [label('当事人'), value(party.name, 3)],
        identityRow(party),
        [label(addressLabel(party)), value(party.address, 3)],
        [label('时间'), centred(plainTime(model.decidedAt)), label('地点'), value(model.place)],
        [label('违法行为'), prose(violation(model), 3)],
        [label('告知、陈述\n和申辩'), prose(heard(model), 3)],
        [label('处罚依据\n和内容'), prose(decision(model), 3)],
        ...(model.payment ? [[label('缴纳罚款'), prose(payment(model), 3)]] : []),
        [label('救济途径\n和期限'), prose(remedyPaths(model.remedies) + enforcement(model.agency.name).join(''), 3)],
        [label('执法人员\n签名'), toBeSigned(officerLines(model.officers), 3)],
        [label('当事人签收'), toBeSigned(receipt(model), 3)],
      ],
    },
    signature(model.agency.name, model.decidedOn),
  ];
}

function identityRow(party: PartyParticulars): Cell[] {
  if (party.kind === 'person') return [label('身份证件号码'), value(party.identityNumber, 3)];
  return [label('统一社会\n信用代码'), centred(party.creditCode), label(representativeTitle(party)), centred(party.representative)];
}

function violation({ facts, evidence, violated, reasons }: OnTheSpotDecision): string {
  const proof = evidence.length > 0 ? `以上事实有${evidence.join('、')}为证。` : '';
  return `经查，${sentence(facts)}${proof}\n上述行为违反了${provisions(violated)}的规定。${sentence(reasons)}`;
}

function heard({ statement }: OnTheSpotDecision): string {
  const informed = '执法人员已出示执法证件，口头告知当事人拟作出行政处罚的内容及事实、理由、依据和依法享有的陈述、申辩等权利。';
  if (!statement) return `${informed}当事人表示没有陈述、申辩意见。`;
  return `${informed}\n当事人陈述、申辩：${sentence(statement.content)}\n执法人员复核认为：${sentence(statement.treatment)}`;
}

function decision({ penaltyBasis, penalty }: OnTheSpotDecision): string {
  const items = penaltyList(penalty).map((item, index) => (penalty.length > 1 ? `${index + 1}.${item}` : item));
  return [`依据${provisions(penaltyBasis)}和${LAW}第五十一条的规定，决定当场对当事人作出如下行政处罚：`, ...items].join('\n');
}

function payment({ payment: paid, penalty }: OnTheSpotDecision): string {
  if (paid?.method === 'bank') return paymentText(paid.terms, penalty);
  return paid ? `罚款由执法人员当场收缴：${sentence(paid.ground)}执法人员应当出具财政部门统一制发的专用票据；不出具的，当事人有权拒绝缴纳。` : '';
}

function receipt({ delivery }: OnTheSpotDecision): string {
  return delivery.handedOver ? '本决定书已当场交付当事人。' : `当事人拒绝签收：${sentence(delivery.refusal)}`;
}
