import { LawError } from '../law-error';

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLACES = ['仟', '佰', '拾', ''];
const GROUPS = ['', '万', '亿', '万亿'];

/**
 * An amount in the capitals of financial documents: 12,000,000 fen is 壹拾贰万元整, 10,005 fen is 壹佰元零伍分.
 * Takes whole fen from 0; throws `impossible-amount` otherwise.
 */
export function amountInCapitals(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new LawError('impossible-amount', 'an amount is a whole number of fen, not negative');
  const [yuan, jiao, cent] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10];
  const whole = yuan === 0 && fen > 0 ? '' : `${wholeYuan(yuan)}元`;
  if (jiao === 0 && cent === 0) return `${whole}整`;
  const tenth = jiao > 0 ? `${DIGITS[jiao]}角` : whole ? DIGITS[0]! : '';
  return `${whole}${tenth}${cent > 0 ? `${DIGITS[cent]}分` : '整'}`;
}

/** The same with the currency in front: 人民币壹拾贰万元整. */
export function renminbiInCapitals(fen: number): string {
  return `人民币${amountInCapitals(fen)}`;
}

function wholeYuan(yuan: number): string {
  if (yuan === 0) return DIGITS[0]!;
  let text = '';
  let rest = yuan;
  for (let group = 0; rest > 0; group += 1, rest = Math.floor(rest / 10000)) {
    const four = rest % 10000;
    if (four === 0) continue;
    // A zero is spoken where this group is short of thousands, or the one after it begins with zeros.
    const gap = rest >= 10000 && four < 1000 ? DIGITS[0]! : '';
    text = `${gap}${fourDigits(four)}${groupName(group, text)}${text}`;
  }
  return text;
}

/** 亿 is said once for 万亿 and 亿 together: 壹万贰仟亿, not 壹万亿贰仟亿. */
function groupName(group: number, lower: string): string {
  return group === 3 && lower.includes('亿') ? '万' : GROUPS[group]!;
}

function fourDigits(four: number): string {
  let text = '';
  let gap = false;
  String(four).padStart(4, '0').split('').forEach((figure, place) => {
    if (figure === '0') {
      gap = text !== '';
      return;
    }
    text += `${gap ? DIGITS[0] : ''}${DIGITS[Number(figure)]}${PLACES[place]}`;
    gap = false;
  });
  return text;
}
