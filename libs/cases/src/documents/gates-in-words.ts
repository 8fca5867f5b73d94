import { plainDate } from '@mingjian/documents';
import { chineseNumber, type ReviewOutcome } from '@mingjian/law';
import type { HearingOfParty, LatestDiscussion, LatestReview } from './course-of-gates';

/** A transcript of more characters than this is referred to, not copied. */
const LONGEST_QUOTED_TRANSCRIPT = 300;

const ACCEPTED = { all: '予以采纳', part: '部分采纳', none: '不予采纳' } as const;

const REVIEW_OUTCOMES: Readonly<Record<ReviewOutcome, string>> = {
  agree: '同意承办机构的处理意见',
  correct: '要求承办机构改正后重新送审',
  return: '退回承办机构补齐材料',
  'supplement-investigation': '要求补充调查',
  'not-our-jurisdiction': '认为本机关没有管辖权',
  'criminal-transfer': '认为涉嫌犯罪，建议移送司法机关',
};

/** What the party said, in writing and at the hearing; undefined where it said nothing. */
export function contentOf({ statements, hearing }: HearingOfParty): string | undefined {
  const written = statements.map(({ content }) => closed(content)).join('；');
  if (hearing?.outcome !== 'heard') return written || undefined;
  const transcript = closed(hearing.transcript.replace(/\s*\n\s*/g, ''));
  const quoted = transcript !== '' && [...transcript].length <= LONGEST_QUOTED_TRANSCRIPT ? transcript : `意见载于${plainDate(hearing.heldOn)}听证笔录`;
  return written ? `${quoted}；听证前书面提出：${written}` : quoted;
}

/** How what was said was weighed, as the re-examinations have it. */
export function treatmentOf({ statements }: HearingOfParty): string | undefined {
  const weighed = statements.filter(({ opinion }) => opinion !== null).map(({ accepted, opinion }) => `${closed(opinion!)}，对其意见${ACCEPTED[accepted!]}`);
  return weighed.join('；') || undefined;
}

export function hearingInWords(party: HearingOfParty | null): string {
  if (!party?.servedOn) return '本案未向当事人送达行政处罚告知书。';
  const served = `${plainDate(party.servedOn)}向当事人送达行政处罚告知书（${party.noticeNumber}）`;
  return `${served}，${responseInWords(party)}。`;
}

function responseInWords(party: HearingOfParty): string {
  const treatment = treatmentOf(party);
  const weighed = treatment ? `；承办机构复核认为：${treatment}` : '';
  if (party.hearing?.outcome === 'heard') return `${plainDate(party.hearing.heldOn)}依当事人的要求举行听证，当事人提出：${contentOf(party)}${weighed}`;
  const unheard = party.hearing ? `；当事人要求听证，但未参加或者中途退出${plainDate(party.hearing.heldOn)}的听证，听证终止` : party.offersHearing ? '；当事人未要求听证' : '';
  const [first] = party.statements;
  if (first) return `当事人于${plainDate(first.madeOn)}提出陈述、申辩：${contentOf(party)}${weighed}${unheard}`;
  if (party.waivedOn) return `当事人于${plainDate(party.waivedOn)}明确表示放弃陈述、申辩${unheard}`;
  return `当事人在告知的期限内未陈述、申辩${unheard}`;
}

export function reviewInWords(review: LatestReview): string {
  const action = review.requiredAction ? `，要求：${closed(review.requiredAction)}` : '';
  return `经第${chineseNumber(review.round)}轮审核，${plainDate(review.finishedOn)}出具意见：${REVIEW_OUTCOMES[review.outcome]}${action}`;
}

export function discussionInWords({ heldOn, agree, disagree, abstain }: LatestDiscussion): string {
  const votes = [`${agree}人同意`, ...(disagree > 0 ? [`${disagree}人不同意`] : []), ...(abstain > 0 ? [`${abstain}人弃权`] : [])];
  return `${plainDate(heldOn)}经本机关负责人集体讨论，${votes.join('、')}。`;
}

/** A sentence without its closing mark, to go on from. */
function closed(text: string): string {
  return text.trim().replace(/[。；，、]+$/, '');
}
