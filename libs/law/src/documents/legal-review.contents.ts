import { cite } from '../citation';
import type { MandatoryContent } from './mandatory-content';

/** The eight items a reviewer examines: the seven of the guiding opinion, its first one divided. */
export const LEGAL_REVIEW_ITEMS = {
  'subject-lawful': '执法主体是否合法',
  'officers-qualified': '执法人员是否具备执法资格',
  'procedure-lawful': '执法程序是否合法',
  'facts-and-evidence': '案件事实是否清楚，证据是否合法充分',
  'law-and-discretion': '适用法律、法规、规章是否准确，裁量基准运用是否适当',
  'within-authority': '执法是否超越执法机关法定权限',
  'documents-complete': '行政执法文书是否完备、规范',
  'suspected-crime': '违法行为是否涉嫌犯罪、需要移送司法机关',
} as const;

/** Legal review opinion. */
export const LEGAL_REVIEW_OPINION_CONTENTS = [
  { id: 'number', title: '文号', source: [cite('three-systems-opinion', 13)] },
  { id: 'case-and-unit', title: '案件名称和送审机构', source: [cite('three-systems-opinion', 13)] },
  { id: 'dates', title: '送审、收到和办结日期', source: [cite('three-systems-opinion', 13)] },
  { id: 'draft-hash', title: '所审文稿的校验码', source: [cite('penalty-law-2021', 58, 1)] },
  { id: 'materials', title: '送审材料', source: [cite('three-systems-opinion', 13)] },
  { id: 'eight-findings', title: '八项审核内容的逐项结论和理由', source: [cite('three-systems-opinion', 13)] },
  { id: 'outcome', title: '审核结论', source: [cite('penalty-law-2021', 58, 1)] },
  {
    id: 'required-action',
    title: '处理要求',
    onlyWhen: 'outcome-is-not-agreement',
    source: [cite('three-systems-opinion', 13)],
  },
  { id: 'reviewer', title: '审核人员', source: [cite('penalty-law-2021', 58, 1)] },
  {
    id: 'qualification',
    title: '初次从事法制审核人员的法律职业资格证书编号',
    onlyWhen: 'reviewer-is-new',
    source: [cite('penalty-law-2021', 58, 2)],
  },
] as const satisfies readonly MandatoryContent[];
