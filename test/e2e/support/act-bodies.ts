import { MEASURES } from '@mingjian/cases';
import { TRANSITIONS, type PersonRole, type TransitionId } from '@mingjian/law';
import { DECISION, FINDINGS, LEAD, proposal } from './major-case';
import { spotDecision } from './spot-case';

/** A well-formed body for every act that has a route of its own. `person` stands wherever somebody is named. */
export function actBodies(person: string): Readonly<Record<string, object>> {
  const service = { method: 'direct', servedOn: '2026-03-02', place: '当事人住所', receivedBy: '吴某', consentRecorded: false, officers: [person] };
  const ended = { content: '同意。', endedAt: '2026-03-02T10:30:00+08:00' };
  return {
    ...Object.fromEntries(MEASURES.map((measure) => [measure, { reason: '依法办理。' }])),
    'register-lead': LEAD,
    'file-case': { handlerOpinion: '建议立案。', unitOpinion: '同意。', headOpinion: '同意。', officers: [person] },
    'assign-officer': { officerId: person },
    'release-officer': { officerId: person },
    'request-recusal': { personId: person, ground: '与当事人有亲属关系。', requestedBy: 'party', on: '2026-03-02' },
    'decide-recusal': { recused: true, reason: '情况属实。' },
    'record-investigation-act': {
      kind: 'inquiry', on: '2026-03-02', place: '询问室', content: '问：……', officers: [person], signedBy: [person], partySigned: 'signed', rightsTold: true,
    },
    'propose-penalty': proposal(120_000_00),
    'report-investigation': { report: '调查终结。' },
    'exclude-time': { ground: 'appraisal', from: '2026-02-02', to: '2026-02-20', reason: '委托鉴定。' },
    'extend-decision-period': { days: 30, reason: '案情复杂。' },
    'issue-notice': { offersHearing: true },
    'record-notice-service': service,
    'record-defence': { kind: 'stated', madeOn: '2026-03-02', content: '请求从轻。', hearingWaived: false },
    're-examine-defence': { accepted: 'none', opinion: '不予采纳。' },
    'request-hearing': { requestedOn: '2026-03-02', way: '书面' },
    'notify-hearing': { presiderId: person, noticeServedOn: '2026-03-02', hearingOn: '2026-03-20', place: '听证室' },
    'hold-hearing': { heldOn: '2026-03-02', outcome: 'heard', transcript: '听证笔录。' },
    'submit-for-review': { materials: ['调查终结报告'] },
    'assign-reviewer': { reviewerId: person, reason: '轮值' },
    'pass-review': { findings: FINDINGS },
    'return-review': { findings: FINDINGS, outcome: 'correct', requiredAction: '补正。' },
    'convene-discussion': {
      startedAt: '2026-03-02T09:30:00+08:00', place: '会议室', recorder: '周管理', members: [person], chiefId: person, presenterId: person,
      handlerReport: '汇报案情。', absent: [], recusals: [],
    },
    'give-discussion-opinion': { stance: 'agree', opinion: '同意。' },
    'resolve-discussion': ended,
    'send-back-from-discussion': { ...ended, resolution: 'change' },
    decide: DECISION,
    'decide-after-discussion': DECISION,
    'record-decision-service': service,
    'serve-demand': { servedOn: '2026-03-02', amountFen: 1 },
    'defer-payment': { until: '2026-12-31', reason: '经济困难。' },
    'submit-record-filing': { items: ['report', 'decision', 'review-opinion', 'discussion-minutes'], report: '依法进行。' },
    'record-disclosure': { channel: '县人民政府网站' },
    'withdraw-disclosure': { reason: '行政复议决定撤销。' },
    'record-annulment': {
      kind: 'annulled', decidedBy: '县人民政府', documentNo: '复决〔2026〕1号', effectiveOn: '2026-03-02', onlyForProcedure: false, reason: '事实不清。',
    },
    'receive-record-filing': {},
    'return-record-filing': { missing: ['discussion-minutes'] },
    'decide-on-spot': spotDecision([person]),
    'record-spot-payment': { method: 'bank', paidOn: '2026-03-02', amountFen: 100_00 },
    'hand-over-cash': { on: '2026-03-02', amountFen: 100_00, proof: '李某' },
    'pay-cash-into-bank': { on: '2026-03-02', amountFen: 100_00, proof: '0001' },
  };
}

/** Acts that no route is named after: they begin a case, or follow from what another act is given. */
const WITHOUT_ROUTE: readonly TransitionId[] = ['register-lead', 'find-violation', 'submit-incomplete-record-filing'];

/** Every act with a route of its own, and the people who may take it. */
export const ROUTED_ACTS = TRANSITIONS.filter(({ id }) => !WITHOUT_ROUTE.includes(id)).map(({ id, by }) => ({
  id,
  by: by.filter((role) => role !== 'system') as [PersonRole, ...PersonRole[]],
  template: `/api/v1/cases/:id/transitions/${id}`,
}));

export const actPath = (caseId: string, act: string): string => `/api/v1/cases/${caseId}/transitions/${act}`;
