import { cite } from '../citation';
import type { MandatoryContent } from './mandatory-content';

/** Advance notice: content, facts, reasons, basis and rights, before the decision. */
export const ADVANCE_NOTICE_CONTENTS = [
  { id: 'number', title: '文号', source: [cite('product-default', 'document-number')] },
  { id: 'party', title: '当事人的姓名或者名称、地址', source: [cite('penalty-law-2021', 44)] },
  { id: 'facts', title: '违法事实', source: [cite('penalty-law-2021', 44)] },
  { id: 'evidence', title: '证据', source: [cite('penalty-law-2021', 40), cite('penalty-law-2021', 46)] },
  { id: 'basis', title: '违反的规定和处罚依据', source: [cite('penalty-law-2021', 44)] },
  { id: 'reasons', title: '处罚理由及裁量', source: [cite('penalty-law-2021', 44), cite('penalty-law-2021', 34)] },
  { id: 'proposed-penalty', title: '拟作出的行政处罚内容', source: [cite('penalty-law-2021', 44)] },
  { id: 'defence-right', title: '陈述、申辩的权利和期限', source: [cite('penalty-law-2021', 44), cite('penalty-law-2021', 45, 1)] },
  {
    id: 'hearing-right',
    title: '要求听证的权利和期限',
    onlyWhen: 'hearing-offered',
    source: [cite('penalty-law-2021', 63, 1), cite('penalty-law-2021', 64, undefined, 1)],
  },
  { id: 'contact', title: '联系人、电话和地址', source: [cite('penalty-law-2021', 45, 1)] },
  { id: 'agency-and-date', title: '行政机关名称和日期', source: [cite('penalty-law-2021', 44)] },
] as const satisfies readonly MandatoryContent[];
