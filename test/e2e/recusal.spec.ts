import { LEAD, inquiry, proposal } from './support/major-case';
import { refusedUnchanged, unmetOf } from './support/refusals';
import { County, Story } from './support/story';

describe('an officer whose recusal is asked for', () => {
  let county: County;
  beforeAll(async () => {
    county = await County.open('2026-01-12T09:00:00+08:00');
  });
  afterAll(() => county?.close());

  async function underInvestigation(): Promise<Story> {
    const story = new Story(county);
    county.on('2026-01-12');
    await story.open('zhang.wei', LEAD);
    const officers = [county.id('zhang.wei'), county.id('wang.fang')];
    await story.act('chen.jing', 'file-case', { handlerOpinion: '建议立案。', unitOpinion: '同意。', headOpinion: '同意。', officers });
    for (const officerId of officers) await story.act('liu.qiang', 'assign-officer', { officerId });
    await story.act('liu.qiang', 'begin-investigation');
    await story.act('zhang.wei', 'record-investigation-act', inquiry(county, '2026-01-12'));
    await story.act('zhang.wei', 'propose-penalty', proposal(120_000_00));
    await story.act('zhang.wei', 'report-investigation', { report: '案件调查终结。' });
    return story;
  }

  const request = (story: Story) =>
    story.act('zhang.wei', 'request-recusal', { personId: county.id('wang.fang'), ground: '系当事人近亲属。', requestedBy: 'party', on: '2026-01-12' });

  it('goes on while the head has not decided, but the case does not', async () => {
    const story = await underInvestigation();
    await request(story);
    expect(await unmetOf(story, 'zhang.wei', 'close-investigation')).toEqual({ 'no-open-recusal': '《行政处罚法》第四十三条第三款' });
    await story.act('zhang.wei', 'record-investigation-act', inquiry(county, '2026-01-12'));
    await story.act('chen.jing', 'decide-recusal', { recused: false, reason: '经查无亲属关系。' });
    expect(await unmetOf(story, 'zhang.wei', 'close-investigation')).toEqual({ 'report-covers-acts': '《行政处罚法》第五十七条第一款' });
    await story.act('zhang.wei', 'report-investigation', { report: '补充调查后，案件调查终结。' });
    expect((await story.act('zhang.wei', 'close-investigation')).state).toBe('investigation-closed');
  });

  it('leaves the case when recused, and another takes the place before it goes on', async () => {
    const story = await underInvestigation();
    await request(story);
    await story.act('chen.jing', 'decide-recusal', { recused: true, reason: '情况属实。' });
    expect(await unmetOf(story, 'zhang.wei', 'close-investigation')).toEqual({ 'two-officers-assigned': '《行政处罚法》第四十二条第一款' });
    expect(await unmetOf(story, 'wang.fang', 'propose-penalty', proposal(90_000_00))).toEqual({ 'actor-handles-the-case': '《行政处罚法》第四十二条第一款' });
    county.on('2026-01-13');
    expect(await unmetOf(story, 'zhang.wei', 'record-investigation-act', inquiry(county, '2026-01-13'))).toEqual({ 'acts-by-assigned-officers': '《行政处罚法》第四十二条第一款' });

    expect(await unmetOf(story, 'liu.qiang', 'assign-officer', { officerId: county.id('wang.fang') })).toEqual({ 'no-recused-officer-handles': '《行政处罚法》第四十三条第一款' });
    await story.act('liu.qiang', 'assign-officer', { officerId: county.id('liu.qiang') });
    const both = [county.id('zhang.wei'), county.id('liu.qiang')];
    await story.act('zhang.wei', 'record-investigation-act', inquiry(county, '2026-01-13', { officers: both, signedBy: both }));
    await story.act('zhang.wei', 'report-investigation', { report: '补充调查后，案件调查终结。' });
    expect((await story.act('zhang.wei', 'close-investigation')).state).toBe('investigation-closed');
  });

  it('is decided on once, by the head, and only if somebody asked', async () => {
    const story = await underInvestigation();
    expect((await refusedUnchanged(story, 'chen.jing', 'decide-recusal', { recused: true, reason: '无' })).code).toBe('recusal-not-pending');
    await request(story);
    expect((await refusedUnchanged(story, 'zhang.wei', 'decide-recusal', { recused: false, reason: '无' })).code).toBe('role-not-allowed');
    await story.act('chen.jing', 'decide-recusal', { recused: false, reason: '经查无亲属关系。' });
    expect((await refusedUnchanged(story, 'chen.jing', 'decide-recusal', { recused: true, reason: '无' })).code).toBe('recusal-not-pending');
  });
});
