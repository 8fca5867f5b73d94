import type { ActSpec } from '../acts/act-spec';

/** 听证. */
export const HEARING_ACTS: readonly ActSpec[] = [
  { id: 'request-hearing', fields: [{ name: 'requestedOn', kind: 'day', today: true }, { name: 'way', kind: 'text', max: 500 }], seldom: true },
  {
    id: 'notify-hearing',
    fields: [
      { name: 'presiderId', kind: 'person', among: 'hearing-presider' },
      { name: 'noticeServedOn', kind: 'day', today: true },
      { name: 'hearingOn', kind: 'day' },
      { name: 'place', kind: 'text', max: 300 },
    ],
  },
  {
    id: 'hold-hearing',
    fields: [
      { name: 'heldOn', kind: 'day', today: true },
      { name: 'outcome', kind: 'choice', options: ['heard', 'waived'], first: 'heard' },
      { name: 'transcript', kind: 'area', max: 100_000, rows: 12 },
    ],
    irrevocable: true,
  },
];
