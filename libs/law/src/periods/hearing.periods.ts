/** Notice, statement and defence, hearing. */
import { cite } from '../citation';
import { NO_EXCLUSION, NO_EXTENSION, type StatutoryPeriod } from './period';

/** The law fixes no number of days. Sector rules pass theirs: see sector-procedure.ts. */
export const STATEMENT_AND_DEFENCE = {
  id: 'defence',
  title: '陈述、申辩期限',
  titleEn: 'Statement and defence after the advance notice',
  nature: 'right',
  startsWith: 'advance-notice-served',
  metBy: 'defence-received',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer'],
  versions: [
    {
      inForceFrom: '2021-07-15', amount: 5, unit: 'working-day', rolls: true, certainty: 'design',
      source: [cite('penalty-law-2021', 45), cite('product-default', 'defence')],
    },
  ],
} as const satisfies StatutoryPeriod;

export const HEARING_REQUEST = {
  id: 'hearing-request',
  title: '当事人要求听证',
  titleEn: 'Asking for a hearing',
  nature: 'right',
  startsWith: 'advance-notice-served',
  metBy: 'hearing-requested',
  exclusions: {
    admitted: true,
    grounds: ['force-majeure'],
    needsSectorBasis: true,
    source: [cite('hunan-procedure-rules', 175)],
  },
  extension: NO_EXTENSION,
  alert: ['officer'],
  versions: [
    {
      inForceFrom: '2021-07-15', amount: 5, unit: 'working-day', rolls: true, certainty: 'verified',
      source: [cite('penalty-law-2021', 64, 1, 1), cite('penalty-law-2021', 85)],
    },
    {
      inForceFrom: '1996-10-01', amount: 3, unit: 'calendar-day', rolls: true, certainty: 'memory',
      reading: 'law-silent-on-unit-read-as-calendar-days',
      source: [cite('penalty-law-1996', 42, 1, 1)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const HEARING_REQUEST_AFTER_OBSTACLE = {
  id: 'hearing-request-after-obstacle',
  title: '因不可抗力耽误期限后申请顺延',
  titleEn: 'Asking for a missed period to be restored once the obstacle has ended',
  nature: 'right',
  startsWith: 'obstacle-ended',
  metBy: 'hearing-requested',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer'],
  versions: [
    {
      inForceFrom: '2008-10-01', amount: 10, unit: 'calendar-day', rolls: true, certainty: 'verified',
      reading: 'law-silent-on-unit-read-as-calendar-days',
      source: [cite('hunan-procedure-rules', 175)],
    },
  ],
} as const satisfies StatutoryPeriod;

/** Seven clear days: neither the day of the notice nor the day of the hearing is among them. */
export const HEARING_NOTICE = {
  id: 'hearing-notice',
  title: '举行听证前通知当事人',
  titleEn: 'Notice of the hearing before it is held',
  nature: 'waiting',
  startsWith: 'hearing-notified',
  metBy: 'hearing-held',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer', 'unit-head'],
  versions: [
    {
      inForceFrom: '2021-07-15', amount: 7, unit: 'working-day', rolls: false, certainty: 'design',
      reading: 'clear-days-before-the-hearing',
      source: [cite('penalty-law-2021', 64, 1, 2), cite('penalty-law-2021', 85)],
    },
    {
      inForceFrom: '1996-10-01', amount: 7, unit: 'calendar-day', rolls: false, certainty: 'memory',
      reading: 'law-silent-on-unit-read-as-calendar-days',
      source: [cite('penalty-law-1996', 42, 1, 2)],
    },
  ],
} as const satisfies StatutoryPeriod;
