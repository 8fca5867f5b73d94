import type { Block } from '../layout/blocks';
import type { RecordFilingReport } from '../models';
import { plainDate } from '../text/chinese-date';
import { addressee, attachments, body, masthead, numbered, section, signature } from './official-page';
import { partyBlock } from './party-block';
import { heading, penaltyList, provisions, sentence } from './wording';

export function recordFilingReport(model: RecordFilingReport): Block[] {
  const { decision } = model;
  const due = model.dueOn ? `，备案期限截至${plainDate(model.dueOn)}` : '';
  const served = decision.servedOn ? `，已于${plainDate(decision.servedOn)}送达当事人` : '';
  return [
    ...masthead(model.agency.name, '重大行政处罚决定备案报告', model.number),
    addressee(model.addressee),
    ...body(
      `我单位于${plainDate(decision.decidedOn)}对${model.party.name}${model.caseSubject}一案作出行政处罚决定` +
        `（${decision.number}）${served}。依照${model.dutyBasis}的规定${due}，现报请备案。`,
    ),
    section(heading(1, '当事人基本情况')),
    ...partyBlock(model.party, { indented: true }),
    section(heading(2, '主要违法事实')),
    ...body(`本案于${plainDate(model.caseFiledOn)}立案。${model.facts}`),
    section(heading(3, '处罚依据和内容')),
    ...body(`上述行为违反了${provisions(model.violated)}的规定，依据${provisions(model.penaltyBasis)}的规定，作出如下处罚：`),
    ...numbered(penaltyList(model.penalty)),
    section(heading(4, '认定为重大行政处罚的理由')),
    ...body(sentence(model.majorBecause.map((reason) => reason.replace(/[。；]+$/, '')).join('；'))),
    section(heading(5, '履行法定程序的情况')),
    ...body(model.procedure),
    ...body(`联系人：${model.contact.name}；联系电话：${model.contact.phone}。`),
    ...attachments(
      model.packageList.map(({ title, number, copies }) => `${title}${number ? `（${number}）` : ''}${copies ? `，${copies}份` : ''}`),
    ),
    signature(model.agency.name, model.reportedOn),
  ];
}
