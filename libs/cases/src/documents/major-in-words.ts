import { citationText, type MajorRule, type PartyKind, type PenaltyKind } from '@mingjian/law';

const GROUNDS = { 'public-interest': '涉及重大公共利益', complicated: '案件情况疑难复杂、涉及多个法律关系', statute: '法律、法规规定应当法制审核' } as const;

const PARTIES: Readonly<Record<PartyKind, string>> = { person: '公民', 'individual-business': '个体工商户', organization: '法人或者其他组织' };

const KINDS: Readonly<Record<PenaltyKind, string>> = {
  warning: '警告', criticism: '通报批评', fine: '罚款', confiscation: '没收', 'suspend-licence': '暂扣许可证件', 'lower-grade': '降低资质等级',
  'restrict-operation': '限制开展生产经营活动', 'stop-production': '责令停产停业', 'close-down': '责令关闭', 'bar-from-occupation': '限制从业',
  'revoke-licence': '吊销许可证件', detention: '行政拘留', other: '其他行政处罚',
};

/** Why a row of the catalogue of major decisions matched, with the rule it comes from. */
export function majorInWords({ when, source }: MajorRule): string {
  const conditions = [
    when.ground && GROUNDS[when.ground],
    when.heard && '经过听证程序',
    when.partyKinds && `当事人为${when.partyKinds.map((kind) => PARTIES[kind]).join('、')}`,
    when.penaltyKinds && `处以${when.penaltyKinds.map((kind) => KINDS[kind]).join('、')}`,
    when.fineFromFen !== undefined && `罚款数额达到${inYuan(when.fineFromFen)}以上`,
    when.confiscationFromFen !== undefined && `没收违法所得、非法财物的价值达到${inYuan(when.confiscationFromFen)}以上`,
  ].filter(Boolean);
  return `${conditions.join('，')}（依据${typeof source === 'string' ? source : citationText(source)}）`;
}

function inYuan(fen: number): string {
  return fen % 1_000_000 === 0 ? `${fen / 1_000_000}万元` : `${fen / 100}元`;
}
