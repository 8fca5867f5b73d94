import type { ActSpec } from '../acts/act-spec';

const PACKAGE = [
  'report', 'decision', 'review-opinion', 'discussion-minutes', 'investigation-report', 'advance-notice', 'hearing-transcript', 'filing-form', 'provisions',
] as const;

/** 重大行政处罚决定备案. */
export const RECORD_FILING_ACTS: readonly ActSpec[] = [
  {
    id: 'submit-record-filing',
    fields: [
      { name: 'items', kind: 'choices', options: PACKAGE },
      { name: 'report', kind: 'area', max: 50_000, rows: 8 },
      { name: 'lateReason', kind: 'area', max: 2000, optional: true, rows: 2 },
    ],
    once: true,
  },
  { id: 'receive-record-filing', fields: [{ name: 'remarks', kind: 'area', max: 2000, optional: true }], irrevocable: true, once: true },
  { id: 'return-record-filing', fields: [{ name: 'missing', kind: 'choices', options: PACKAGE }, { name: 'remarks', kind: 'area', max: 2000, optional: true }], seldom: true },
];
