import { type CivilDate, civilDate, civilDateOf, dayNumberOf } from '../calendar/civil-date';
import { cite } from '../citation';
import { LawError } from '../law-error';

export const SURCHARGE_SOURCES = [cite('penalty-law-2021', 72, 1, 1), cite('penalty-law-2021', 73, 3), cite('fine-collection-rules', 7)] as const;

/** Three in a hundred a calendar day (penalty law art. 72, paragraph 1, item 1). */
export const SURCHARGE_PERCENT_A_DAY = 3;

/** Time in which no surcharge accrues: from the day reconsideration or suit was applied for, up to and not including the day its outcome was served. */
export interface SurchargeStop {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export interface Payment {
  readonly on: CivilDate;
  readonly fen: number;
}

export interface SurchargeInput {
  /** The fine as decided, in fen. Never the confiscated amount. */
  readonly principalFen: number;
  /** The last day for payment, after any deferral. The surcharge begins the day after. */
  readonly payBy: CivilDate;
  /** Counted up to and including this day. */
  readonly until: CivilDate;
  /** Whether the decision states the surcharge; one that does not state it cannot charge it (fine collection rules art. 7). */
  readonly statedInDecision: boolean;
  readonly payments?: readonly Payment[];
  readonly stops?: readonly SurchargeStop[];
  /** On what the three in a hundred are taken after a part payment. No text decides; the county says. Default 'unpaid'. */
  readonly base?: 'unpaid' | 'original';
}

export interface SurchargeSegment {
  readonly from: CivilDate;
  /** Inclusive. */
  readonly to: CivilDate;
  readonly days: number;
  readonly baseFen: number;
}

export interface Surcharge {
  /** What may be demanded, in fen. */
  readonly fen: number;
  /** What the days alone come to, before the cap. */
  readonly uncappedFen: number;
  readonly capFen: number;
  readonly capped: boolean;
  /** Days on which it accrued. */
  readonly days: number;
  readonly segments: readonly SurchargeSegment[];
  readonly statedInDecision: boolean;
}

/**
 * The surcharge for paying late: three in a hundred a day, at most the fine itself (penalty law art. 72).
 * The day of a payment still counts on what is paid that day. Payments settle the fine, not the surcharge.
 * Fractions of a fen are dropped once, at the end, in favour of the party.
 * Throws `impossible-amount`, `impossible-date`, `stop-reversed`.
 */
export function surcharge(input: SurchargeInput): Surcharge {
  const { principalFen, statedInDecision } = input;
  requireFen(principalFen);
  const segments = statedInDecision ? segmentsOf(input) : [];
  const hundredths = segments.reduce((sum, { days, baseFen }) => sum + BigInt(days) * BigInt(baseFen) * BigInt(SURCHARGE_PERCENT_A_DAY), 0n);
  const uncappedFen = Number(hundredths / 100n);
  return {
    fen: Math.min(uncappedFen, principalFen),
    uncappedFen,
    capFen: principalFen,
    capped: uncappedFen > principalFen,
    days: segments.reduce((sum, { days }) => sum + days, 0),
    segments,
    statedInDecision,
  };
}

/** Runs of days with one base: cut at each payment and each stop. */
function segmentsOf({ principalFen, payBy, until, payments = [], stops = [], base = 'unpaid' }: SurchargeInput): SurchargeSegment[] {
  const first = dayNumberOf(civilDate(payBy)) + 1;
  const end = dayNumberOf(civilDate(until)) + 1;
  const stopped = stops.map(({ from, to }) => ({ from: dayNumberOf(civilDate(from)), to: dayNumberOf(civilDate(to)) }));
  if (stopped.some(({ from, to }) => to < from)) throw new LawError('stop-reversed', 'a stop ends before it begins');
  const paid = payments.map(({ on, fen }) => ({ from: dayNumberOf(civilDate(on)) + 1, fen: requireFen(fen) }));
  const cuts = new Set([first, end, ...stopped.flatMap(({ from, to }) => [from, to]), ...paid.map(({ from }) => from)]);
  const edges = [...cuts].filter((day) => day >= first && day <= end).sort((a, b) => a - b);
  const segments: SurchargeSegment[] = [];
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const [from, to] = [edges[index]!, edges[index + 1]!];
    if (stopped.some((stop) => stop.from <= from && from < stop.to)) continue;
    const unpaid = principalFen - paid.reduce((sum, payment) => (payment.from <= from ? sum + payment.fen : sum), 0);
    if (unpaid <= 0) continue;
    const baseFen = base === 'original' ? principalFen : unpaid;
    segments.push({ from: civilDateOf(from), to: civilDateOf(to - 1), days: to - from, baseFen });
  }
  return segments;
}

function requireFen(fen: number): number {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new LawError('impossible-amount', 'an amount is a whole number of fen, not negative');
  return fen;
}
