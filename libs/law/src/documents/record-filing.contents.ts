import { cite } from '../citation';
import type { MandatoryContent } from './mandatory-content';

/** The package without which a record-filing does not stop its clock. */
export const MINIMUM_FILING_PACKAGE = ['decision', 'review-opinion', 'discussion-minutes'] as const;

/** Report by which a major penalty decision is filed with the supervisor. */
export const RECORD_FILING_REPORT_CONTENTS = [
  { id: 'number', title: '文号', source: [cite('record-filing-rules', 1)] },
  { id: 'addressee', title: '主送机关', source: [cite('record-filing-rules', 1)] },
  { id: 'party', title: '当事人', source: [cite('record-filing-rules', 1)] },
  { id: 'decision', title: '处罚决定书文号和决定日期', source: [cite('record-filing-rules', 1)] },
  { id: 'facts-and-basis', title: '主要违法事实和处罚依据', source: [cite('record-filing-rules', 1)] },
  { id: 'penalty', title: '处罚内容', source: [cite('record-filing-rules', 1)] },
  { id: 'major-because', title: '认定为重大行政处罚的理由', source: [cite('record-filing-rules', 1)] },
  { id: 'procedure', title: '告知、听证、法制审核和集体讨论情况', source: [cite('record-filing-rules', 1)] },
  {
    id: 'minimum-package',
    title: '报送材料（处罚决定书、法制审核意见书、集体讨论笔录）',
    source: [cite('record-filing-rules', 1), cite('product-default', 'minimum-filing-package')],
  },
  { id: 'agency-and-date', title: '报送机关和日期', source: [cite('record-filing-rules', 1)] },
] as const satisfies readonly MandatoryContent[];
