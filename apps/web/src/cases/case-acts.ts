import { measure, type ActSpec } from '../acts/act-spec';

const PENALTIES = [
  'warning', 'criticism', 'fine', 'confiscation', 'suspend-licence', 'lower-grade', 'restrict-operation', 'stop-production', 'close-down',
  'bar-from-occupation', 'revoke-licence', 'detention', 'other',
] as const;

const WITH_MONEY: readonly unknown[] = ['fine', 'confiscation'];

/** From the lead to the end of the investigation, and what may happen beside it. */
export const CASE_ACTS: readonly ActSpec[] = [
  {
    id: 'file-case',
    fields: [
      { name: 'handlerOpinion', kind: 'area', max: 2000 },
      { name: 'unitOpinion', kind: 'area', max: 2000 },
      { name: 'headOpinion', kind: 'area', max: 2000 },
      { name: 'officers', kind: 'people', among: 'officers' },
    ],
    irrevocable: true,
  },
  measure('decline-filing', { irrevocable: true, seldom: true }),
  { id: 'assign-officer', fields: [{ name: 'officerId', kind: 'person', among: 'officers' }, { name: 'reason', kind: 'area', max: 500, optional: true, rows: 2 }] },
  { id: 'release-officer', fields: [{ name: 'officerId', kind: 'person', among: 'handlers' }, { name: 'reason', kind: 'area', max: 500, optional: true, rows: 2 }], seldom: true },
  {
    id: 'request-recusal',
    fields: [
      { name: 'personId', kind: 'person', among: 'handlers' },
      { name: 'requestedBy', kind: 'choice', options: ['party', 'officer', 'agency'], first: 'party' },
      { name: 'ground', kind: 'area', max: 2000 },
      { name: 'on', kind: 'day', today: true },
    ],
    seldom: true,
  },
  { id: 'decide-recusal', fields: [{ name: 'recused', kind: 'flag' }, { name: 'reason', kind: 'area', max: 2000 }], seldom: true },
  measure('begin-investigation'),
  {
    id: 'record-investigation-act',
    fields: [
      { name: 'kind', kind: 'choice', options: ['inspection', 'inquiry', 'sampling', 'testing', 'appraisal', 'documents', 'other'], first: 'inquiry' },
      { name: 'on', kind: 'day', today: true },
      { name: 'place', kind: 'text', max: 300 },
      { name: 'content', kind: 'area', max: 100_000, rows: 10 },
      { name: 'officers', kind: 'people', among: 'handlers', preset: 'all' },
      { name: 'signedBy', kind: 'people', among: 'handlers', preset: 'all', optional: true },
      { name: 'partySigned', kind: 'choice', options: ['signed', 'refused', 'absent', 'not-required'], first: 'signed' },
      { name: 'rightsTold', kind: 'flag', on: true },
    ],
    irrevocable: true,
  },
  measure('preserve-evidence', { seldom: true }),
  measure('dispose-preserved-evidence', { seldom: true }),
  {
    id: 'propose-penalty',
    fields: [
      { name: 'outcome', kind: 'choice', options: ['penalty', 'no-penalty', 'not-established', 'transfer'], first: 'penalty' },
      { name: 'facts', kind: 'area', max: 100_000, rows: 8 },
      {
        name: 'evidence', kind: 'rows',
        fields: [
          { name: 'name', kind: 'text', max: 300 },
          { name: 'proves', kind: 'text', max: 2000, optional: true },
          { name: 'pages', kind: 'whole', min: 1, max: 10_000, optional: true },
        ],
      },
      { name: 'violated', kind: 'lines', max: 500 },
      { name: 'penaltyBasis', kind: 'lines', max: 500 },
      {
        name: 'discretion', kind: 'group',
        fields: [
          { name: 'reasons', kind: 'area', max: 10_000 },
          { name: 'benchmark', kind: 'text', max: 300, optional: true },
          { name: 'tier', kind: 'text', max: 100, optional: true },
        ],
      },
      {
        name: 'items', kind: 'rows', when: ({ outcome }) => outcome === 'penalty',
        fields: [
          { name: 'kind', kind: 'choice', options: PENALTIES, first: 'fine' },
          { name: 'amountFen', kind: 'money', optional: true, when: ({ kind }) => WITH_MONEY.includes(kind) },
          { name: 'detail', kind: 'text', max: 2000, optional: true },
        ],
      },
    ],
  },
  { id: 'report-investigation', fields: [{ name: 'report', kind: 'area', max: 100_000, rows: 12 }] },
  measure('close-investigation'),
  measure('reopen-investigation', { seldom: true }),
  measure('repeat-gates', { seldom: true }),
  measure('suspend-case', { seldom: true }),
  measure('resume-case'),
  {
    id: 'exclude-time',
    fields: [
      { name: 'ground', kind: 'choice', options: ['hearing', 'inspection', 'testing', 'appraisal', 'quarantine', 'expert-review', 'public-notice', 'tender', 'auction', 'public-display'], first: 'appraisal' },
      { name: 'from', kind: 'day' },
      { name: 'to', kind: 'day' },
      { name: 'reason', kind: 'area', max: 2000 },
    ],
    seldom: true,
  },
  { id: 'extend-decision-period', fields: [{ name: 'days', kind: 'whole', min: 1, max: 365 }, { name: 'reason', kind: 'area', max: 2000 }], seldom: true },
  measure('terminate-case', { irrevocable: true, seldom: true }),
  measure('report-criminal-transfer', { seldom: true }),
  measure('approve-criminal-transfer', { irrevocable: true, seldom: true }),
  measure('decline-criminal-transfer', { irrevocable: true, seldom: true }),
  measure('dispatch-criminal-transfer', { once: true }),
  measure('record-police-filing'),
  measure('hand-over-goods', { once: true }),
  measure('record-police-refusal', { seldom: true }),
  measure('challenge-police-refusal', { seldom: true }),
  measure('close-case', { irrevocable: true }),
];
