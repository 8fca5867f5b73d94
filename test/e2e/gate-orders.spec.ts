import type { INestApplicationContext } from '@nestjs/common';
import { createWorker } from '../../apps/worker/src/create-worker';
import { eventually } from '../support/eventually';
import { clockOf } from './support/clocks';
import { DECISION, FINDINGS, LEAD, convocation, inquiry, proposal, served } from './support/major-case';
import { refusal, rulesOf } from './support/refusals';
import { County, Story } from './support/story';

/** Who plays which part in an agency. */
interface Cast {
  readonly agency: string;
  readonly officers: readonly [string, string];
  readonly unitHead: string;
  readonly heads: readonly [chief: string, string, string];
  readonly reviewers: readonly string[];
  /** Last days of the notice's windows when it is served on Monday 2 March 2026. */
  readonly defence: string;
  readonly hearing: string;
}

const MARKET: Cast = {
  agency: 'market', officers: ['zhang.wei', 'wang.fang'], unitHead: 'liu.qiang', heads: ['chen.jing', 'yang.jun', 'zhao.min'], reviewers: ['li.na', 'wu.lei'],
  defence: '2026-03-09', hearing: '2026-03-09',
};
const AGRICULTURE: Cast = {
  agency: 'agriculture', officers: ['huang.yong', 'he.ping'], unitHead: 'sun.li', heads: ['ma.chao', 'gao.shan', 'lin.hai'], reviewers: ['xu.bin'],
  defence: '2026-03-05', hearing: '2026-03-09',
};

describe('the order of the gates is the sector’s', () => {
  let county: County;
  let worker: INestApplicationContext;
  beforeEach(async () => {
    county = await County.open('2026-02-09T09:00:00+08:00');
    worker = await createWorker({ databaseUrl: county.api.database.url, clock: county.api.clock, poolSize: 4 });
  });
  afterEach(async () => {
    await worker?.close();
    await county?.close();
  });

  const ids = (names: readonly string[]): string[] => names.map((name) => county.id(name));

  async function investigatedBy({ officers, unitHead, heads }: Cast): Promise<Story> {
    const story = new Story(county);
    const [handler] = officers;
    county.on('2026-02-09');
    await story.open(handler, LEAD);
    await story.act(heads[0], 'file-case', { handlerOpinion: '建议立案。', unitOpinion: '同意。', headOpinion: '同意。', officers: ids(officers) });
    for (const officerId of ids(officers)) await story.act(unitHead, 'assign-officer', { officerId });
    await story.act(unitHead, 'begin-investigation');
    await story.act(handler, 'record-investigation-act', inquiry(county, '2026-02-09', { officers: ids(officers), signedBy: ids(officers) }));
    await story.act(handler, 'propose-penalty', proposal(120_000_00));
    await story.act(handler, 'report-investigation', { report: '案件调查终结。' });
    await story.act(handler, 'close-investigation');
    return story;
  }

  /** The program names the reviewer. */
  async function reviewedBy({ officers, reviewers }: Cast, story: Story): Promise<void> {
    await story.act(officers[0], 'submit-for-review', { materials: ['调查终结报告'] });
    const reviewer = await eventually(async () => {
      const { body } = await (await county.as(officers[0])).get(`/api/v1/cases/${story.id}`);
      expect(body.review.reviewerId).toBeTruthy();
      story.version = body.version;
      return reviewers.find((name) => county.id(name) === body.review.reviewerId);
    });
    expect(reviewers).toContain(reviewer);
    await story.act(reviewer!, 'pass-review', { findings: FINDINGS });
  }

  async function notifiedBy({ officers, defence, hearing }: Cast, story: Story): Promise<void> {
    county.on('2026-03-02');
    await story.act(officers[0], 'issue-notice', { offersHearing: true });
    await story.act(officers[0], 'record-notice-service', served(county, '2026-03-02', { officers: ids(officers) }));
    await expect(clockOf(story, 'defence')).resolves.toMatchObject({ due: defence });
    await expect(clockOf(story, 'hearing-request')).resolves.toMatchObject({ due: hearing });
    county.on(hearing);
    expect(rulesOf(await refusal(story, officers[0], 'conclude-defence'))).toMatchObject({ 'hearing-window-ended-or-waived': '《行政处罚法》第六十四条第一款第一项' });
    county.on('2026-03-10');
    await story.act(officers[0], 'conclude-defence');
  }

  /** Discussed, decided, served, filed, received, performed and closed. */
  async function concludedBy({ agency, officers, heads }: Cast, story: Story): Promise<void> {
    const [chief, ...others] = heads;
    const [handler] = officers;
    county.on('2026-04-28');
    const session = convocation(county, '2026-04-28', { members: ids(heads), chiefId: county.id(chief), presenterId: county.id(handler) });
    await story.act(chief, 'convene-discussion', session);
    for (const member of others) await story.act(member, 'give-discussion-opinion', { stance: 'agree', opinion: '同意。' });
    await story.act(chief, 'give-discussion-opinion', { stance: 'agree', opinion: '同意。' });
    await story.act(chief, 'resolve-discussion', { content: '同意按拟处罚意见作出决定。', endedAt: '2026-04-28T10:30:00+08:00' });
    expect((await story.act(chief, 'decide-after-discussion', DECISION)).state).toBe('decided');
    county.on('2026-04-30');
    await story.act(handler, 'record-decision-service', served(county, '2026-04-30', { officers: ids(officers) }));
    const filing = await story.act(handler, 'submit-record-filing', { items: ['report', 'decision', 'review-opinion', 'discussion-minutes'], report: '依法进行。' });
    expect(filing.met).toEqual([{ period: 'record-filing', due: '2026-05-13', late: false }]);
    await story.act('tang.yan', 'receive-record-filing', {});
    await story.act(handler, 'record-disclosure', {});
    if (agency === 'market') await story.act(handler, 'record-credit-disclosure');
    await story.act(handler, 'record-payment', { details: { amountFen: 120_000_00 } });
    expect((await story.act(chief, 'close-case', { reason: '执行完毕。' })).state).toBe('closed');
  }

  it('market: the review comes before the notice, and the notice does not go out without it', async () => {
    const story = await investigatedBy(MARKET);
    expect(rulesOf(await refusal(story, 'zhang.wei', 'issue-notice', { offersHearing: true }))).toEqual({ 'reviewed-before-notice-where-due': '《行政处罚法》第五十八条第一款' });
    await reviewedBy(MARKET, story);
    await notifiedBy(MARKET, story);
    await concludedBy(MARKET, story);
  });

  it('agriculture: the notice comes first, the review after it, by a reviewer of the county where the agency has none', async () => {
    const story = await investigatedBy(AGRICULTURE);
    expect(rulesOf(await refusal(story, 'huang.yong', 'submit-for-review', { materials: ['调查终结报告'] }))).toEqual({ 'review-in-its-place': '《行政处罚法》第五十八条第一款' });
    await notifiedBy(AGRICULTURE, story);
    expect(rulesOf(await refusal(story, 'ma.chao', 'convene-discussion', convocation(county, '2026-03-10', { members: ids(AGRICULTURE.heads), chiefId: county.id('ma.chao'), presenterId: county.id('huang.yong') })))).toEqual({
      'legal-review-passed': '《行政处罚法》第五十八条第一款',
    });
    await reviewedBy(AGRICULTURE, story);
    await concludedBy(AGRICULTURE, story);
  });
});
