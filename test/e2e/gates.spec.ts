import { DECISION, FINDINGS, LEAD, convocation, discussed, inquiry, investigated, notified, proposal, reviewed, served } from './support/major-case';
import { refusedUnchanged, unmetOf } from './support/refusals';
import { County, Story } from './support/story';

/** A citizen: the county's threshold is ten thousand yuan, so that both fifty and eighty thousand are major. */
const CITIZEN = { ...LEAD, parties: [{ kind: 'person', name: '张某某', idNumber: '431227199001010011', address: '本县龙溪路8号' }] };

let county: County;
beforeAll(async () => {
  county = await County.open('2026-01-12T09:00:00+08:00');
});
afterAll(() => county?.close());

async function assigned(lead: object = LEAD, on = '2026-01-12'): Promise<Story> {
  const story = new Story(county);
  county.on(on);
  await story.open('zhang.wei', lead);
  const both = [county.id('zhang.wei'), county.id('wang.fang')];
  await story.act('chen.jing', 'file-case', { handlerOpinion: '建议立案。', unitOpinion: '同意立案。', headOpinion: '同意。', officers: both });
  for (const officerId of both) await story.act('liu.qiang', 'assign-officer', { officerId });
  await story.act('liu.qiang', 'begin-investigation');
  return story;
}

async function citizenInvestigated(fineFen: number): Promise<Story> {
  const story = await assigned(CITIZEN);
  await story.act('zhang.wei', 'record-investigation-act', inquiry(county, '2026-01-12'));
  await story.act('zhang.wei', 'propose-penalty', proposal(fineFen));
  await story.act('zhang.wei', 'report-investigation', { report: '案件调查终结，建议处罚。' });
  await story.act('zhang.wei', 'close-investigation');
  return story;
}

describe('a major case is refused without a trace', () => {
  it('when only one of two officers signs the inquiry', async () => {
    const story = await assigned();
    const alone = inquiry(county, '2026-01-12', { signedBy: [county.id('zhang.wei')] });
    expect(await unmetOf(story, 'zhang.wei', 'record-investigation-act', alone)).toEqual({
      'every-record-signed-by-two-officers': '《行政处罚法》第四十二条第一款',
    });
  });

  it('when the certificate of one officer had expired on the day of the act', async () => {
    const story = await assigned();
    const { database } = county.api;
    const wang = [county.id('wang.fang')];
    await database.sql(`UPDATE officer_certificate SET valid_to = '2026-01-12' WHERE person_id = $1`, wang);
    county.on('2026-01-13');
    expect(await unmetOf(story, 'zhang.wei', 'record-investigation-act', inquiry(county, '2026-01-13'))).toEqual({
      'certified-on-every-act-date': '《行政处罚法》第四十二条第一款',
    });
    // The day itself is covered, whenever it is recorded.
    await story.act('zhang.wei', 'record-investigation-act', inquiry(county, '2026-01-12'));
    await database.sql(`UPDATE officer_certificate SET valid_to = '2027-10-31' WHERE person_id = $1`, wang);
  });

  it('when a handler is to review the case', async () => {
    const story = await investigated(county);
    await county.api.database.sql(`UPDATE person SET roles = '{officer,legal-reviewer}', legal_qualification_no = 'A1' WHERE id = $1`, [county.id('zhang.wei')]);
    await story.act('zhang.wei', 'submit-for-review', { materials: ['调查终结报告'] });
    const choice = { reviewerId: county.id('zhang.wei'), reason: '轮值' };
    expect(await unmetOf(story, 'chen.jing', 'assign-reviewer', choice)).toEqual({ 'reviewer-did-not-handle': '《行政处罚法》第五十八条第一款' });
    await county.api.database.sql(`UPDATE person SET roles = '{officer}', legal_qualification_no = NULL WHERE id = $1`, [county.id('zhang.wei')]);
  });

  it('when a first-time reviewer has no legal qualification', async () => {
    const story = await investigated(county);
    await county.api.database.sql('UPDATE person SET legal_qualification_no = NULL WHERE id = $1', [county.id('wu.lei')]);
    await story.act('zhang.wei', 'submit-for-review', { materials: ['调查终结报告'] });
    const choice = { reviewerId: county.id('wu.lei'), reason: '轮值' };
    expect(await unmetOf(story, 'chen.jing', 'assign-reviewer', choice)).toEqual({ 'reviewer-qualified': '《行政处罚法》第五十八条第二款' });
    // Whoever did this work before 2018 need not have it.
    await county.api.database.sql(`UPDATE person SET reviewing_since = '2017-12-31' WHERE id = $1`, [county.id('wu.lei')]);
    await story.act('chen.jing', 'assign-reviewer', choice);
    await county.api.database.sql(`UPDATE person SET legal_qualification_no = 'A20214312000002', reviewing_since = NULL WHERE id = $1`, [county.id('wu.lei')]);
  });

  it('when it is to be decided before the legal review, or when the review asked for corrections', async () => {
    const story = await investigated(county);
    const unreviewed = { 'legal-review-passed': '《行政处罚法》第五十八条第一款' };
    expect(await unmetOf(story, 'chen.jing', 'decide', DECISION)).toMatchObject(unreviewed);

    await story.act('zhang.wei', 'submit-for-review', { materials: ['调查终结报告'] });
    await story.act('chen.jing', 'assign-reviewer', { reviewerId: county.id('li.na'), reason: '轮值' });
    const findings = FINDINGS.map((finding) => (finding.item === 'law-and-discretion' ? { ...finding, passed: false, reason: '裁量理由不足。' } : finding));
    await story.act('li.na', 'return-review', { findings, outcome: 'correct', requiredAction: '补充裁量理由后重新提交。' });
    expect(await unmetOf(story, 'chen.jing', 'decide', DECISION)).toMatchObject(unreviewed);
    expect(await unmetOf(story, 'chen.jing', 'decide-after-discussion', DECISION)).toMatchObject(unreviewed);
    expect(await unmetOf(story, 'zhang.wei', 'issue-notice', { offersHearing: true })).toMatchObject({
      'reviewed-before-notice-where-due': '《行政处罚法》第五十八条第一款',
    });
  });

  it('when it is to be decided before the heads discussed it, or by two where the county wants three', async () => {
    const story = await investigated(county);
    await reviewed(story);
    await notified(story, '2026-02-02', '2026-02-25');
    const undiscussed = { 'discussed-collectively': '《行政处罚法》第五十七条第二款' };
    expect(await unmetOf(story, 'chen.jing', 'decide', DECISION)).toEqual(undiscussed);
    expect(await unmetOf(story, 'chen.jing', 'decide-after-discussion', DECISION)).toMatchObject(undiscussed);

    const two = convocation(county, '2026-02-25', { members: [county.id('chen.jing'), county.id('yang.jun')] });
    const refused = await refusedUnchanged(story, 'chen.jing', 'convene-discussion', two);
    expect(refused.unmet).toEqual([
      expect.objectContaining({ id: 'quorum-present', missing: expect.objectContaining({ present: 2, needed: 3 }) }),
    ]);
    expect(refused.unmet[0]?.articles[0]?.text).toBe('《行政处罚法》第五十七条第二款');
    // A head who is recused is no member who counts.
    const recused = convocation(county, '2026-02-25', { recusals: [{ personId: county.id('zhao.min'), reason: '系当事人近亲属' }] });
    expect(await unmetOf(story, 'chen.jing', 'convene-discussion', recused)).toEqual({ 'quorum-present': '《行政处罚法》第五十七条第二款' });
  });

  it('when the fine was raised after the review, until review and notice are repeated', async () => {
    const story = await citizenInvestigated(50_000_00);
    await reviewed(story);
    await notified(story, '2026-02-02', '2026-02-25');
    await story.act('zhang.wei', 'propose-penalty', proposal(80_000_00));

    const bothVoid = {
      'legal-review-passed': '《行政处罚法》第五十八条第一款', 'notice-covers-draft': '《行政处罚法》第四十四条', 'report-covers-draft': '《行政处罚法》第五十七条第一款',
    };
    expect(await unmetOf(story, 'chen.jing', 'decide', DECISION)).toMatchObject(bothVoid);
    const { 'report-covers-draft': _report, ...gates } = bothVoid;
    expect(await unmetOf(story, 'chen.jing', 'convene-discussion', convocation(county, '2026-02-25'))).toEqual(gates);

    await story.act('zhang.wei', 'report-investigation', { report: '重新提出处理意见。' });
    await story.act('zhang.wei', 'repeat-gates', { reason: '罚款数额改变。' });
    expect(await unmetOf(story, 'zhang.wei', 'issue-notice', { offersHearing: true })).toEqual({ 'reviewed-before-notice-where-due': '《行政处罚法》第五十八条第一款' });
    await reviewed(story, 'wu.lei');
    expect(await unmetOf(story, 'chen.jing', 'convene-discussion', convocation(county, '2026-02-25'))).toMatchObject({ 'notice-covers-draft': '《行政处罚法》第四十四条' });
    await notified(story, '2026-02-26', '2026-03-10');
    await discussed(story, '2026-03-11');
    const decided = await story.act('chen.jing', 'decide-after-discussion', DECISION);
    expect(decided.state).toBe('decided');
  });

  it('when the fine was raised because the party spoke up', async () => {
    const story = await citizenInvestigated(50_000_00);
    await reviewed(story);
    county.on('2026-02-02');
    await story.act('zhang.wei', 'issue-notice', { offersHearing: true });
    await story.act('zhang.wei', 'record-notice-service', served(county, '2026-02-02'));
    await story.act('zhang.wei', 'record-defence', { kind: 'stated', madeOn: '2026-02-02', content: '不是我干的。', hearingWaived: true });
    await story.act('zhang.wei', 're-examine-defence', { accepted: 'none', opinion: '申辩理由不成立。' });
    await story.act('zhang.wei', 'propose-penalty', proposal(80_000_00));
    await story.act('zhang.wei', 'report-investigation', { report: '态度恶劣，建议从重。' });
    await story.act('zhang.wei', 'repeat-gates', { reason: '罚款数额改变。' });
    await reviewed(story);
    expect(await unmetOf(story, 'zhang.wei', 'issue-notice', { offersHearing: true })).toMatchObject({
      'no-heavier-because-of-defence': '《行政处罚法》第四十五条第二款',
    });
    expect(await unmetOf(story, 'chen.jing', 'decide', DECISION)).toMatchObject({ 'no-heavier-because-of-defence': '《行政处罚法》第四十五条第二款' });
  });

  it('when nothing proves that the notice was served', async () => {
    const story = await investigated(county);
    await reviewed(story);
    await story.act('zhang.wei', 'issue-notice', { offersHearing: true });
    const unserved = { 'notice-served': '《行政处罚法》第六十二条' };
    expect(await unmetOf(story, 'zhang.wei', 'conclude-defence')).toMatchObject(unserved);
    expect(await unmetOf(story, 'chen.jing', 'convene-discussion', convocation(county, '2026-01-12'))).toMatchObject(unserved);
    expect(await unmetOf(story, 'chen.jing', 'decide', DECISION)).toMatchObject(unserved);
    // Service by one officer proves nothing either.
    const alone = served(county, '2026-03-11', { officers: [county.id('zhang.wei')] });
    county.on('2026-03-11');
    expect(await unmetOf(story, 'zhang.wei', 'record-notice-service', alone)).toEqual({ 'notice-served-by-two-officers': '《行政处罚法》第四十二条第一款' });
  });
});
