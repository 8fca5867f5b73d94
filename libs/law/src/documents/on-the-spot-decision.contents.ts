import { cite } from '../citation';
import type { MandatoryContent } from './mandatory-content';

/** On-the-spot decision: what article 52 has the numbered form state, and what other provisions add to it. */
export const ON_THE_SPOT_DECISION_CONTENTS = [
  { id: 'number', title: '编号', source: [cite('penalty-law-2021', 52, 1)] },
  { id: 'party', title: '当事人的姓名或者名称、地址', source: [cite('penalty-law-2021', 52, 2), cite('penalty-law-2021', 40)] },
  { id: 'violation', title: '违法行为', source: [cite('penalty-law-2021', 52, 2)] },
  { id: 'kind', title: '行政处罚的种类（警告或者罚款）', source: [cite('penalty-law-2021', 52, 2), cite('penalty-law-2021', 51)] },
  { id: 'basis', title: '行政处罚的依据', source: [cite('penalty-law-2021', 52, 2)] },
  { id: 'amount', title: '罚款数额和收缴方式', onlyWhen: 'fine-imposed', source: [cite('penalty-law-2021', 52, 2), cite('penalty-law-2021', 67), cite('penalty-law-2021', 68)] },
  { id: 'time', title: '时间', source: [cite('penalty-law-2021', 52, 2)] },
  { id: 'place', title: '地点', source: [cite('penalty-law-2021', 52, 2)] },
  { id: 'reconsideration', title: '申请行政复议的途径和期限', source: [cite('penalty-law-2021', 52, 2), cite('reconsideration-law-2023', 20, 1)] },
  { id: 'reconsideration-first', title: '先申请行政复议再提起行政诉讼的告知', source: [cite('reconsideration-law-2023', 23)] },
  { id: 'litigation', title: '提起行政诉讼的途径和期限', source: [cite('penalty-law-2021', 52, 2), cite('administrative-litigation-law-2017', 45)] },
  { id: 'agency-and-date', title: '行政机关名称和日期', source: [cite('penalty-law-2021', 52, 2)] },
  { id: 'two-officers', title: '执法人员不少于两人及其执法证号、签名', source: [cite('penalty-law-2021', 52, 2), cite('penalty-law-2021', 42, 1)] },
  { id: 'informed', title: '出示执法证件和口头告知情况', source: [cite('penalty-law-2021', 52, 1), cite('penalty-law-2021', 44)] },
  { id: 'statement-treatment', title: '陈述、申辩及复核意见', onlyWhen: 'party-was-heard', source: [cite('penalty-law-2021', 45, 1)] },
  { id: 'delivery', title: '当场交付，或者拒绝签收的注明', source: [cite('penalty-law-2021', 52, 1)] },
] as const satisfies readonly MandatoryContent[];
