import { measure, type ActSpec } from '../acts/act-spec';

const GROUNDS = ['minor', 'state-secret', 'trade-secret', 'personal-privacy', 'social-stability'] as const;

/** 执法公示 of a decision, and its withdrawal. */
export const DISCLOSURE_ACTS: readonly ActSpec[] = [
  {
    id: 'record-disclosure',
    fields: [
      { name: 'channel', kind: 'text', max: 300, optional: true },
      { name: 'withhold', kind: 'group', optional: true, fields: [{ name: 'ground', kind: 'choice', options: GROUNDS }, { name: 'reason', kind: 'area', max: 2000 }] },
    ],
    irrevocable: true,
    once: true,
  },
  measure('record-credit-disclosure', { once: true }),
  { id: 'withdraw-disclosure', fields: [{ name: 'reason', kind: 'area', max: 2000 }], irrevocable: true, seldom: true },
  {
    id: 'record-annulment',
    fields: [
      { name: 'kind', kind: 'choice', options: ['changed', 'annulled', 'illegal', 'void'], first: 'annulled' },
      { name: 'decidedBy', kind: 'text', max: 200 },
      { name: 'documentNo', kind: 'text', max: 100, optional: true },
      { name: 'effectiveOn', kind: 'day', today: true },
      { name: 'onlyForProcedure', kind: 'flag' },
      { name: 'reason', kind: 'area', max: 5000 },
      { name: 'refundFen', kind: 'money', optional: true },
    ],
    irrevocable: true,
    seldom: true,
  },
];
