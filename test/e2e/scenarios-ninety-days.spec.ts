import { clockOf } from './support/clocks';
import { LEAD } from './support/major-case';
import { refusedUnchanged } from './support/refusals';
import { County, Story } from './support/story';

const FOUND_IN_FEBRUARY = { ...LEAD, foundOn: '2025-02-20', violationEndedOn: '2025-02-20' };

describe('ninety days from 3 March 2025', () => {
  let county: County;
  beforeAll(async () => {
    county = await County.open('2025-03-03T09:00:00+08:00');
  });
  afterAll(() => county?.close());

  async function underInvestigation(): Promise<Story> {
    const story = new Story(county);
    county.on('2025-03-03');
    await story.open('zhang.wei', FOUND_IN_FEBRUARY);
    const officers = [county.id('zhang.wei'), county.id('wang.fang')];
    const filed = await story.act('chen.jing', 'file-case', { handlerOpinion: '建议立案。', unitOpinion: '同意。', headOpinion: '同意。', officers });
    expect(filed.opened).toEqual([{ period: 'decision', due: '2025-06-03', safe: '2025-05-30', provisional: false }]);
    for (const officerId of officers) await story.act('liu.qiang', 'assign-officer', { officerId });
    await story.act('liu.qiang', 'begin-investigation');
    return story;
  }

  const appraisal = { ground: 'appraisal', from: '2025-04-07', to: '2025-05-09', reason: '委托检验机构鉴定。' };
  const publicNotice = { ground: 'public-notice', from: '2025-05-06', to: '2025-06-05', reason: '公告送达行政处罚告知书。' };

  it('leave out an appraisal and a public notice, and the days both took once only', async () => {
    const story = await underInvestigation();
    await expect(clockOf(story, 'decision')).resolves.toMatchObject({ nominal: '2025-06-01', due: '2025-06-03' });
    county.on('2025-05-09');
    await story.act('zhang.wei', 'exclude-time', appraisal);
    await expect(clockOf(story, 'decision')).resolves.toMatchObject({ nominal: '2025-07-03', due: '2025-07-03' });
    county.on('2025-06-05');
    await story.act('zhang.wei', 'exclude-time', publicNotice);
    await expect(clockOf(story, 'decision')).resolves.toMatchObject({ nominal: '2025-07-30', due: '2025-07-30' });
    county.on('2025-07-31');
    const late = await refusedUnchanged(story, 'chen.jing', 'extend-decision-period', { days: 30, reason: '案情复杂。' });
    expect([late.code, late.articles.map(({ text }) => text)]).toEqual([expect.stringMatching(/expired|act-not-lawful/), expect.arrayContaining([expect.stringContaining('第六十四条')])]);
    county.on('2025-07-28');
    await story.act('chen.jing', 'extend-decision-period', { days: 30, reason: '案情复杂。' });
    await expect(clockOf(story, 'decision')).resolves.toMatchObject({ nominal: '2025-08-29', due: '2025-08-29' });
  });

  it('are lengthened by no more than the sector allows, and for no ground it does not name', async () => {
    const story = await underInvestigation();
    county.on('2025-05-09');
    expect((await refusedUnchanged(story, 'chen.jing', 'extend-decision-period', { days: 31, reason: '案情复杂。' })).status).toBe(409);
    const unknown = await refusedUnchanged(story, 'zhang.wei', 'exclude-time', { ...appraisal, ground: 'auction' });
    expect(unknown.code).toBe('exclusion-ground-unknown');
    const reversed = await refusedUnchanged(story, 'zhang.wei', 'exclude-time', { ...appraisal, from: '2025-05-09', to: '2025-04-07' });
    expect(reversed.code).toBe('exclusion-reversed');
    await expect(clockOf(story, 'decision')).resolves.toMatchObject({ due: '2025-06-03' });
  });

  it('are lengthened once for each step the sector knows, and no extension is entered that moves nothing', async () => {
    const story = await underInvestigation();
    county.on('2025-05-09');
    await story.act('chen.jing', 'extend-decision-period', { days: 30, reason: '案情复杂。' });
    await story.act('chen.jing', 'extend-decision-period', { days: 20, reason: '经集体讨论决定。' });
    const third = await refusedUnchanged(story, 'chen.jing', 'extend-decision-period', { days: 10, reason: '案情复杂。' });
    expect([third.code, third.articles.map(({ text }) => text)]).toEqual(['extension-not-allowed', expect.arrayContaining([expect.stringContaining('第六十四条')])]);
    await expect(clockOf(story, 'decision')).resolves.toMatchObject({ nominal: '2025-07-21' });
  });

  it('run on through an appraisal where no rule of the sector takes it out, and the refusal says why', async () => {
    await county.api.database.sql(`UPDATE agency SET sector = 'national' WHERE code = 'market'`);
    const story = await underInvestigation();
    county.on('2025-05-09');
    const refused = await refusedUnchanged(story, 'zhang.wei', 'exclude-time', appraisal);
    expect(refused.unmet).toEqual([
      expect.objectContaining({ id: 'exclusion-has-basis', message: '本领域没有扣除办案期限的规定，期限照常计算。', articles: [expect.objectContaining({ text: '《行政处罚法》第六十条' })] }),
    ]);
    await expect(clockOf(story, 'decision')).resolves.toMatchObject({ nominal: '2025-06-01', due: '2025-06-03' });
    expect((await refusedUnchanged(story, 'chen.jing', 'extend-decision-period', { days: 30, reason: '案情复杂。' })).unmet.map(({ id }) => id)).toEqual(['extension-has-basis']);
    await county.api.database.sql(`UPDATE agency SET sector = 'market' WHERE code = 'market'`);
  });
});
