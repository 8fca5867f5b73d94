import { cite } from '../citation';
import type { MajorRule } from './procedure-rules';

const SINCE_2021 = { validFrom: '2021-07-15', validTo: null, confirmed: true } as const;

/**
 * What the national law itself makes major. It sets no sums: those are local rows.
 * The mission report of the county wants review, discussion and record-filing for every major case,
 * so rows that the law ties to a hearing right carry the other effects as well (a reading, kept configurable).
 */
export const NATIONAL_MAJOR_RULES: readonly MajorRule[] = [
  {
    id: 'major-public-interest',
    effects: ['review', 'discuss', 'file'],
    when: { ground: 'public-interest' },
    source: cite('penalty-law-2021', 58, 1, 1),
    ...SINCE_2021,
  },
  {
    id: 'heard',
    effects: ['review', 'discuss', 'file'],
    when: { heard: true },
    source: cite('penalty-law-2021', 58, 1, 2),
    ...SINCE_2021,
  },
  {
    id: 'complicated',
    effects: ['review', 'discuss', 'file'],
    when: { ground: 'complicated' },
    source: cite('penalty-law-2021', 58, 1, 3),
    ...SINCE_2021,
  },
  {
    id: 'review-by-statute',
    effects: ['review'],
    when: { ground: 'statute' },
    source: cite('penalty-law-2021', 58, 1, 4),
    ...SINCE_2021,
  },
  {
    id: 'licence-lowered-or-revoked',
    effects: ['review', 'hearing', 'discuss', 'file'],
    when: { penaltyKinds: ['lower-grade', 'revoke-licence'] },
    source: cite('penalty-law-2021', 63, 1, 3),
    ...SINCE_2021,
  },
  {
    id: 'business-stopped-or-barred',
    effects: ['review', 'hearing', 'discuss', 'file'],
    when: { penaltyKinds: ['stop-production', 'close-down', 'bar-from-occupation'] },
    source: cite('penalty-law-2021', 63, 1, 4),
    ...SINCE_2021,
  },
];
