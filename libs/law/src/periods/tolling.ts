import { type CivilDate, civilDate, dayNumberOf } from '../calendar/civil-date';
import { LawError } from '../law-error';

/** Time that does not count: from its first day up to, and not including, its last. */
export interface Exclusion {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The rule that takes this time out. Never empty: without a basis nothing is excluded (penalty law art. 60). */
  readonly basis: string;
}

/** Half-open in day numbers. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly basis: string;
}

/** Checks each exclusion. Throws `exclusion-without-basis`, `impossible-date` or `exclusion-reversed`. */
export function spansOf(excluded: readonly Exclusion[]): Span[] {
  return excluded.map(({ from, to, basis }) => {
    if (typeof basis !== 'string' || basis.trim() === '') {
      throw new LawError('exclusion-without-basis', `the exclusion from ${from} names no legal basis`);
    }
    const span = { from: dayNumberOf(civilDate(from)), to: dayNumberOf(civilDate(to)), basis };
    if (span.to < span.from) throw new LawError('exclusion-reversed', `the exclusion ends on ${to}, before it begins on ${from}`);
    return span;
  });
}

/** Spans joined where they overlap or touch, in order. Days two spans share are taken out once; both bases are kept. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  const ordered = spans.filter((span) => span.to > span.from).sort((a, b) => a.from - b.from || a.to - b.to);
  for (const span of ordered) {
    const last = merged[merged.length - 1];
    if (last && span.from <= last.to) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to), basis: joinBases(last.basis, span.basis) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

function joinBases(first: string, second: string): string {
  const bases = first.split('；');
  return bases.includes(second) ? first : `${first}；${second}`;
}
