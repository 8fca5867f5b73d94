/** The documents of a case, with the title each bears. */
export const DOCUMENT_TITLES = {
  'case-filing-approval': '立案审批表',
  'advance-notice': '行政处罚告知书',
  'legal-review-opinion': '法制审核意见书',
  'discussion-minutes': '集体讨论笔录',
  'penalty-decision': '行政处罚决定书',
  'on-the-spot-decision': '当场行政处罚决定书',
  'proof-of-service': '送达回证',
  'record-filing-report': '重大行政处罚决定备案报告',
} as const;

export type DocumentKind = keyof typeof DOCUMENT_TITLES;
