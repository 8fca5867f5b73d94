/** Investigation: evidence preservation and coercive measures. */
import { cite } from '../citation';
import { NO_EXCLUSION, NO_EXTENSION, type StatutoryPeriod } from './period';

export const EVIDENCE_PRESERVATION = {
  id: 'evidence-preservation',
  title: '先行登记保存证据后作出处理决定',
  titleEn: 'Disposing of evidence preserved by advance registration',
  nature: 'restraint',
  startsWith: 'preservation-ordered',
  metBy: 'preservation-disposed',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer', 'unit-head'],
  versions: [
    {
      inForceFrom: '2021-07-15', amount: 7, unit: 'working-day', rolls: false, certainty: 'verified',
      source: [cite('penalty-law-2021', 56), cite('penalty-law-2021', 85)],
    },
    {
      inForceFrom: '1996-10-01', amount: 7, unit: 'calendar-day', rolls: false, certainty: 'memory',
      reading: 'law-silent-on-unit-read-as-calendar-days',
      source: [cite('penalty-law-1996', 37, 2)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const URGENT_COERCIVE_APPROVAL = {
  id: 'urgent-coercive-approval',
  title: '情况紧急当场实施行政强制措施后报告并补办批准',
  titleEn: 'Reporting an urgent coercive measure and completing its approval',
  nature: 'duty',
  startsWith: 'urgent-measure-taken',
  metBy: 'urgent-measure-approved',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer', 'agency-head'],
  versions: [
    {
      inForceFrom: '2012-01-01', amount: 24, unit: 'hour', rolls: false, certainty: 'verified',
      source: [cite('coercion-law', 19)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const SEIZURE = {
  id: 'seizure',
  title: '查封、扣押期限',
  titleEn: 'Sealing or seizure of premises and property',
  nature: 'restraint',
  startsWith: 'property-seized',
  metBy: 'seizure-resolved',
  exclusions: {
    admitted: true,
    grounds: ['testing', 'inspection', 'quarantine', 'technical-appraisal'],
    needsSectorBasis: false,
    source: [cite('coercion-law', 25, 3)],
  },
  extension: { admitted: true, longest: 30, by: 'agency-head', needsSectorBasis: false, source: [cite('coercion-law', 25, 1)] },
  alert: ['officer', 'agency-head'],
  versions: [
    {
      inForceFrom: '2012-01-01', amount: 30, unit: 'calendar-day', rolls: false, certainty: 'verified',
      source: [cite('coercion-law', 25, 1)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const FREEZE = {
  id: 'freeze',
  title: '冻结存款、汇款期限',
  titleEn: 'Freezing of deposits and remittances',
  nature: 'restraint',
  startsWith: 'funds-frozen',
  metBy: 'freeze-resolved',
  exclusions: NO_EXCLUSION,
  extension: { admitted: true, longest: 30, by: 'agency-head', needsSectorBasis: false, source: [cite('coercion-law', 32, 1)] },
  alert: ['officer', 'agency-head'],
  versions: [
    {
      inForceFrom: '2012-01-01', amount: 30, unit: 'calendar-day', rolls: false, certainty: 'verified',
      source: [cite('coercion-law', 32, 1)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const FREEZE_DECISION_DELIVERY = {
  id: 'freeze-decision-delivery',
  title: '冻结决定书交付当事人',
  titleEn: 'Delivering the freezing decision to the party',
  nature: 'duty',
  startsWith: 'funds-frozen',
  metBy: 'freeze-decision-delivered',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer'],
  versions: [
    {
      inForceFrom: '2012-01-01', amount: 3, unit: 'working-day', rolls: true, certainty: 'verified',
      source: [cite('coercion-law', 31), cite('coercion-law', 69)],
    },
  ],
} as const satisfies StatutoryPeriod;
