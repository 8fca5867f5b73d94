import type { ActSpec, FieldSpec } from '../acts/act-spec';

const AWAY: readonly FieldSpec[] = [{ name: 'personId', kind: 'person', among: 'agency-head' }, { name: 'reason', kind: 'text', max: 500 }];
const END: readonly FieldSpec[] = [{ name: 'content', kind: 'area', max: 20_000, rows: 5 }, { name: 'endedAt', kind: 'moment' }];

/** 负责人集体讨论. */
export const COLLECTIVE_DISCUSSION_ACTS: readonly ActSpec[] = [
  {
    id: 'convene-discussion',
    fields: [
      { name: 'startedAt', kind: 'moment' },
      { name: 'place', kind: 'text', max: 300 },
      { name: 'recorder', kind: 'text', max: 100 },
      { name: 'members', kind: 'people', among: 'agency-head', preset: 'all' },
      { name: 'chiefId', kind: 'person', among: 'agency-head', preset: 'self' },
      { name: 'presenterId', kind: 'person', among: 'handlers' },
      { name: 'handlerReport', kind: 'area', max: 50_000, rows: 8 },
      { name: 'absent', kind: 'rows', optional: true, fields: AWAY },
      { name: 'recusals', kind: 'rows', optional: true, fields: AWAY },
    ],
  },
  {
    id: 'give-discussion-opinion',
    fields: [{ name: 'stance', kind: 'choice', options: ['agree', 'disagree', 'abstain'] }, { name: 'opinion', kind: 'area', max: 20_000, rows: 5 }],
    irrevocable: true,
  },
  { id: 'resolve-discussion', fields: END, irrevocable: true },
  { id: 'send-back-from-discussion', fields: [{ name: 'resolution', kind: 'choice', options: ['change', 'supplement-investigation'], first: 'change' }, ...END], irrevocable: true, seldom: true },
];
