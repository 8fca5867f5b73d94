import type { ActSpec } from '../acts/act-spec';

/** 重大执法决定法制审核. */
export const LEGAL_REVIEW_ACTS: readonly ActSpec[] = [
  { id: 'submit-for-review', fields: [{ name: 'materials', kind: 'lines', max: 300 }] },
  { id: 'assign-reviewer', fields: [{ name: 'reviewerId', kind: 'person', among: 'legal-reviewer' }, { name: 'reason', kind: 'area', max: 500, rows: 2 }], seldom: true },
  { id: 'pass-review', fields: [{ name: 'findings', kind: 'findings', passing: true }], irrevocable: true },
  {
    id: 'return-review',
    fields: [
      { name: 'findings', kind: 'findings' },
      { name: 'outcome', kind: 'choice', options: ['correct', 'return', 'supplement-investigation', 'not-our-jurisdiction', 'criminal-transfer'], first: 'correct' },
      { name: 'requiredAction', kind: 'area', max: 20_000, rows: 5 },
    ],
    irrevocable: true,
  },
];
