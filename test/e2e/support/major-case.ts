import { REVIEW_ITEMS } from '@mingjian/law';
import type { County } from './story';
import { Story } from './story';

export const LEAD = {
  source: 'inspection', sourceDetail: '日常监督检查', violation: '销售超过保质期的食品', suspectedBasis: '《中华人民共和国食品安全法》第三十四条第（十）项',
  jurisdictionBasis: '违法行为发生地在本县', foundOn: '2026-01-05', violationContinues: false, violationEndedOn: '2026-01-05', harmsSafety: true,
  parties: [{ kind: 'organization', name: '某某食品有限公司', idNumber: '91431227MA4L000000', representative: '吴某', address: '本县龙溪路8号', phone: '0745-1111111' }],
};

export const PAYMENT = { institution: '中国农业银行演示县支行', institutionAddress: '演示县人民路9号', account: '18-000000000000000', accountName: '演示县财政局' };

export const FINDINGS = REVIEW_ITEMS.map((item) => ({ item, passed: true, reason: '经审查，符合规定。' }));

export function proposal(fineFen: number, facts = '当事人于2026年1月5日销售超过保质期的食品，货值金额五千元。'): object {
  return {
    outcome: 'penalty', facts, evidence: [{ name: '现场笔录', proves: '现场情况', pages: 3 }, { name: '询问笔录', proves: '当事人陈述', pages: 5 }],
    violated: ['《中华人民共和国食品安全法》第三十四条第（十）项'], penaltyBasis: ['《中华人民共和国食品安全法》第一百二十四条第一款第（五）项'],
    discretion: { reasons: '货值较大，无从轻情节。', benchmark: '湖南省市场监督管理行政处罚裁量权基准', tier: '一般' },
    items: [{ kind: 'fine', amountFen: fineFen }],
  };
}

export function inquiry(county: Pick<County, 'id'>, on: string, changes: object = {}): object {
  const both = [county.id('zhang.wei'), county.id('wang.fang')];
  return { kind: 'inquiry', on, place: '本局询问室', content: '问：……答：……', officers: both, signedBy: both, partySigned: 'signed', rightsTold: true, ...changes };
}

export function served(county: Pick<County, 'id'>, servedOn: string, changes: object = {}): object {
  return { method: 'direct', servedOn, place: '当事人住所', receivedBy: '吴某', consentRecorded: false, officers: [county.id('zhang.wei'), county.id('wang.fang')], ...changes };
}

/** A market case up to the closed investigation, with a fine that makes it major. */
export async function investigated(county: County, { fineFen = 120_000_00, filedOn = '2026-01-12', lead = LEAD as object } = {}): Promise<Story> {
  const story = new Story(county);
  county.on(filedOn);
  await story.open('zhang.wei', lead);
  await story.act('chen.jing', 'file-case', { handlerOpinion: '建议立案。', unitOpinion: '同意立案。', headOpinion: '同意。', officers: [county.id('zhang.wei'), county.id('wang.fang')] });
  await story.act('liu.qiang', 'assign-officer', { officerId: county.id('zhang.wei') });
  await story.act('liu.qiang', 'assign-officer', { officerId: county.id('wang.fang') });
  await story.act('liu.qiang', 'begin-investigation');
  await story.act('zhang.wei', 'record-investigation-act', inquiry(county, filedOn));
  await story.act('zhang.wei', 'propose-penalty', proposal(fineFen));
  await story.act('zhang.wei', 'report-investigation', { report: '案件调查终结，建议处罚。' });
  await story.act('zhang.wei', 'close-investigation');
  return story;
}

export async function reviewed(story: Story, reviewer = 'li.na'): Promise<void> {
  await story.act('zhang.wei', 'submit-for-review', { materials: ['调查终结报告', '证据材料'] });
  await story.act('chen.jing', 'assign-reviewer', { reviewerId: story.county.id(reviewer), reason: '轮值' });
  await story.act(reviewer, 'pass-review', { findings: FINDINGS });
}

/** Market order: review, then notice with the offer of a hearing, then silence until the windows have closed. */
export async function notified(story: Story, servedOn: string, concludedOn: string): Promise<void> {
  const { county } = story;
  county.on(servedOn);
  await story.act('zhang.wei', 'issue-notice', { offersHearing: true });
  await story.act('zhang.wei', 'record-notice-service', served(county, servedOn));
  county.on(concludedOn);
  await story.act('zhang.wei', 'conclude-defence');
}

export function convocation(county: Pick<County, 'id'>, day: string, changes: object = {}): object {
  return {
    startedAt: `${day}T09:30:00+08:00`, place: '局会议室', recorder: '周管理', members: ['chen.jing', 'yang.jun', 'zhao.min'].map((name) => county.id(name)),
    chiefId: county.id('chen.jing'), presenterId: county.id('zhang.wei'), handlerReport: '汇报案情、证据和拟处罚意见。', absent: [], recusals: [], ...changes,
  };
}

export async function discussed(story: Story, day: string): Promise<void> {
  story.county.on(day);
  await story.act('chen.jing', 'convene-discussion', convocation(story.county, day));
  await story.act('yang.jun', 'give-discussion-opinion', { stance: 'agree', opinion: '事实清楚，同意。' });
  await story.act('zhao.min', 'give-discussion-opinion', { stance: 'disagree', opinion: '数额偏高，建议从轻。' });
  await story.act('chen.jing', 'give-discussion-opinion', { stance: 'agree', opinion: '同意。' });
  await story.act('chen.jing', 'resolve-discussion', { content: '同意按拟处罚意见作出决定。', endedAt: `${day}T10:30:00+08:00` });
}

export const DECISION = { course: '2026年1月5日本局检查发现线索，1月12日立案。', payment: PAYMENT, surchargeStated: true, disclosureChannel: '县人民政府网站' };

export interface Course {
  readonly filedOn?: string;
  /** The notice is served, and the party silent until the day its windows are found closed. */
  readonly noticeServedOn?: string;
  readonly concludedOn?: string;
  readonly fineFen?: number;
  readonly lead?: object;
}

/** The whole way to a decision made on `decidedOn`. */
export async function decided(county: County, decidedOn = '2026-04-28', course: Course = {}): Promise<Story> {
  const { filedOn = '2026-02-09', noticeServedOn = '2026-03-02', concludedOn = '2026-04-01', ...rest } = course;
  const story = await investigated(county, { filedOn, ...rest });
  await reviewed(story);
  await notified(story, noticeServedOn, concludedOn);
  await discussed(story, decidedOn);
  await story.act('chen.jing', 'decide-after-discussion', DECISION);
  return story;
}
