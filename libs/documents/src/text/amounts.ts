import { amountInCapitals } from '@mingjian/law';

/** Fen as 120,000.00元. */
export function yuan(fen: number): string {
  const whole = Math.trunc(fen / 100).toString().replace(/\B(?=(\d{3})+$)/g, ',');
  return `${whole}.${String(fen % 100).padStart(2, '0')}元`;
}

/** Fen in figures and in capitals: 120,000.00元（大写：壹拾贰万元整）. */
export function yuanInFull(fen: number): string {
  return `${yuan(fen)}（大写：${amountInCapitals(fen)}）`;
}
