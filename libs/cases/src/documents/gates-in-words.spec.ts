import type { HearingOfParty } from './course-of-gates';
import { contentOf, discussionInWords, hearingInWords, reviewInWords, treatmentOf } from './gates-in-words';

const notified: HearingOfParty = {
  noticeId: '1', noticeNumber: '晃市监听告〔2026〕9号', offersHearing: true, servedOn: '2026-03-31', statements: [], waivedOn: null, hearing: null,
};
const stated: HearingOfParty = {
  ...notified,
  statements: [
    { madeOn: '2026-04-03', content: '并非故意。', accepted: 'none', opinion: '与笔录不符。' },
    { madeOn: '2026-04-05', content: '已经召回', accepted: 'all', opinion: '有召回记录' },
  ],
};
const heard: HearingOfParty = { ...stated, statements: [], hearing: { heldOn: '2026-04-20', outcome: 'heard', transcript: '设备失误，\n请求减轻。' } };

describe('what the party said', () => {
  it('is nothing where it said nothing', () => {
    expect(contentOf(notified)).toBeUndefined();
    expect(treatmentOf(notified)).toBeUndefined();
  });

  it('is every statement in its order, and how each was weighed', () => {
    expect(contentOf(stated)).toBe('并非故意；已经召回');
    expect(treatmentOf(stated)).toBe('与笔录不符，对其意见不予采纳；有召回记录，对其意见予以采纳');
  });

  it('at a hearing is quoted while short, and referred to when it fills pages', () => {
    expect(contentOf(heard)).toBe('设备失误，请求减轻');
    const long = { ...heard, hearing: { ...heard.hearing!, transcript: '问答。'.repeat(200) } };
    expect(contentOf(long)).toBe('意见载于2026年4月20日听证笔录');
    expect(contentOf({ ...heard, statements: stated.statements })).toBe('设备失误，请求减轻；听证前书面提出：并非故意；已经召回');
  });
});

describe('how the party was heard', () => {
  it.each<[string, HearingOfParty | null, string]>([
    ['no notice', null, '本案未向当事人送达行政处罚告知书。'],
    ['a notice not served', { ...notified, servedOn: null }, '本案未向当事人送达行政处罚告知书。'],
    ['silence', notified, '当事人在告知的期限内未陈述、申辩；当事人未要求听证。'],
    ['silence where no hearing was due', { ...notified, offersHearing: false }, '当事人在告知的期限内未陈述、申辩。'],
    ['a waiver', { ...notified, waivedOn: '2026-04-01' }, '当事人于2026年4月1日明确表示放弃陈述、申辩；当事人未要求听证。'],
    ['a hearing', heard, '2026年4月20日依当事人的要求举行听证，当事人提出：设备失误，请求减轻。'],
    ['a hearing stayed away from', { ...notified, hearing: { heldOn: '2026-04-20', outcome: 'waived', transcript: '' } }, '但未参加或者中途退出2026年4月20日的听证，听证终止。'],
  ])('is told of %s', (_case, party, words) => {
    const told = hearingInWords(party);
    expect(told.endsWith(words)).toBe(true);
    expect(told).not.toContain('。。');
  });
});

describe('review and discussion', () => {
  it('are told with round, outcome and votes', () => {
    const review = { number: '1', round: 2, finishedOn: '2026-04-20', outcome: 'correct', requiredAction: '补正送达回证。', reviewerId: '1' } as const;
    expect(reviewInWords(review)).toBe('经第二轮审核，2026年4月20日出具意见：要求承办机构改正后重新送审，要求：补正送达回证');
    expect(discussionInWords({ heldOn: '2026-04-27', agree: 3, disagree: 0, abstain: 1 })).toBe('2026年4月27日经本机关负责人集体讨论，3人同意、1人弃权。');
  });
});
