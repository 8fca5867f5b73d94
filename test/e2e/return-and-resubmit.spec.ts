import { DECISION, FINDINGS, discussed, investigated, notified, proposal } from './support/major-case';
import { refusedUnchanged, unmetOf } from './support/refusals';
import { County, type Story } from './support/story';

const wanting = FINDINGS.map((finding) => (finding.item === 'facts-and-evidence' ? { ...finding, passed: false, reason: '缺少货值认定依据。' } : finding));
const CORRECT = { findings: wanting, outcome: 'correct', requiredAction: '补充货值认定依据后重新提交。' };

describe('a case the reviewer sends back', () => {
  let county: County;
  beforeAll(async () => {
    county = await County.open('2026-01-12T09:00:00+08:00');
  });
  afterAll(() => county?.close());

  async function submitted(story: Story, reviewer = 'li.na'): Promise<void> {
    await story.act('zhang.wei', 'submit-for-review', { materials: ['调查终结报告'] });
    await story.act('chen.jing', 'assign-reviewer', { reviewerId: county.id(reviewer), reason: '轮值' });
  }

  const review = async (story: Story): Promise<{ round: number; outcome: string | null }> =>
    (await (await county.as('zhang.wei')).get(`/api/v1/cases/${story.id}`)).body.review;

  it('is mended, submitted again, sent back once more, and passes in the third round', async () => {
    const story = await investigated(county);
    await submitted(story);
    await story.act('li.na', 'return-review', CORRECT);
    expect(await review(story)).toMatchObject({ round: 1, outcome: 'correct' });

    // The report is about the draft as it was; it has to follow the new one before a reviewer sees it.
    await story.act('zhang.wei', 'propose-penalty', proposal(120_000_00, '当事人销售超过保质期的食品，经核算货值金额五千二百元。'));
    expect(await unmetOf(story, 'zhang.wei', 'submit-for-review', { materials: ['调查终结报告'] })).toEqual({ 'report-covers-draft': '《行政处罚法》第五十七条第一款' });
    await story.act('zhang.wei', 'report-investigation', { report: '补充货值认定后终结调查。' });
    await submitted(story);
    await story.act('li.na', 'return-review', { ...CORRECT, outcome: 'return', requiredAction: '说明裁量理由。' });
    expect(await review(story)).toMatchObject({ round: 2, outcome: 'return' });

    await submitted(story, 'wu.lei');
    await story.act('wu.lei', 'pass-review', { findings: FINDINGS });
    expect(await review(story)).toMatchObject({ round: 3, outcome: 'agree' });

    await notified(story, '2026-02-02', '2026-02-25');
    await discussed(story, '2026-02-26');
    expect((await story.act('chen.jing', 'decide-after-discussion', DECISION)).state).toBe('decided');

    const opinions = await county.api.database.sql('SELECT outcome, document_no AS no FROM review_opinion WHERE case_id = $1 ORDER BY act_seq', [story.id]);
    expect(opinions.map(({ outcome }) => outcome)).toEqual(['correct', 'return', 'agree']);
    expect(new Set(opinions.map(({ no }) => no)).size).toBe(3);
  });

  it('is not passed by an answer that is incomplete, contradicts itself, or comes from somebody else', async () => {
    const story = await investigated(county);
    await submitted(story);
    expect(await unmetOf(story, 'li.na', 'pass-review', { findings: FINDINGS.slice(1) })).toEqual({ 'eight-items-answered': '《行政处罚法》第五十八条第一款' });
    const unreasoned = FINDINGS.map((finding, at) => (at === 0 ? { ...finding, reason: '' } : finding));
    const refused = await refusedUnchanged(story, 'li.na', 'pass-review', { findings: unreasoned });
    expect(refused.unmet.map(({ id, missing }) => [id, missing['items']])).toEqual([['eight-items-answered', ['subject-lawful']]]);
    expect((await refusedUnchanged(story, 'li.na', 'pass-review', { findings: wanting })).code).toBe('finding-contradicts-outcome');
    expect(await unmetOf(story, 'wu.lei', 'pass-review', { findings: FINDINGS })).toEqual({ 'actor-is-the-reviewer': '《行政处罚法》第五十八条第一款' });
    expect((await refusedUnchanged(story, 'zhang.wei', 'pass-review', { findings: FINDINGS })).code).toBe('role-not-allowed');
    await story.act('li.na', 'pass-review', { findings: FINDINGS });
  });

  it('is bound to the text that was submitted: the draft cannot change while the reviewer reads it', async () => {
    const story = await investigated(county);
    await submitted(story);
    expect(await unmetOf(story, 'zhang.wei', 'propose-penalty', proposal(90_000_00))).toEqual({ 'right-stage': '《行政处罚法》第五十七条第一款' });
  });
});
