import { chinaDayOf, type CivilDate } from '@mingjian/law';

const DIGITS = '〇一二三四五六七八九';

/** 2026-04-28 as 二〇二六年四月二十八日, the form of a sealed date. */
export function chineseDate(day: CivilDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const digits = [...year].map((digit) => DIGITS[Number(digit)]).join('');
  return `${digits}年${upToNinetyNine(Number(month))}月${upToNinetyNine(Number(date))}日`;
}

/** 2026-04-28 as 2026年4月28日, the form of running text. */
export function plainDate(day: CivilDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(year)}年${Number(month)}月${Number(date)}日`;
}

/** An instant with offset as a day and an hour in China. */
export function plainTime(instant: string): string {
  return `${plainDate(chinaDayOf(instant))}${clockTime(instant)}`;
}

/** The hour and minute in China of an instant with offset. */
export function clockTime(instant: string): string {
  const inChina = new Date(Date.parse(instant) + 8 * 3_600_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(inChina.getUTCHours())}时${two(inChina.getUTCMinutes())}分`;
}

function upToNinetyNine(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const ten = tens === 0 ? '' : `${tens > 1 ? DIGITS[tens] : ''}十`;
  return `${ten}${ones === 0 ? '' : DIGITS[ones]}`;
}
