import { cite } from '../citation';
import type { MandatoryContent } from './mandatory-content';

/** Penalty decision: the six contents of article 59, and what other provisions add to them. A decision not to punish states the rest. */
export const PENALTY_DECISION_CONTENTS = [
  { id: 'number', title: '文号', source: [cite('product-default', 'document-number')] },
  { id: 'party', title: '当事人的姓名或者名称、地址', source: [cite('penalty-law-2021', 59, 1, 1)] },
  { id: 'facts', title: '违反法律、法规、规章的事实', source: [cite('penalty-law-2021', 59, 1, 2)] },
  { id: 'evidence', title: '证据', source: [cite('penalty-law-2021', 59, 1, 2)] },
  { id: 'kind', title: '行政处罚的种类', onlyWhen: 'penalty-imposed', source: [cite('penalty-law-2021', 59, 1, 3)] },
  { id: 'basis', title: '行政处罚的依据', source: [cite('penalty-law-2021', 59, 1, 3)] },
  { id: 'performance', title: '行政处罚的履行方式和期限', onlyWhen: 'penalty-imposed', source: [cite('penalty-law-2021', 59, 1, 4)] },
  {
    id: 'collecting-institution',
    title: '代收机构的名称、地址',
    onlyWhen: 'penalty-takes-money',
    source: [cite('fine-collection-rules', 7), cite('penalty-law-2021', 67, 1)],
  },
  {
    id: 'payment-deadline',
    title: '缴纳的数额和期限',
    onlyWhen: 'penalty-takes-money',
    source: [cite('fine-collection-rules', 7), cite('penalty-law-2021', 67, 3)],
  },
  {
    id: 'surcharge-statement',
    title: '逾期缴纳罚款是否加处罚款',
    onlyWhen: 'fine-imposed',
    source: [cite('fine-collection-rules', 7), cite('penalty-law-2021', 72, 1, 1)],
  },
  {
    id: 'reconsideration',
    title: '申请行政复议的途径和期限',
    source: [cite('penalty-law-2021', 59, 1, 5), cite('reconsideration-law-2023', 20, 1)],
  },
  {
    id: 'litigation',
    title: '提起行政诉讼的途径和期限',
    source: [cite('penalty-law-2021', 59, 1, 5), cite('administrative-litigation-law-2017', 46, 1)],
  },
  { id: 'agency-and-date', title: '行政机关名称和决定日期', source: [cite('penalty-law-2021', 59, 1, 6)] },
  { id: 'notice', title: '告知情况', onlyWhen: 'penalty-imposed', source: [cite('penalty-law-2021', 44), cite('penalty-law-2021', 62)] },
  {
    id: 'defence-treatment',
    title: '陈述、申辩或者听证意见及采纳情况和理由',
    onlyWhen: 'party-was-heard',
    source: [cite('penalty-law-2021', 45, 1), cite('market-procedure-rules', 62, 1, 3)],
  },
  { id: 'discretion', title: '裁量理由', source: [cite('penalty-law-2021', 34), cite('benchmark-opinion', 12)] },
  { id: 'disclosure', title: '是否公示的告知', source: [cite('penalty-law-2021', 48, 1), cite('market-disclosure-rules', 8)] },
] as const satisfies readonly MandatoryContent[];
