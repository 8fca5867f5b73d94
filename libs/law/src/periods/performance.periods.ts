/** Payment of fines and the surcharge for paying late. */
import { cite } from '../citation';
import { NO_EXCLUSION, NO_EXTENSION, type StatutoryPeriod } from './period';

/** A deferral or instalment approved on application moves the last day; the approval fixes how far. */
export const PAYMENT = {
  id: 'payment',
  title: '缴纳罚款',
  titleEn: 'Payment of the fine',
  nature: 'duty',
  startsWith: 'decision-served',
  metBy: 'fine-paid',
  exclusions: NO_EXCLUSION,
  extension: { admitted: true, longest: null, by: 'agency-head', needsSectorBasis: false, source: [cite('penalty-law-2021', 66, 2)] },
  alert: ['officer'],
  versions: [
    {
      inForceFrom: '2021-07-15', amount: 15, unit: 'calendar-day', rolls: true, certainty: 'verified',
      reading: 'counting-rule-by-analogy',
      source: [cite('penalty-law-2021', 67, 3)],
    },
    {
      inForceFrom: '1996-10-01', amount: 15, unit: 'calendar-day', rolls: true, certainty: 'memory',
      reading: 'counting-rule-by-analogy',
      source: [cite('penalty-law-1996', 46, 3)],
    },
  ],
} as const satisfies StatutoryPeriod;

/** No act is due: the surcharge begins by itself on this day. How much it comes to: money/surcharge.ts. */
export const LATE_SURCHARGE = {
  id: 'late-surcharge',
  title: '自缴款期限届满次日起加处罚款',
  titleEn: 'The first day on which the surcharge accrues',
  nature: 'onset',
  startsWith: 'payment-period-ended',
  metBy: 'late-surcharge-began',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer', 'unit-head'],
  versions: [
    {
      inForceFrom: '2021-07-15', amount: 1, unit: 'calendar-day', rolls: false, certainty: 'verified',
      source: [cite('penalty-law-2021', 72, 1, 1)],
    },
    {
      inForceFrom: '1996-10-01', amount: 1, unit: 'calendar-day', rolls: false, certainty: 'memory',
      source: [cite('penalty-law-1996', 51, 1)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const CASH_HANDOVER = {
  id: 'cash-handover',
  title: '当场收缴的罚款交至行政机关',
  titleEn: 'Handing cash collected on the spot to the agency',
  nature: 'duty',
  startsWith: 'cash-collected',
  metBy: 'cash-handed-to-agency',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer', 'agency-head'],
  versions: [
    {
      inForceFrom: '2021-07-15', amount: 2, unit: 'working-day', rolls: true, certainty: 'verified',
      source: [cite('penalty-law-2021', 71), cite('penalty-law-2021', 85)],
    },
    {
      inForceFrom: '1996-10-01', amount: 2, unit: 'calendar-day', rolls: true, certainty: 'memory',
      reading: 'law-silent-on-unit-read-as-calendar-days',
      source: [cite('penalty-law-1996', 50)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const CASH_HANDOVER_TO_BANK = {
  id: 'cash-handover-to-bank',
  title: '行政机关将罚款缴付指定银行',
  titleEn: 'Paying that cash into the bank',
  nature: 'duty',
  startsWith: 'cash-handed-to-agency',
  metBy: 'cash-paid-into-bank',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer', 'agency-head'],
  versions: [
    {
      inForceFrom: '2021-07-15', amount: 2, unit: 'working-day', rolls: true, certainty: 'verified',
      source: [cite('penalty-law-2021', 71), cite('penalty-law-2021', 85)],
    },
    {
      inForceFrom: '1996-10-01', amount: 2, unit: 'calendar-day', rolls: true, certainty: 'memory',
      reading: 'law-silent-on-unit-read-as-calendar-days',
      source: [cite('penalty-law-1996', 50)],
    },
  ],
} as const satisfies StatutoryPeriod;
