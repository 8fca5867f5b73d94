/** Demand and enforcement through the court. */
import { cite } from '../citation';
import { NO_EXCLUSION, NO_EXTENSION, type StatutoryPeriod } from './period';

export const SURCHARGE_ENFORCEMENT = {
  id: 'surcharge-enforcement',
  title: '加处罚款超过三十日方可强制执行',
  titleEn: 'Thirty days of surcharge before forced execution',
  nature: 'waiting',
  startsWith: 'late-surcharge-began',
  metBy: 'forced-execution-begun',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['unit-head'],
  versions: [
    {
      inForceFrom: '2012-01-01', amount: 30, unit: 'calendar-day', rolls: false, certainty: 'verified',
      source: [cite('coercion-law', 46, 1)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const DEMAND = {
  id: 'demand',
  title: '催告书送达后方可申请强制执行',
  titleEn: 'Ten days after the demand before applying',
  nature: 'waiting',
  startsWith: 'demand-served',
  metBy: 'court-application-made',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer'],
  versions: [
    {
      inForceFrom: '2012-01-01', amount: 10, unit: 'working-day', rolls: false, certainty: 'verified',
      source: [cite('coercion-law', 54), cite('coercion-law', 69)],
    },
  ],
} as const satisfies StatutoryPeriod;

/** Starts the day the period for reconsideration or suit runs out; with a deferral, the day the deferral ends (penalty law art. 72). Good cause excuses a late application but lengthens nothing. */
export const COURT_ENFORCEMENT_APPLICATION = {
  id: 'court-enforcement-application',
  title: '申请人民法院强制执行',
  titleEn: 'Applying to the court for enforcement',
  nature: 'right',
  startsWith: 'remedy-period-expired',
  metBy: 'court-application-made',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer', 'unit-head', 'agency-head'],
  versions: [
    {
      inForceFrom: '2012-01-01', amount: 3, unit: 'month', rolls: true, certainty: 'verified',
      source: [cite('coercion-law', 53), cite('administrative-litigation-interpretation', 156)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const COURT_STEPS = {
  id: 'court-steps',
  title: '人民法院受理强制执行申请',
  titleEn: 'The court accepts the application',
  nature: 'duty',
  startsWith: 'court-application-made',
  metBy: 'court-application-accepted',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['unit-head'],
  versions: [
    {
      inForceFrom: '2012-01-01', amount: 5, unit: 'working-day', rolls: true, certainty: 'verified',
      source: [cite('coercion-law', 56, 1), cite('coercion-law', 69)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const COURT_STEPS_REFUSAL_OBJECTION = {
  id: 'court-steps-refusal-objection',
  title: '对不予受理裁定申请复议',
  titleEn: 'Objecting to a refusal to accept',
  nature: 'right',
  startsWith: 'court-refused-application',
  metBy: 'court-refusal-appealed',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['unit-head'],
  versions: [
    {
      inForceFrom: '2012-01-01', amount: 15, unit: 'calendar-day', rolls: true, certainty: 'verified',
      source: [cite('coercion-law', 56, 2)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const COURT_STEPS_RULING = {
  id: 'court-steps-ruling',
  title: '人民法院书面审查后作出执行裁定',
  titleEn: 'The court rules on the papers',
  nature: 'duty',
  startsWith: 'court-application-accepted',
  metBy: 'court-ruled',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['unit-head'],
  versions: [
    {
      inForceFrom: '2012-01-01', amount: 7, unit: 'working-day', rolls: true, certainty: 'verified',
      source: [cite('coercion-law', 57), cite('coercion-law', 69)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const COURT_STEPS_DOUBTFUL_RULING = {
  id: 'court-steps-doubtful-ruling',
  title: '人民法院听取意见后作出是否执行的裁定',
  titleEn: 'The court rules after hearing the sides in a doubtful case',
  nature: 'duty',
  startsWith: 'court-application-accepted',
  metBy: 'court-ruled',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['unit-head'],
  versions: [
    {
      inForceFrom: '2012-01-01', amount: 30, unit: 'calendar-day', rolls: true, certainty: 'verified',
      source: [cite('coercion-law', 58, 2)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const COURT_STEPS_RULING_OBJECTION = {
  id: 'court-steps-ruling-objection',
  title: '对不予执行裁定申请复议',
  titleEn: 'Objecting to a ruling against enforcement',
  nature: 'right',
  startsWith: 'court-ruled',
  metBy: 'court-ruling-appealed',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['unit-head'],
  versions: [
    {
      inForceFrom: '2012-01-01', amount: 15, unit: 'calendar-day', rolls: true, certainty: 'verified',
      source: [cite('coercion-law', 58, 3)],
    },
  ],
} as const satisfies StatutoryPeriod;
