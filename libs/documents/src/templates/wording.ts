import { chineseNumber, type PenaltyKind } from '@mingjian/law';
import type { EvidenceItem, NamedOfficer, PartyParticulars, PenaltyItem } from '../models';
import { yuanInFull } from '../text/amounts';

/** 行政处罚的种类, as documents name them. */
export const PENALTY_NAMES: Readonly<Record<PenaltyKind, string>> = {
  warning: '警告',
  criticism: '通报批评',
  fine: '罚款',
  confiscation: '没收',
  'suspend-licence': '暂扣许可证件',
  'lower-grade': '降低资质等级',
  'restrict-operation': '限制开展生产经营活动',
  'stop-production': '责令停产停业',
  'close-down': '责令关闭',
  'bar-from-occupation': '限制从业',
  'revoke-licence': '吊销许可证件',
  detention: '行政拘留',
  other: '其他行政处罚',
};

/** One penalty as a document states it, without a closing mark. */
export function penaltyText({ kind, amountFen, detail }: PenaltyItem): string {
  if (kind === 'fine') return `罚款人民币${yuanInFull(amountFen ?? 0)}${detail ? `，${detail}` : ''}`;
  if (kind === 'confiscation') {
    const gains = amountFen === undefined ? [] : [`没收违法所得人民币${yuanInFull(amountFen)}`];
    return [...gains, ...(detail ? [`没收${detail}`] : [])].join('，');
  }
  if (kind === 'other') return detail ?? PENALTY_NAMES.other;
  const name = PENALTY_NAMES[kind];
  if (!detail) return name;
  // 责令停产停业十五日 says it already.
  return detail.startsWith(name.slice(0, 2)) ? detail : `${name}：${detail}`;
}

/** The penalties as items of a list, closed by semicolons and a full stop. */
export function penaltyList(items: readonly PenaltyItem[]): string[] {
  return items.map((item, index) => `${penaltyText(item)}${index === items.length - 1 ? '。' : '；'}`);
}

/** The penalties in one sentence, without a closing mark. */
export function penaltySentence(items: readonly PenaltyItem[]): string {
  return items.map(penaltyText).join('；');
}

export function evidenceList(items: readonly EvidenceItem[]): string[] {
  return items.map(({ name, proves, pages }, index) => {
    const extent = pages === undefined ? '' : `（${pages}页）`;
    const purpose = proves ? `，证明${proves.replace(/^证明|[。；]$/g, '')}` : '';
    return `${name}${extent}${purpose}${index === items.length - 1 ? '。' : '；'}`;
  });
}

/** The officers in a sentence. */
export function officerNames(officers: readonly NamedOfficer[]): string {
  return officers.map(officerName).join('、');
}

/** The officers one to a line, for a form. */
export function officerLines(officers: readonly NamedOfficer[]): string {
  return officers.map(officerName).join('\n');
}

function officerName({ name, certificateNumber }: NamedOfficer): string {
  return `${name}（执法证号：${certificateNumber}）`;
}

/** How a document addresses the party. */
export function pronoun({ kind }: PartyParticulars): string {
  return kind === 'organization' ? '你单位' : '你';
}

export function representativeTitle({ kind, representativeTitle: given }: PartyParticulars): string {
  return given ?? (kind === 'individual-business' ? '经营者' : '法定代表人（负责人）');
}

export function addressLabel({ kind }: PartyParticulars): string {
  return kind === 'organization' ? '住所' : kind === 'individual-business' ? '经营场所' : '住址';
}

/** A sentence closed exactly once. */
export function sentence(text: string): string {
  return `${text.trim().replace(/[。；，、]+$/, '')}。`;
}

/** Provisions one after another: 《…》第一条、《…》第二条. */
export function provisions(list: readonly string[]): string {
  return list.join('、');
}

/** 30 thousandths as 百分之三, 5 as 千分之五. */
export function rate(perMille: number): string {
  return perMille % 10 === 0 ? `百分之${chineseNumber(perMille / 10)}` : `千分之${chineseNumber(perMille)}`;
}

export const inChinese = chineseNumber;

/** The numbered heading of a section. */
export function heading(index: number, text: string): string {
  return `${chineseNumber(index)}、${text}`;
}
