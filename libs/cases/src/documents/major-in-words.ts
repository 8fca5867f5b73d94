import { PENALTY_NAMES } from '@mingjian/documents';
import { citationText, type MajorRule, type PartyKind } from '@mingjian/law';

const GROUNDS = { 'public-interest': '涉及重大公共利益', complicated: '案件情况疑难复杂、涉及多个法律关系', statute: '法律、法规规定应当法制审核' } as const;

const PARTIES: Readonly<Record<PartyKind, string>> = { person: '公民', 'individual-business': '个体工商户', organization: '法人或者其他组织' };

/** Why a row of the catalogue of major decisions matched, with the rule it comes from. */
export function majorInWords({ when, source }: MajorRule): string {
  const conditions = [
    when.ground && GROUNDS[when.ground],
    when.heard && '经过听证程序',
    when.partyKinds && `当事人为${when.partyKinds.map((kind) => PARTIES[kind]).join('、')}`,
    when.penaltyKinds && `处以${when.penaltyKinds.map((kind) => PENALTY_NAMES[kind]).join('、')}`,
    when.fineFromFen !== undefined && `罚款数额达到${inYuan(when.fineFromFen)}以上`,
    when.confiscationFromFen !== undefined && `没收违法所得、非法财物的价值达到${inYuan(when.confiscationFromFen)}以上`,
  ].filter(Boolean);
  return `${conditions.join('，')}（依据${typeof source === 'string' ? source : citationText(source)}）`;
}

function inYuan(fen: number): string {
  return fen % 1_000_000 === 0 ? `${fen / 1_000_000}万元` : `${fen / 100}元`;
}
