import type { Block } from '../layout/blocks';
import type { ProofOfService, ServiceMethod } from '../models';
import { plainDate, plainTime } from '../text/chinese-date';
import { choice, label, toBeSigned, value } from './form-cells';
import { masthead } from './official-page';
import { officerLines } from './wording';

const METHODS: Record<ServiceMethod, string> = {
  direct: '直接送达',
  'leave-behind': '留置送达',
  electronic: '电子送达',
  post: '邮寄送达',
  entrusted: '委托送达',
  'public-notice': '公告送达',
};

export function proofOfService(model: ProofOfService): Block[] {
  const receiver = model.receivedBy
    ? `${model.receivedBy.name}${model.receivedBy.relation ? `（${model.receivedBy.relation}）` : ''}`
    : model.recipient.name;
  const particulars = [
    model.refusalReason && `拒收事由：${model.refusalReason}`,
    model.consentReference && `电子送达确认：${model.consentReference}`,
    model.recordedOnVideo && '送达过程已拍照、录像。',
    model.note,
  ].filter(Boolean);
  return [
    ...masthead(model.agency.name, '送达回证', model.number),
    {
      kind: 'table',
      columns: [6, 10, 4, 10],
      rows: [
        [label('案件名称'), value(model.caseName, 3)],
        [label('受送达人'), value(model.recipient.name, 3)],
        [label('送达文书\n名称及文号'), value(model.documents.map(documentLine).join('\n'), 3)],
        [label('送达方式'), choice(Object.values(METHODS), METHODS[model.method], 3)],
        [label('送达地点'), value(model.place, 3)],
        [label('送达时间'), value(model.servedAt ? plainTime(model.servedAt) : plainDate(model.servedOn), 3)],
        [label('受送达人或者\n代收人签名\n或者盖章'), toBeSigned(model.signed ? `收件人：${receiver}` : '未签收', 3)],
        [label('见证人'), toBeSigned(model.witnesses?.map(({ name, unit }) => (unit ? `${name}（${unit}）` : name)).join('、') ?? '', 3)],
        [label('情况说明'), value(particulars.join('\n'), 3)],
        [label('送达人'), toBeSigned(officerLines(model.officers), 3)],
      ],
    },
  ];
}

function documentLine({ title, number, copies = 1 }: ProofOfService['documents'][number], index: number): string {
  return `${index + 1}.《${title}》${number}，${copies}份`;
}
