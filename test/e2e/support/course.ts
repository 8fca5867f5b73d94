import { DECISION, FINDINGS, convocation, inquiry, proposal, served } from './major-case';
import type { County } from './story';

/** One act of a complete major case: on which day, by whom, which and how. */
export interface Step {
  readonly day: string;
  readonly by: string;
  readonly act: string;
  readonly body: object;
}

/** A market case after its lead, from filing to closing, act by act. */
export function majorCourse(county: County): readonly Step[] {
  const officers = [county.id('zhang.wei'), county.id('wang.fang')];
  const at = (day: string, ...acts: readonly (readonly [by: string, act: string, body?: object])[]): Step[] =>
    acts.map(([by, act, body = {}]) => ({ day, by, act, body }));
  return [
    ...at(
      '2026-02-09',
      ['chen.jing', 'file-case', { handlerOpinion: '建议立案。', unitOpinion: '同意。', headOpinion: '同意。', officers }],
      ['liu.qiang', 'assign-officer', { officerId: officers[0] }],
      ['liu.qiang', 'assign-officer', { officerId: officers[1] }],
      ['liu.qiang', 'begin-investigation'],
      ['zhang.wei', 'record-investigation-act', inquiry(county, '2026-02-09')],
      ['chen.jing', 'preserve-evidence', { reason: '证据可能灭失。' }],
      ['chen.jing', 'dispose-preserved-evidence', { reason: '解除。' }],
      ['zhang.wei', 'exclude-time', { ground: 'appraisal', from: '2026-02-01', to: '2026-02-09', reason: '委托鉴定。' }],
      ['zhang.wei', 'propose-penalty', proposal(120_000_00)],
      ['zhang.wei', 'report-investigation', { report: '案件调查终结。' }],
      ['zhang.wei', 'close-investigation'],
      ['zhang.wei', 'submit-for-review', { materials: ['调查终结报告'] }],
      ['chen.jing', 'assign-reviewer', { reviewerId: county.id('li.na'), reason: '轮值' }],
      ['li.na', 'pass-review', { findings: FINDINGS }],
    ),
    ...at(
      '2026-03-02',
      ['zhang.wei', 'issue-notice', { offersHearing: true }],
      ['zhang.wei', 'record-notice-service', served(county, '2026-03-02')],
      ['zhang.wei', 'record-defence', { kind: 'stated', madeOn: '2026-03-02', content: '请求从轻。', hearingWaived: true }],
      ['zhang.wei', 're-examine-defence', { accepted: 'none', opinion: '不予采纳。' }],
      ['zhang.wei', 'conclude-defence'],
    ),
    ...at(
      '2026-04-28',
      ['chen.jing', 'convene-discussion', convocation(county, '2026-04-28')],
      ['yang.jun', 'give-discussion-opinion', { stance: 'agree', opinion: '同意。' }],
      ['zhao.min', 'give-discussion-opinion', { stance: 'disagree', opinion: '建议从轻。' }],
      ['chen.jing', 'give-discussion-opinion', { stance: 'agree', opinion: '同意。' }],
      ['chen.jing', 'resolve-discussion', { content: '同意。', endedAt: '2026-04-28T10:30:00+08:00' }],
      ['chen.jing', 'decide-after-discussion', { ...DECISION, defenceTreatment: '不予采纳，理由如前。' }],
    ),
    ...at(
      '2026-04-30',
      ['zhang.wei', 'record-decision-service', served(county, '2026-04-30')],
      ['zhang.wei', 'submit-record-filing', { items: ['report', 'decision', 'review-opinion', 'discussion-minutes'], report: '依法进行。' }],
      ['tang.yan', 'receive-record-filing'],
      ['zhang.wei', 'record-disclosure'],
      ['zhang.wei', 'record-credit-disclosure'],
      ['zhang.wei', 'record-payment', { details: { amountFen: 120_000_00 } }],
      ['chen.jing', 'close-case', { reason: '执行完毕。' }],
    ),
  ];
}
