import type { Block } from '../layout/blocks';
import type { AdvanceNotice } from '../models';
import { plainDate } from '../text/chinese-date';
import { blank, body, masthead, numbered, section, signature } from './official-page';
import { partyBlock } from './party-block';
import { evidenceList, heading, inChinese, penaltyList, pronoun, provisions, sentence } from './wording';

const DEFENCE_BASIS = '《中华人民共和国行政处罚法》第四十四条、第四十五条';
const HEARING_BASIS = '《中华人民共和国行政处罚法》第六十三条、第六十四条';

export function advanceNotice(model: AdvanceNotice): Block[] {
  const you = pronoun(model.party);
  const filed = model.caseFiledOn ? `本机关于${plainDate(model.caseFiledOn)}立案，现已` : '本机关已';
  let index = 0;
  const next = (text: string): Block => section(heading((index += 1), text));
  return [
    ...masthead(model.agency.name, '行政处罚告知书', model.number),
    ...partyBlock(model.party),
    blank(0.5),
    ...body(
      `${you}涉嫌${model.caseSubject}一案，${filed}调查终结。在作出行政处罚决定之前，依照${DEFENCE_BASIS}的规定，` +
        `将拟作出的行政处罚内容及事实、理由、依据和${you}享有的权利告知如下：`,
    ),
    next('违法事实'),
    ...body(model.facts),
    next('证据'),
    ...numbered(evidenceList(model.evidence)),
    next('理由和依据'),
    ...body(`${you}的上述行为违反了${provisions(model.violated)}的规定。`),
    ...body(`本机关拟依据${provisions(model.penaltyBasis)}的规定处罚。`),
    ...body(discretionText(model.discretion)),
    next('拟作出的行政处罚'),
    ...numbered(penaltyList(model.proposedPenalty)),
    next('陈述和申辩的权利'),
    ...body(
      `${you}有权就上述内容进行陈述和申辩，可以在收到本告知书之日起${inChinese(model.defence.workingDays)}个工作日内` +
        `以书面或者口头方式提出。逾期未提出的，视为放弃陈述和申辩。本机关不会因${you}陈述、申辩而给予更重的处罚。`,
    ),
    ...(model.hearing
      ? [
          next('要求听证的权利'),
          ...body(
            `依照${HEARING_BASIS}的规定，${you}有权要求举行听证。要求听证的，应当在收到本告知书之日起` +
              `${inChinese(model.hearing.workingDays)}个工作日内向本机关提出；逾期未提出的，视为放弃听证。听证不收取费用。`,
          ),
        ]
      : []),
    next('联系方式'),
    ...body(`联系人：${model.contact.name}；联系电话：${model.contact.phone}；地址：${sentence(model.contact.address)}`),
    signature(model.agency.name, model.issuedOn),
  ];
}

export function discretionText({ reasons, benchmark, tier }: AdvanceNotice['discretion']): string {
  const measured = benchmark ? `对照${benchmark}${tier ? `，本案适用“${tier}”一档` : ''}：` : '关于裁量：';
  return `${measured}${sentence(reasons)}`;
}
