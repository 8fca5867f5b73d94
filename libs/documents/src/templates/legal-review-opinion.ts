import { LEGAL_REVIEW_ITEMS, type ReviewItem, type ReviewOutcome } from '@mingjian/law';
import type { Block } from '../layout/blocks';
import type { LegalReviewOpinion } from '../models';
import { plainDate } from '../text/chinese-date';
import { centred, label, value } from './form-cells';
import { addressee, body, masthead, section, signature } from './official-page';
import { heading, inChinese } from './wording';

const OUTCOMES: Record<ReviewOutcome, string> = {
  agree: '同意承办机构的处理意见。',
  correct: '承办机构应当改正存在的问题后重新送审。',
  return: '送审材料不完备，退回承办机构补齐后重新送审。',
  'supplement-investigation': '承办机构应当补充调查后重新送审。',
  'not-our-jurisdiction': '本机关没有管辖权，建议移送有管辖权的机关处理。',
  'criminal-transfer': '违法行为涉嫌犯罪，建议移送司法机关处理。',
};

export function legalReviewOpinion(model: LegalReviewOpinion): Block[] {
  const items = Object.keys(LEGAL_REVIEW_ITEMS) as ReviewItem[];
  const { reviewer } = model;
  return [
    ...masthead(model.agency.name, '法制审核意见书', model.number),
    addressee(model.submittedBy),
    ...body(`你机构送审的${model.caseName}，经第${inChinese(model.round)}轮审核，提出意见如下：`),
    section(heading(1, '送审情况')),
    {
      kind: 'table',
      columns: [5.5, 9.5, 5.5, 9.5],
      rows: [
        [label('案件名称'), value(model.caseName, 3)],
        [label('案号'), centred(model.caseNumber), label('审核轮次'), centred(`第${inChinese(model.round)}轮`)],
        [label('送审日期'), centred(plainDate(model.submittedOn)), label('收到日期'), centred(plainDate(model.receivedOn))],
        [label('审核人员'), centred(reviewer.name), label('法律职业\n资格证号'), centred(reviewer.qualificationNumber)],
        [label('送审材料'), value(model.materials.map((name, index) => `${index + 1}.${name}`).join('；'), 3)],
        [label('文稿校验码'), value(model.draftHash, 3)],
      ],
    },
    section(heading(2, '审核内容')),
    {
      kind: 'table',
      columns: [2.4, 10, 4, 13.6],
      header: [[label('序号'), label('审核内容'), label('结论'), label('理由')]],
      rows: items.map((item, index) => {
        const finding = model.findings.find((each) => each.item === item);
        return [
          centred(String(index + 1)),
          value(LEGAL_REVIEW_ITEMS[item]),
          centred(finding ? (finding.passed ? '符合要求' : '存在问题') : '未审核'),
          value(finding?.reasons),
        ];
      }),
    },
    section(heading(3, '审核结论')),
    ...body(OUTCOMES[model.outcome]),
    ...(model.requiredAction ? [section(heading(4, '处理要求')), ...body(model.requiredAction)] : []),
    ...body('本意见只对上述校验码所对应的文稿有效；文稿改动的，应当重新送审。'),
    signature(model.agency.name, model.finishedOn),
  ];
}
