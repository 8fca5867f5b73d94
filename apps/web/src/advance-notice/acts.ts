import { measure, SERVICE_FIELDS, type ActSpec } from '../acts/act-spec';

/** 告知, and what the party says to it. */
export const ADVANCE_NOTICE_ACTS: readonly ActSpec[] = [
  { id: 'issue-notice', fields: [{ name: 'offersHearing', kind: 'flag', on: true }], irrevocable: true },
  { id: 'record-notice-service', fields: SERVICE_FIELDS, irrevocable: true },
  {
    id: 'record-defence',
    fields: [
      { name: 'kind', kind: 'choice', options: ['stated', 'waived'], first: 'stated' },
      { name: 'madeOn', kind: 'day', today: true },
      { name: 'content', kind: 'area', max: 50_000, rows: 8, when: ({ kind }) => kind === 'stated' },
      { name: 'hearingWaived', kind: 'flag' },
    ],
    irrevocable: true,
    once: true,
  },
  {
    id: 're-examine-defence',
    fields: [{ name: 'accepted', kind: 'choice', options: ['all', 'part', 'none'], first: 'none' }, { name: 'opinion', kind: 'area', max: 20_000, rows: 8 }],
    once: true,
  },
  measure('conclude-defence'),
];
