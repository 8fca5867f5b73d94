/** Reconsideration and suit. */
import { cite } from '../citation';
import { NO_EXCLUSION, NO_EXTENSION, type StatutoryPeriod } from './period';

/** Counted from the day the act was known; for a decision, its service. */
export const RECONSIDERATION_APPLICATION = {
  id: 'reconsideration-application',
  title: '申请行政复议',
  titleEn: 'Applying for reconsideration',
  nature: 'right',
  startsWith: 'decision-served',
  metBy: 'reconsideration-applied',
  exclusions: {
    admitted: true,
    grounds: ['force-majeure', 'other-justified-obstacle'],
    needsSectorBasis: false,
    source: [cite('reconsideration-law-2023', 20, 2)],
  },
  extension: NO_EXTENSION,
  alert: [],
  versions: [
    {
      inForceFrom: '2024-01-01', amount: 60, unit: 'calendar-day', rolls: true, certainty: 'verified',
      reading: 'counting-rule-by-analogy',
      source: [cite('reconsideration-law-2023', 20, 1)],
    },
    {
      inForceFrom: '1999-10-01', amount: 60, unit: 'calendar-day', rolls: true, certainty: 'memory',
      reading: 'counting-rule-by-analogy',
      source: [cite('reconsideration-law-1999', 9, 1)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const LITIGATION = {
  id: 'litigation',
  title: '直接提起行政诉讼',
  titleEn: 'Suing directly',
  nature: 'right',
  startsWith: 'decision-served',
  metBy: 'suit-filed',
  exclusions: {
    admitted: true,
    grounds: ['force-majeure', 'not-of-own-making'],
    needsSectorBasis: false,
    source: [cite('administrative-litigation-law-2017', 48, 1)],
  },
  extension: { admitted: true, longest: null, by: 'court', needsSectorBasis: false, source: [cite('administrative-litigation-law-2017', 48, 2)] },
  alert: [],
  versions: [
    {
      inForceFrom: '2015-05-01', amount: 6, unit: 'month', rolls: true, certainty: 'verified',
      source: [cite('administrative-litigation-law-2017', 46, 1)],
    },
    {
      inForceFrom: '1990-10-01', amount: 3, unit: 'month', rolls: true, certainty: 'memory',
      source: [cite('administrative-litigation-law-1989', 39)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const LITIGATION_AFTER_RECONSIDERATION = {
  id: 'litigation-after-reconsideration',
  title: '对复议决定不服提起行政诉讼',
  titleEn: 'Suing after a reconsideration decision',
  nature: 'right',
  startsWith: 'reconsideration-decision-received',
  metBy: 'suit-filed',
  exclusions: {
    admitted: true,
    grounds: ['force-majeure', 'not-of-own-making'],
    needsSectorBasis: false,
    source: [cite('administrative-litigation-law-2017', 48, 1)],
  },
  extension: { admitted: true, longest: null, by: 'court', needsSectorBasis: false, source: [cite('administrative-litigation-law-2017', 48, 2)] },
  alert: [],
  versions: [
    {
      inForceFrom: '2015-05-01', amount: 15, unit: 'calendar-day', rolls: true, certainty: 'verified',
      source: [cite('administrative-litigation-law-2017', 45)],
    },
    {
      inForceFrom: '1990-10-01', amount: 15, unit: 'calendar-day', rolls: true, certainty: 'memory',
      source: [cite('administrative-litigation-law-1989', 38, 2)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const RECONSIDERATION_DECISION = {
  id: 'reconsideration-decision',
  title: '作出行政复议决定（普通程序）',
  titleEn: 'Reconsideration decision, ordinary procedure',
  nature: 'duty',
  startsWith: 'reconsideration-accepted',
  metBy: 'reconsideration-decided',
  exclusions: {
    admitted: true,
    grounds: ['reconsideration-suspended'],
    needsSectorBasis: false,
    source: [cite('reconsideration-law-2023', 39)],
  },
  extension: { admitted: true, longest: 30, by: 'reconsideration-body', needsSectorBasis: false, source: [cite('reconsideration-law-2023', 62, 1)] },
  alert: [],
  versions: [
    {
      inForceFrom: '2024-01-01', amount: 60, unit: 'calendar-day', rolls: true, certainty: 'verified',
      source: [cite('reconsideration-law-2023', 62, 1)],
    },
    {
      inForceFrom: '1999-10-01', amount: 60, unit: 'calendar-day', rolls: true, certainty: 'memory',
      source: [cite('reconsideration-law-1999', 31, 1)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const RECONSIDERATION_DECISION_SIMPLIFIED = {
  id: 'reconsideration-decision-simplified',
  title: '作出行政复议决定（简易程序）',
  titleEn: 'Reconsideration decision, simplified procedure',
  nature: 'duty',
  startsWith: 'reconsideration-accepted',
  metBy: 'reconsideration-decided',
  exclusions: {
    admitted: true,
    grounds: ['reconsideration-suspended'],
    needsSectorBasis: false,
    source: [cite('reconsideration-law-2023', 39)],
  },
  extension: NO_EXTENSION,
  alert: [],
  versions: [
    {
      inForceFrom: '2024-01-01', amount: 30, unit: 'calendar-day', rolls: true, certainty: 'verified',
      source: [cite('reconsideration-law-2023', 62, 2)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const RECONSIDERATION_REPLY = {
  id: 'reconsideration-reply',
  title: '提出行政复议答复并提交证据',
  titleEn: 'Reply and evidence to the reconsideration body',
  nature: 'duty',
  startsWith: 'reconsideration-copy-received',
  metBy: 'reconsideration-replied',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer', 'unit-head', 'agency-head'],
  versions: [
    {
      inForceFrom: '2024-01-01', amount: 10, unit: 'working-day', rolls: true, certainty: 'verified',
      source: [cite('reconsideration-law-2023', 48), cite('reconsideration-law-2023', 88, 2)],
    },
    {
      inForceFrom: '1999-10-01', amount: 10, unit: 'calendar-day', rolls: true, certainty: 'memory', // the 1999 text reads only five and seven days as working days
      reading: 'law-silent-on-unit-read-as-calendar-days',
      source: [cite('reconsideration-law-1999', 23, 1)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const RECONSIDERATION_REPLY_SIMPLIFIED = {
  id: 'reconsideration-reply-simplified',
  title: '简易程序中提出行政复议答复',
  titleEn: 'Reply in the simplified procedure',
  nature: 'duty',
  startsWith: 'reconsideration-copy-received',
  metBy: 'reconsideration-replied',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer', 'unit-head', 'agency-head'],
  versions: [
    {
      inForceFrom: '2024-01-01', amount: 5, unit: 'working-day', rolls: true, certainty: 'verified',
      source: [cite('reconsideration-law-2023', 54), cite('reconsideration-law-2023', 88, 2)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const RECONSIDERATION_OPINION_REPORT = {
  id: 'reconsideration-opinion-report',
  title: '收到行政复议意见书后报送纠正情况',
  titleEn: 'Reporting the correction after a reconsideration opinion',
  nature: 'duty',
  startsWith: 'reconsideration-opinion-received',
  metBy: 'reconsideration-opinion-reported',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['agency-head', 'supervisor'],
  versions: [
    {
      inForceFrom: '2024-01-01', amount: 60, unit: 'calendar-day', rolls: true, certainty: 'verified',
      source: [cite('reconsideration-law-2023', 76)],
    },
    {
      inForceFrom: '2007-08-01', amount: 60, unit: 'calendar-day', rolls: true, certainty: 'memory',
      source: [cite('reconsideration-implementing-regulation-2007', 57, 1)],
    },
  ],
} as const satisfies StatutoryPeriod;
