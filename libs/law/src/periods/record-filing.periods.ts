/** Record-filing of major decisions with the supervisor, and supervision. */
import { cite } from '../citation';
import { NO_EXCLUSION, NO_EXTENSION, type StatutoryPeriod } from './period';

/**
 * Length from county practice; unit and roll are readings, since art. 85 does not list fifteen days. No national text
 * suspends or lengthens it; as it rests on a local rule altogether, it is left to that rule to do so, and to be named
 * as the basis. No act of a case does.
 */
export const RECORD_FILING_OF_MAJOR_DECISION = {
  id: 'record-filing',
  title: '重大行政处罚决定备案',
  titleEn: 'Record-filing of a major penalty decision',
  nature: 'duty',
  startsWith: 'decision-made',
  metBy: 'record-filing-submitted',
  exclusions: { admitted: true, grounds: ['local-rule'], needsSectorBasis: true, source: [cite('record-filing-rules', 1)] },
  extension: { admitted: true, longest: null, by: 'agency-head', needsSectorBasis: true, source: [cite('record-filing-rules', 1)] },
  alert: ['officer', 'unit-head', 'supervisor'],
  versions: [
    {
      inForceFrom: '2021-07-15', amount: 15, unit: 'calendar-day', rolls: true, certainty: 'design',
      reading: 'calendar-days-and-roll-by-analogy',
      source: [cite('record-filing-rules', 1)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const RECORD_FILING_SUPPLEMENT = {
  id: 'record-filing-supplement',
  title: '补正备案材料',
  titleEn: 'Supplementing an incomplete record-filing',
  nature: 'duty',
  startsWith: 'record-filing-returned',
  metBy: 'record-filing-supplemented',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer', 'unit-head'],
  versions: [
    {
      inForceFrom: '2021-07-15', amount: 5, unit: 'working-day', rolls: true, certainty: 'design',
      source: [cite('product-default', 'record-filing-supplement')],
    },
  ],
} as const satisfies StatutoryPeriod;

export const RECORD_FILING_REVIEW = {
  id: 'record-filing-review',
  title: '备案审查',
  titleEn: 'Review of a record-filing by the supervisor',
  nature: 'duty',
  startsWith: 'record-filing-registered',
  metBy: 'record-filing-reviewed',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['supervisor'],
  versions: [
    {
      inForceFrom: '2021-07-15', amount: 30, unit: 'calendar-day', rolls: true, certainty: 'design',
      source: [cite('product-default', 'record-filing-review')],
    },
  ],
} as const satisfies StatutoryPeriod;

export const SUPERVISION_CORRECTION = {
  id: 'supervision-correction',
  title: '收到行政执法监督通知书后报告处理结果',
  titleEn: 'Reporting the result after a supervision notice',
  nature: 'duty',
  startsWith: 'supervision-document-received',
  metBy: 'supervision-result-reported',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer', 'unit-head', 'supervisor'],
  versions: [
    {
      inForceFrom: '2008-10-01', amount: 30, unit: 'calendar-day', rolls: true, certainty: 'verified',
      reading: 'law-silent-on-unit-read-as-calendar-days',
      source: [cite('hunan-procedure-rules', 158)],
    },
  ],
} as const satisfies StatutoryPeriod;
