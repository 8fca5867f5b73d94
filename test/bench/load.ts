import { HttpConnection } from './http-client';

export interface Measured {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly slowest: number;
  readonly requests: number;
}

export interface Load {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  /** What to ask next. */
  readonly next: () => string;
}

/** What these times say of a load that lasted so many seconds. */
export function measured(took: readonly number[], seconds: number): Measured {
  return { perSecond: took.length / seconds, ...spread(took), requests: took.length };
}

/**
 * Asks on every connection again as soon as it is answered, until time is up. Any answer but a 2xx ends the run.
 * @returns how long each answer took, in milliseconds
 */
export async function timings({ port, connections, seconds, next }: Load): Promise<number[]> {
  const open = await Promise.all(Array.from({ length: connections }, () => HttpConnection.open(port)));
  const took: number[] = [];
  const until = performance.now() + seconds * 1000;
  const hung = setTimeout(() => open.forEach((connection) => connection.close()), seconds * 1000 + HANG_MS).unref();
  await Promise.all(
    open.map(async (connection) => {
      for (let at = performance.now(); at < until; ) {
        const answer = await connection.ask(next());
        if (answer.status < 200 || answer.status > 299) throw new Error(`${answer.status} ${answer.body}`);
        const now = performance.now();
        took.push(now - at);
        at = now;
      }
    }),
  );
  clearTimeout(hung);
  open.forEach((connection) => connection.close());
  return took;
}

/** Longer than any limit of the API: what has no answer by then never will. */
const HANG_MS = 60_000;

/** The middle, the 95th of a hundred and the slowest. */
export function spread(values: readonly number[]): { p50: number; p95: number; slowest: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), slowest: sorted.at(-1) ?? Number.NaN };
}
