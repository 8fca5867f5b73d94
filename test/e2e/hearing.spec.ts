import { DECISION, FINDINGS, convocation, discussed, investigated, reviewed, served } from './support/major-case';
import { refusedUnchanged, unmetOf } from './support/refusals';
import { County, type Story } from './support/story';

/** Notice served Monday 2 March 2026: five working days end on the ninth. Hearing notice of the sixth: seven end on the seventeenth. */
describe('a party that asks for a hearing', () => {
  let county: County;
  beforeAll(async () => {
    county = await County.open('2026-01-12T09:00:00+08:00');
  });
  afterAll(() => county?.close());

  async function noticeServed(offersHearing = true): Promise<Story> {
    const story = await investigated(county);
    await reviewed(story);
    county.on('2026-03-02');
    if (!offersHearing) return story;
    await story.act('zhang.wei', 'issue-notice', { offersHearing });
    await story.act('zhang.wei', 'record-notice-service', served(county, '2026-03-02'));
    return story;
  }

  const REQUEST = { requestedOn: '2026-03-05', way: '在送达回证上签署要求听证' };
  const notice = (presider: string, hearingOn: string) => ({ presiderId: county.id(presider), noticeServedOn: '2026-03-06', hearingOn, place: '局听证室' });
  const HELD = { heldOn: '2026-03-18', outcome: 'heard', transcript: '听证笔录全文。' };

  async function heard(): Promise<Story> {
    const story = await noticeServed();
    county.on('2026-03-05');
    await story.act('zhang.wei', 'request-hearing', REQUEST);
    county.on('2026-03-06');
    await story.act('chen.jing', 'notify-hearing', notice('wu.lei', '2026-03-18'));
    county.on('2026-03-18');
    await story.act('wu.lei', 'hold-hearing', HELD);
    return story;
  }

  it('is heard, and in the market sector the case is reviewed again after the hearing', async () => {
    const story = await heard();
    // The review of before cannot know what was said at the hearing.
    expect(await unmetOf(story, 'chen.jing', 'convene-discussion', convocation(county, '2026-03-18'))).toEqual({ 'legal-review-passed': '《行政处罚法》第五十八条第一款' });
    county.on('2026-03-19');
    await story.act('zhang.wei', 'submit-for-review', { materials: ['听证笔录', '听证报告'] });
    const presider = { reviewerId: county.id('wu.lei'), reason: '轮值' };
    expect(await unmetOf(story, 'chen.jing', 'assign-reviewer', presider)).toEqual({ 'reviewer-did-not-handle': '《行政处罚法》第五十八条第一款' });
    await story.act('chen.jing', 'assign-reviewer', { reviewerId: county.id('li.na'), reason: '轮值' });
    await story.act('li.na', 'pass-review', { findings: FINDINGS });
    await discussed(story, '2026-03-26');
    const decision = await story.act('chen.jing', 'decide-after-discussion', { ...DECISION, defenceTreatment: '对听证意见的采纳情况：不予采纳，理由如下。' });
    expect(decision.state).toBe('decided');
  });

  it('asks within five working days of the notice, and only where a hearing is offered', async () => {
    const story = await noticeServed();
    county.on('2026-03-10');
    const late = await refusedUnchanged(story, 'zhang.wei', 'request-hearing', { ...REQUEST, requestedOn: '2026-03-10' });
    expect(late.unmet.map(({ id, missing, articles }) => [id, missing['lastDay'], articles[0]!.text])).toEqual([
      ['hearing-asked-in-time', '2026-03-09', '《行政处罚法》第六十四条第一款第一项'],
    ]);
    await story.act('zhang.wei', 'request-hearing', { ...REQUEST, requestedOn: '2026-03-09' });

    const unoffered = await noticeServed(false);
    expect(await unmetOf(unoffered, 'zhang.wei', 'issue-notice', { offersHearing: false })).toEqual({ 'hearing-offered-where-due': '《行政处罚法》第六十三条第一款' });
  });

  it('is told seven clear working days ahead, of a presider who did not investigate', async () => {
    const story = await noticeServed();
    county.on('2026-03-05');
    await story.act('zhang.wei', 'request-hearing', REQUEST);
    county.on('2026-03-06');
    const early = await refusedUnchanged(story, 'chen.jing', 'notify-hearing', notice('wu.lei', '2026-03-17'));
    expect(early.unmet.map(({ id, missing }) => [id, missing['lastWaitingDay']])).toEqual([['hearing-notified-seven-days-ahead', '2026-03-17']]);
    expect(await unmetOf(story, 'chen.jing', 'notify-hearing', notice('wang.fang', '2026-03-18'))).toMatchObject({ 'presider-is-no-investigator': '《行政处罚法》第六十四条第一款第四项' });
    await story.act('chen.jing', 'notify-hearing', notice('wu.lei', '2026-03-18'));

    county.on('2026-03-17');
    expect(await unmetOf(story, 'wu.lei', 'hold-hearing', { ...HELD, heldOn: '2026-03-17' })).toMatchObject({ 'hearing-notified-seven-days-ahead': '《行政处罚法》第六十四条第一款第二项' });
    county.on('2026-03-18');
    expect((await story.act('wu.lei', 'hold-hearing', { ...HELD, outcome: 'waived', transcript: '当事人无正当理由拒不出席。' })).state).toBe('heard');
  });

  it('waits until the hearing is over before anything is decided', async () => {
    const story = await noticeServed();
    county.on('2026-03-05');
    await story.act('zhang.wei', 'request-hearing', REQUEST);
    county.on('2026-03-31');
    expect(await unmetOf(story, 'chen.jing', 'decide', DECISION)).toMatchObject({ 'requested-hearing-concluded': '《行政处罚法》第六十三条第一款' });
    expect(await unmetOf(story, 'zhang.wei', 'conclude-defence')).toMatchObject({ 'right-stage': expect.any(String) });
  });
});
