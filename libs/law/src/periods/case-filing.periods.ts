/** Leads and case filing: what sectors set; the penalty law itself only says "promptly" (art. 54). */
import { cite } from '../citation';
import { NO_EXCLUSION, NO_EXTENSION, type StatutoryPeriod } from './period';

export const COMPLAINT_ACCEPTANCE = {
  id: 'complaint-acceptance',
  title: '市场监管投诉是否受理的决定',
  titleEn: 'Accepting or not a complaint (market regulation)',
  nature: 'duty',
  startsWith: 'complaint-received',
  metBy: 'complaint-answered',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer', 'unit-head'],
  versions: [
    {
      inForceFrom: '2020-01-01', amount: 7, unit: 'working-day', rolls: true, certainty: 'verified',
      source: [cite('market-complaint-rules', 14)],
    },
  ],
} as const satisfies StatutoryPeriod;

/** A market-regulation value; elsewhere the law only says promptly. Other sectors pass their own length. */
export const CASE_FILING_DECISION = {
  id: 'case-filing-decision',
  title: '核查线索并决定是否立案',
  titleEn: 'Verifying a lead and deciding on case filing',
  nature: 'duty',
  startsWith: 'lead-received',
  metBy: 'case-filed',
  exclusions: {
    admitted: true,
    grounds: ['testing', 'inspection', 'appraisal'],
    needsSectorBasis: false,
    source: [cite('market-procedure-rules', 18)],
  },
  extension: { admitted: true, longest: 15, by: 'agency-head', needsSectorBasis: false, source: [cite('market-procedure-rules', 18)] },
  alert: ['officer', 'unit-head'],
  versions: [
    {
      inForceFrom: '2021-07-15', amount: 15, unit: 'working-day', rolls: true, certainty: 'verified',
      source: [cite('market-procedure-rules', 18)],
    },
  ],
} as const satisfies StatutoryPeriod;
