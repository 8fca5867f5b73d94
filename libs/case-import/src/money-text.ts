import { narrow } from './partial-day';

export type MoneyProblem = 'impossible-amount' | 'negative-amount' | 'fraction-of-a-fen';
export type ReadMoney = { readonly fen: number } | { readonly problem: MoneyProblem };

const SHAPE = /^(-?)(\d+)(?:\.(\d+))?(亿元?|万元?|元|圆)?整?$/;
const POWER_OF_TEN: Readonly<Record<string, number>> = { 亿: 8, 万: 4, 元: 0, 圆: 0 };

/**
 * Reads an amount of yuan into fen, digit by digit: 34045.8, 34,045.80元, ¥1000, 3.5万元, full-width digits.
 * @param unitPower power of ten of the column's own unit, used where the text names none: 0 for 元, 4 for 万元.
 */
export function readMoney(written: string, unitPower = 0): ReadMoney {
  const text = narrow(written).replace(/[\s,']/g, '').replace(/^(-?)(?:人民币|¥|￥|RMB|CNY)/i, '$1');
  const [, sign, whole, fraction = '', unit] = SHAPE.exec(text.replace(/^\((.*)\)$/, '-$1')) ?? [];
  if (whole === undefined) return { problem: 'impossible-amount' };
  const power = unit ? (POWER_OF_TEN[unit[0]!] ?? 0) : unitPower;
  const places = power + 2;
  const kept = fraction.slice(0, places).padEnd(places, '0');
  if (/[1-9]/.test(fraction.slice(places))) return { problem: 'fraction-of-a-fen' };
  const fen = BigInt(whole + kept);
  if (sign && fen > 0n) return { problem: 'negative-amount' };
  if (fen > BigInt(Number.MAX_SAFE_INTEGER)) return { problem: 'impossible-amount' };
  return { fen: Number(fen) };
}

/** A number from JSON as the decimal its author wrote. Exponents have none and are refused by `readMoney`. */
export function decimalOf(value: number): string {
  return String(value);
}

/** The product of two decimals as fen, or null if it is not a whole number of fen. Exact. */
export function productInFen(one: number, other: number): number | null {
  const [a, b] = [scaled(one), scaled(other)];
  if (!a || !b) return null;
  const units = a.units * b.units * 100n;
  const divisor = 10n ** BigInt(a.places + b.places);
  return units % divisor === 0n && units / divisor <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(units / divisor) : null;
}

function scaled(value: number): { units: bigint; places: number } | null {
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(decimalOf(value)) ?? [];
  return whole === undefined ? null : { units: BigInt(whole + fraction), places: fraction.length };
}

/** Fen as yuan for people: 3404580 is 34045.80. */
export function yuan(fen: number): string {
  const text = String(fen).padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}
