import { cite } from '../citation';
import type { MandatoryContent } from './mandatory-content';

/** Case-filing approval: what shows that the conditions for opening a case were examined. */
export const CASE_FILING_APPROVAL_CONTENTS = [
  { id: 'number', title: '案号', source: [cite('product-default', 'document-number')] },
  { id: 'source', title: '案件来源', source: [cite('penalty-law-2021', 54, 1)] },
  { id: 'party', title: '当事人基本情况', source: [cite('penalty-law-2021', 40)] },
  { id: 'facts', title: '涉嫌违法的事实', source: [cite('penalty-law-2021', 54, 1)] },
  { id: 'suspected-basis', title: '涉嫌违反的规定', source: [cite('penalty-law-2021', 54, 2)] },
  { id: 'two-officers', title: '办案人员不少于两人及其执法证号', source: [cite('penalty-law-2021', 42, 1)] },
  { id: 'head-decision', title: '行政机关负责人决定', source: [cite('penalty-law-2021', 54, 2)] },
  { id: 'filing-date', title: '立案日期', source: [cite('penalty-law-2021', 60)] },
] as const satisfies readonly MandatoryContent[];
