import { inquiry, LEAD, served } from './support/major-case';
import { County, Story } from './support/story';

const SPARED = {
  outcome: 'no-penalty', facts: '当事人于2026年1月5日销售超过保质期一日的食品一袋，货值金额五元，未售出。', evidence: [{ name: '现场笔录', pages: 2 }],
  violated: ['《中华人民共和国食品安全法》第三十四条第（十）项'], penaltyBasis: ['《中华人民共和国行政处罚法》第三十三条第一款'],
  discretion: { reasons: '初次违法且危害后果轻微并及时改正。' }, items: [],
};
const CLEARED = { ...SPARED, outcome: 'not-established', violated: [], penaltyBasis: [], discretion: { reasons: '现有证据不能证明食品系当事人销售。' } };
const TERMS = { course: '2026年1月5日本局检查发现线索，1月12日立案。', surchargeStated: false };

describe('a case that ends without a penalty', () => {
  let county: County;
  beforeAll(async () => {
    county = await County.open('2026-01-12T09:00:00+08:00');
  });
  beforeEach(() => county.on('2026-01-12'));
  afterAll(() => county?.close());

  async function proposed(proposal: object): Promise<Story> {
    const story = new Story(county);
    await story.open('zhang.wei', LEAD);
    await story.act('chen.jing', 'file-case', { handlerOpinion: '建议立案。', unitOpinion: '同意。', headOpinion: '同意。', officers: [county.id('zhang.wei'), county.id('wang.fang')] });
    await story.act('liu.qiang', 'assign-officer', { officerId: county.id('zhang.wei') });
    await story.act('liu.qiang', 'assign-officer', { officerId: county.id('wang.fang') });
    await story.act('liu.qiang', 'begin-investigation');
    await story.act('zhang.wei', 'record-investigation-act', inquiry(county, '2026-01-12'));
    await story.act('zhang.wei', 'propose-penalty', proposal);
    await story.act('zhang.wei', 'report-investigation', { report: '调查终结。' });
    await story.act('zhang.wei', 'close-investigation');
    return story;
  }

  async function documents(story: Story): Promise<{ kind: string; number: string | null }[]> {
    const client = await county.as('zhang.wei');
    const { body } = await client.get<{ items: { kind: string; number: string | null }[] }>(`/api/v1/cases/${story.id}/documents`);
    return body.items.filter(({ kind }) => kind !== 'case-filing-approval');
  }

  it.each([
    ['minor and mended in time (art. 33)', SPARED],
    ['not established (art. 57)', CLEARED],
  ])('%s: decided without notice, served with the remedies, and closed', async (_why, proposal) => {
    const story = await proposed(proposal);
    const decision = await story.act('chen.jing', 'decide', TERMS);
    expect(decision.state).toBe('decided');
    expect(decision.opened.map(({ period }) => period)).toEqual(['service', 'case-closing']);
    expect(decision.met.map(({ period }) => period)).toEqual(['decision']);
    const [drawn] = await documents(story);
    expect([drawn!.kind, drawn!.number]).toEqual(['penalty-decision', expect.stringMatching(/^晃市监不罚〔2026〕\d+号$/)]);

    county.on('2026-01-14');
    const service = await story.act('zhang.wei', 'record-decision-service', served(county, '2026-01-14'));
    expect(service.opened.map(({ period }) => period)).toEqual(['reconsideration-application', 'litigation']);
    expect((await story.act('chen.jing', 'close-case', { reason: '不予处罚，结案。' })).state).toBe('closed');
  });

  it('does not punish under that name: what is not a penalty imposes nothing', async () => {
    const story = await proposed(SPARED);
    const refused = await story.refused('zhang.wei', 'propose-penalty', { ...SPARED, items: [{ kind: 'fine', amountFen: 1_00 }] });
    expect(refused.code).toBe('penalty-without-penalty-outcome');
  });

  it('cannot be decided with a penalty that way: the party has not been heard', async () => {
    const story = await proposed(SPARED);
    await story.act('zhang.wei', 'propose-penalty', { ...SPARED, outcome: 'penalty', penaltyBasis: ['《中华人民共和国食品安全法》第一百二十四条'], items: [{ kind: 'fine', amountFen: 100_00 }] });
    await story.act('zhang.wei', 'report-investigation', { report: '补充报告。' });
    const refused = await story.refused('chen.jing', 'decide', TERMS);
    expect(refused.unmet.map(({ id }) => id)).toEqual(expect.arrayContaining(['notice-covers-draft', 'notice-served']));
  });

  it('is no way for a suspected crime: that is transferred, and nothing is decided or drawn up', async () => {
    const story = await proposed({ ...CLEARED, outcome: 'transfer', violated: ['《中华人民共和国刑法》第一百四十三条'], discretion: { reasons: '涉嫌犯罪。' } });
    const refused = await story.refused('chen.jing', 'decide', TERMS);
    expect(refused.unmet.map(({ id }) => id)).toEqual(['transfer-has-its-own-act']);
    expect(await documents(story)).toEqual([]);
    const reported = await story.act('zhang.wei', 'report-criminal-transfer', { reason: '涉嫌生产、销售不符合安全标准的食品罪。' });
    expect(reported.opened.map(({ period }) => period)).toEqual(['criminal-transfer-approval']);
    const approved = await story.act('chen.jing', 'approve-criminal-transfer', { reason: '涉嫌犯罪。' });
    expect([approved.state, approved.met.map(({ period }) => period)]).toEqual(['transfer-pending', ['criminal-transfer-approval']]);
    const early = await story.refused('zhang.wei', 'record-police-filing', {});
    expect(early.unmet.map(({ id }) => id)).toEqual(['transfer-dispatched']);
    await story.act('zhang.wei', 'dispatch-criminal-transfer');
    expect((await story.act('zhang.wei', 'record-police-filing')).opened.map(({ period }) => period)).toEqual(['goods-handover']);
  });
});
