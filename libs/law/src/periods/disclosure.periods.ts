/** Disclosure of decisions and its withdrawal. */
import { cite } from '../citation';
import { NO_EXCLUSION, NO_EXTENSION, type StatutoryPeriod } from './period';

export const DISCLOSURE_OF_PENALTY = {
  id: 'disclosure-of-penalty',
  title: '行政处罚、行政许可决定信息公开',
  titleEn: 'Publishing a penalty or licence decision',
  nature: 'duty',
  startsWith: 'decision-made',
  metBy: 'penalty-disclosed',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer', 'unit-head', 'supervisor'],
  versions: [
    {
      inForceFrom: '2018-12-05', amount: 7, unit: 'working-day', rolls: true, certainty: 'verified',
      source: [cite('three-systems-opinion', 6)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const DISCLOSURE_OF_OTHER_DECISION = {
  id: 'disclosure-of-other-decision',
  title: '其他行政执法决定信息公开',
  titleEn: 'Publishing any other enforcement decision',
  nature: 'duty',
  startsWith: 'other-decision-made',
  metBy: 'other-decision-disclosed',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer', 'supervisor'],
  versions: [
    {
      inForceFrom: '2018-12-05', amount: 20, unit: 'working-day', rolls: true, certainty: 'verified',
      source: [cite('three-systems-opinion', 6), cite('government-information-regulation', 26)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const DISCLOSURE_IN_CREDIT_SYSTEM = {
  id: 'disclosure-in-credit-system',
  title: '行政处罚信息在国家企业信用信息公示系统公示',
  titleEn: 'Showing a market penalty in the national enterprise credit system',
  nature: 'duty',
  startsWith: 'decision-made',
  metBy: 'penalty-shown-in-credit-system',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer'],
  versions: [
    {
      inForceFrom: '2021-09-01', amount: 20, unit: 'working-day', rolls: true, certainty: 'verified',
      source: [cite('market-disclosure-rules', 9)],
    },
    {
      inForceFrom: '2014-10-01', amount: 20, unit: 'working-day', rolls: true, certainty: 'memory',
      source: [cite('enterprise-information-regulation', 6)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const DISCLOSURE_WITHDRAWAL = {
  id: 'disclosure-withdrawal',
  title: '撤回已公开的行政处罚决定信息并说明理由',
  titleEn: 'Withdrawing a disclosed decision and explaining why',
  nature: 'duty',
  startsWith: 'disclosed-decision-overturned',
  metBy: 'disclosure-withdrawn',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer', 'supervisor'],
  versions: [
    {
      inForceFrom: '2021-07-15', amount: 3, unit: 'working-day', rolls: true, certainty: 'verified',
      source: [cite('penalty-law-2021', 48, 2), cite('penalty-law-2021', 85)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const ANNUAL_REPORT = {
  id: 'annual-report',
  title: '公布并报送上年度行政执法总体情况',
  titleEn: 'Publishing and reporting the past year of enforcement',
  nature: 'duty',
  startsWith: 'year-ended',
  metBy: 'annual-report-published',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['agency-head', 'supervisor'],
  versions: [
    {
      inForceFrom: '2018-12-05', amount: 131, unit: 'yearly-date', rolls: false, certainty: 'verified', // 31 January
      source: [cite('three-systems-opinion', 6)],
    },
  ],
} as const satisfies StatutoryPeriod;
