import type { Block, Cell } from '../layout/blocks';
import type { CaseFilingApproval, PartyParticulars } from '../models';
import { plainDate } from '../text/chinese-date';
import { centred, label, opinion, prose, value } from './form-cells';
import { masthead } from './official-page';
import { addressLabel, officerLines, representativeTitle } from './wording';

export function caseFilingApproval(model: CaseFilingApproval): Block[] {
  const { party } = model;
  const title = model.filed === false ? '不予立案审批表' : '立案审批表';
  return [
    ...masthead(model.agency.name, title, model.number),
    {
      kind: 'table',
      columns: [5.2, 10.4, 5.2, 9.2],
      rows: [
        [label('案由'), value(model.caseName, 3)],
        [label('案件来源'), centred(model.source), label('线索收到\n日期'), centred(plainDate(model.leadReceivedOn))],
        [label('当事人'), value(party.name, 3)],
        identityRow(party),
        [label(addressLabel(party)), value(party.address, 3)],
        [label('联系电话'), centred(party.phone), label('违法行为\n终了日期'), centred(model.violationEndedOn ? plainDate(model.violationEndedOn) : model.violationContinues ? '仍在继续' : '尚未查明')],
        [label('涉嫌违法\n行为'), value(model.suspectedViolation, 3)],
        [label('基本事实'), prose(model.facts, 3)],
        [label('涉嫌违反\n的规定'), value(model.suspectedBasis.join('\n'), 3)],
        [label('现有证据'), value(model.evidence?.map(({ name }, index) => `${index + 1}.${name}`).join('\n'), 3)],
        [label('拟指定\n办案人员'), value(officerLines(model.officers), 3)],
        [label(model.filed === false ? '决定日期' : '立案日期'), value(plainDate(model.filedOn), 3)],
        [label('承办人意见'), opinion(model.handlerOpinion, 3)],
        [label('承办机构\n意见'), opinion(model.unitOpinion, 3)],
        [label('行政机关\n负责人决定'), opinion(model.headDecision, 3)],
      ],
    },
  ];
}

function identityRow(party: PartyParticulars): Cell[] {
  if (party.kind === 'person') return [label('身份证件号码'), value(party.identityNumber, 3)];
  return [label('统一社会\n信用代码'), centred(party.creditCode), label(representativeTitle(party)), centred(party.representative)];
}
