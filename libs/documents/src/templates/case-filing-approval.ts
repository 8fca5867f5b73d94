import type { Block } from '../layout/blocks';
import type { CaseFilingApproval } from '../models';
import { plainDate } from '../text/chinese-date';
import { centred, label, opinion, prose, value } from './form-cells';
import { masthead } from './official-page';
import { addressLabel, officerNames, representativeTitle } from './wording';

export function caseFilingApproval(model: CaseFilingApproval): Block[] {
  const { party } = model;
  const number = party.kind === 'person' ? party.identityNumber : party.creditCode;
  const title = model.filed === false ? '不予立案审批表' : '立案审批表';
  return [
    ...masthead(model.agency.name, title, model.number),
    {
      kind: 'table',
      columns: [5, 11, 5, 9],
      rows: [
        [label('案由'), value(model.caseName, 3)],
        [label('案件来源'), centred(model.source), label('线索收到日期'), centred(plainDate(model.leadReceivedOn))],
        [label('当事人'), centred(party.name), label('联系电话'), centred(party.phone)],
        [label(party.kind === 'person' ? '身份证件号码' : '统一社会信用代码'), centred(number), label(party.kind === 'person' ? '类别' : representativeTitle(party)), centred(party.kind === 'person' ? '自然人' : party.representative)],
        [label(addressLabel(party)), value(party.address, 3)],
        [label('涉嫌违法行为'), value(model.suspectedViolation, 3)],
        [label('基本事实'), prose(model.facts, 3)],
        [label('涉嫌违反的规定'), value(model.suspectedBasis.join('\n'), 3)],
        [label('现有证据'), value(model.evidence?.map(({ name }, index) => `${index + 1}.${name}`).join('\n'), 3)],
        [label('违法行为终了日期'), centred(model.violationEndedOn ? plainDate(model.violationEndedOn) : '尚未查明'), label('立案日期'), centred(plainDate(model.filedOn))],
        [label('拟指定办案人员'), value(officerNames(model.officers), 3)],
        [label('承办人意见'), opinion(model.handlerOpinion, 3)],
        [label('承办机构意见'), opinion(model.unitOpinion, 3)],
        [label('行政机关负责人决定'), opinion(model.headDecision, 3)],
      ],
    },
  ];
}
