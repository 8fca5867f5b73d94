/** Review, decision and service. */
import { cite } from '../citation';
import { NO_EXCLUSION, NO_EXTENSION, type StatutoryPeriod } from './period';

/** The law fixes no number of days. Sector rules pass theirs: see sector-procedure.ts. */
export const LEGAL_REVIEW = {
  id: 'legal-review',
  title: '重大执法决定法制审核',
  titleEn: 'Legal review of a major decision',
  nature: 'duty',
  startsWith: 'review-requested',
  metBy: 'review-completed',
  exclusions: {
    admitted: true,
    grounds: ['materials-supplemented'],
    needsSectorBasis: true,
    source: [cite('product-default', 'legal-review')],
  },
  extension: { admitted: true, longest: null, by: 'agency-head', needsSectorBasis: true, source: [cite('product-default', 'legal-review')] },
  alert: ['reviewer', 'unit-head'],
  versions: [
    {
      inForceFrom: '2021-07-15', amount: 10, unit: 'working-day', rolls: true, certainty: 'design',
      source: [cite('penalty-law-2021', 58), cite('product-default', 'legal-review')],
    },
  ],
} as const satisfies StatutoryPeriod;

/** Article 60 itself knows neither excluded time nor extension; it leaves both to laws, regulations and rules. So each exclusion names its sector or local basis. */
export const DECISION_AFTER_CASE_FILING = {
  id: 'decision',
  title: '自立案之日起作出行政处罚决定',
  titleEn: 'Penalty decision after case filing',
  nature: 'duty',
  startsWith: 'case-filed',
  metBy: 'decision-made',
  exclusions: {
    admitted: true,
    grounds: ['suspension', 'hearing', 'public-notice', 'testing', 'inspection', 'quarantine', 'appraisal', 'expert-review'],
    needsSectorBasis: true,
    source: [cite('penalty-law-2021', 60)],
  },
  extension: { admitted: true, longest: null, by: 'agency-head', needsSectorBasis: true, source: [cite('penalty-law-2021', 60)] },
  alert: ['officer', 'unit-head', 'agency-head', 'supervisor'],
  versions: [
    {
      inForceFrom: '2021-07-15', amount: 90, unit: 'calendar-day', rolls: true, certainty: 'verified',
      reading: 'counting-rule-by-analogy',
      source: [cite('penalty-law-2021', 60)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const SERVICE_OF_DECISION = {
  id: 'service',
  title: '行政处罚决定书送达',
  titleEn: 'Service of the penalty decision',
  nature: 'duty',
  startsWith: 'decision-made',
  metBy: 'decision-served',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer'],
  versions: [
    {
      inForceFrom: '2021-07-15', amount: 7, unit: 'working-day', rolls: true, certainty: 'verified',
      source: [cite('penalty-law-2021', 61, 1), cite('penalty-law-2021', 85)],
    },
    {
      inForceFrom: '1996-10-01', amount: 7, unit: 'calendar-day', rolls: true, certainty: 'memory',
      reading: 'law-silent-on-unit-read-as-calendar-days',
      source: [cite('penalty-law-1996', 40)],
    },
  ],
} as const satisfies StatutoryPeriod;

/** Served once the days have run out. Sectors that keep sixty days pass their own length. */
export const SERVICE_BY_PUBLIC_NOTICE = {
  id: 'service-by-public-notice',
  title: '公告送达视为送达',
  titleEn: 'Deemed service by public notice',
  nature: 'waiting',
  startsWith: 'public-notice-posted',
  metBy: 'public-notice-completed',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer'],
  versions: [
    {
      inForceFrom: '2024-01-01', amount: 30, unit: 'calendar-day', rolls: false, certainty: 'verified',
      source: [cite('civil-procedure-law-2023', 95, 1)],
    },
    {
      inForceFrom: '2022-01-01', amount: 30, unit: 'calendar-day', rolls: false, certainty: 'memory',
      source: [cite('civil-procedure-law-2021', 95, 1)],
    },
    {
      inForceFrom: '2013-01-01', amount: 60, unit: 'calendar-day', rolls: false, certainty: 'memory',
      source: [cite('civil-procedure-law-2012', 92, 1)],
    },
    {
      inForceFrom: '1991-04-09', amount: 60, unit: 'calendar-day', rolls: false, certainty: 'memory',
      source: [cite('civil-procedure-law-1991', 84)],
    },
  ],
} as const satisfies StatutoryPeriod;

/** The law says report, without a number of days. Sector rules pass theirs. */
export const ON_THE_SPOT_REPORT = {
  id: 'on-the-spot-report',
  title: '当场处罚决定报所属机关备案',
  titleEn: 'Reporting an on-the-spot decision to the agency',
  nature: 'duty',
  startsWith: 'on-the-spot-decision-made',
  metBy: 'on-the-spot-decision-reported',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer', 'unit-head'],
  versions: [
    {
      inForceFrom: '2021-07-15', amount: 2, unit: 'working-day', rolls: true, certainty: 'design',
      source: [cite('penalty-law-2021', 52, 3), cite('product-default', 'on-the-spot-report')],
    },
  ],
} as const satisfies StatutoryPeriod;

/** A market and housing value (market 77, housing 31); elsewhere a local rule decides. */
export const CASE_CLOSING = {
  id: 'case-closing',
  title: '结案审批',
  titleEn: 'Closing the case once its ground has arisen',
  nature: 'duty',
  startsWith: 'closing-ground-arose',
  metBy: 'case-closed',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer', 'unit-head'],
  versions: [
    {
      inForceFrom: '2021-07-15', amount: 15, unit: 'working-day', rolls: true, certainty: 'verified',
      source: [cite('market-procedure-rules', 77)],
    },
  ],
} as const satisfies StatutoryPeriod;
