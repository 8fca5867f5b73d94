/** Transfer of suspected crimes. These rules say plain days and have no working-day clause, so calendar days are the safe reading. */
import { cite } from '../citation';
import { NO_EXCLUSION, NO_EXTENSION, type StatutoryPeriod } from './period';

export const CRIMINAL_TRANSFER_APPROVAL = {
  id: 'criminal-transfer-approval',
  title: '决定是否批准移送',
  titleEn: 'Deciding on a proposed transfer',
  nature: 'duty',
  startsWith: 'transfer-reported',
  metBy: 'transfer-decided',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['agency-head'],
  versions: [
    {
      inForceFrom: '2001-07-09', amount: 3, unit: 'calendar-day', rolls: true, certainty: 'verified',
      reading: 'plain-days-read-as-calendar-days',
      source: [cite('criminal-transfer-rules', 5, 2)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const CRIMINAL_TRANSFER_DISPATCH = {
  id: 'criminal-transfer-dispatch',
  title: '批准后向公安机关移送',
  titleEn: 'Dispatch to the police once approved',
  nature: 'duty',
  startsWith: 'transfer-approved',
  metBy: 'transfer-dispatched',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer', 'agency-head', 'supervisor'],
  versions: [
    {
      inForceFrom: '2001-07-09', amount: 24, unit: 'hour', rolls: false, certainty: 'verified',
      source: [cite('criminal-transfer-rules', 5, 2)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const POLICE_FORWARDING = {
  id: 'police-forwarding',
  title: '公安机关转送有管辖权的机关',
  titleEn: 'Forwarding by police without jurisdiction',
  nature: 'duty',
  startsWith: 'police-received-without-jurisdiction',
  metBy: 'police-forwarded',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['supervisor'],
  versions: [
    {
      inForceFrom: '2001-07-09', amount: 24, unit: 'hour', rolls: false, certainty: 'verified',
      source: [cite('criminal-transfer-rules', 7)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const POLICE_FILING_DECISION = {
  id: 'police-filing-decision',
  title: '公安机关决定是否立案并通知',
  titleEn: 'Police decision whether to file',
  nature: 'duty',
  startsWith: 'police-received',
  metBy: 'police-answered',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['supervisor'],
  versions: [
    {
      inForceFrom: '2001-07-09', amount: 3, unit: 'calendar-day', rolls: true, certainty: 'verified',
      reading: 'plain-days-read-as-calendar-days',
      source: [cite('criminal-transfer-rules', 8)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const TRANSFER_REFUSAL_REVIEW = {
  id: 'transfer-refusal-review',
  title: '对不予立案提请复议或者建议立案监督',
  titleEn: 'Challenging a refusal to file',
  nature: 'right',
  startsWith: 'police-refusal-received',
  metBy: 'police-refusal-challenged',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer', 'agency-head'],
  versions: [
    {
      inForceFrom: '2001-07-09', amount: 3, unit: 'calendar-day', rolls: true, certainty: 'verified',
      reading: 'plain-days-read-as-calendar-days',
      source: [cite('criminal-transfer-rules', 9, 1)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const POLICE_RECONSIDERATION = {
  id: 'police-reconsideration',
  title: '公安机关复议决定',
  titleEn: 'Police reconsideration of the refusal',
  nature: 'duty',
  startsWith: 'police-reconsideration-requested',
  metBy: 'police-reconsidered',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['agency-head', 'supervisor'],
  versions: [
    {
      inForceFrom: '2001-07-09', amount: 3, unit: 'calendar-day', rolls: true, certainty: 'verified',
      reading: 'plain-days-read-as-calendar-days',
      source: [cite('criminal-transfer-rules', 9, 2)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const PROCURATORATE_SUPERVISION_REQUEST = {
  id: 'procuratorate-supervision-request',
  title: '建议人民检察院立案监督',
  titleEn: 'Suggesting supervision by the procuratorate',
  nature: 'right',
  startsWith: 'police-reconsideration-received',
  metBy: 'procuratorate-supervision-requested',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['agency-head', 'supervisor'],
  versions: [
    {
      inForceFrom: '2001-07-09', amount: 3, unit: 'calendar-day', rolls: true, certainty: 'verified',
      reading: 'plain-days-read-as-calendar-days',
      source: [cite('criminal-transfer-rules', 9, 2)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const GOODS_HANDOVER = {
  id: 'goods-handover',
  title: '移交涉案物品和案卷材料',
  titleEn: 'Handing over property and files once police have filed',
  nature: 'duty',
  startsWith: 'police-filing-notified',
  metBy: 'goods-handed-over',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['officer'],
  versions: [
    {
      inForceFrom: '2001-07-09', amount: 3, unit: 'calendar-day', rolls: true, certainty: 'verified',
      reading: 'plain-days-read-as-calendar-days',
      source: [cite('criminal-transfer-rules', 12)],
    },
  ],
} as const satisfies StatutoryPeriod;

export const PROCURATORATE_OPINION_REPLY = {
  id: 'procuratorate-opinion-reply',
  title: '对检察意见回复处理结果',
  titleEn: 'Answering a procuratorate opinion',
  nature: 'duty',
  startsWith: 'procuratorate-opinion-received',
  metBy: 'procuratorate-opinion-answered',
  exclusions: NO_EXCLUSION,
  extension: NO_EXTENSION,
  alert: ['agency-head', 'supervisor'],
  versions: [
    {
      inForceFrom: '2018-10-26', amount: 2, unit: 'month', rolls: true, certainty: 'memory',
      reading: 'length-not-in-the-article-recalled-from-practice',
      source: [cite('criminal-procedure-law', 177, 3)],
    },
  ],
} as const satisfies StatutoryPeriod;
