import { addMonths, isCivilDate, type CivilDate, type PartyKind } from '@mingjian/law';

/** Surnames of two characters; of anyone else the first character is the surname. */
const DOUBLE_SURNAMES = ['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '司徒', '长孙', '宇文', '夏侯', '端木', '呼延', '独孤'];

/** 张某某: what the public may read of a natural person's name. */
export function maskedName(name: string): string {
  const characters = [...name.trim()];
  const surname = DOUBLE_SURNAMES.find((double) => name.startsWith(double)) ?? characters[0] ?? '';
  return `${surname}${'某'.repeat(Math.max(1, Math.min(2, characters.length - [...surname].length)))}`;
}

const IDENTITY_NUMBER = /\d{17}[\dXx]/g;
const TELEPHONE = /(?<!\d)1\d{10}(?!\d)|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/g;

/** A text as the public may read it: no name of these people, no identity or telephone number. */
export function redacted(text: string, people: readonly string[]): string {
  const named = [...people].filter(Boolean).sort((a, b) => b.length - a.length).reduce((rest, name) => rest.replaceAll(name, maskedName(name)), text);
  return named.replace(IDENTITY_NUMBER, '（身份证号码略）').replace(TELEPHONE, '（电话略）');
}

/** Whether a person with this identity number had not yet come of age on that day; unknown numbers say nothing. */
export function isMinor({ kind, idNumber }: { readonly kind: PartyKind; readonly idNumber: string | null }, on: CivilDate): boolean {
  const [, year, month, day] = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(idNumber ?? '') ?? [];
  if (kind !== 'person' || !year) return false;
  const born = `${year}-${month}-${day}`;
  return isCivilDate(born) && on < addMonths(born, 18 * 12);
}
