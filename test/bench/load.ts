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

/** Asks on every connection again as soon as it is answered, until time is up. Any answer but a 2xx ends the run. */
export async function measure({ port, connections, seconds, next }: Load): Promise<Measured> {
  const open = await Promise.all(Array.from({ length: connections }, () => HttpConnection.open(port)));
  const took: number[] = [];
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const hung = setTimeout(() => open.forEach((connection) => connection.close()), seconds * 1000 + 60_000).unref();
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
  const lasted = (performance.now() - begun) / 1000;
  open.forEach((connection) => connection.close());
  return { perSecond: took.length / lasted, ...spread(took), requests: took.length };
}

/** The middle, the 95th of a hundred and the slowest. */
export function spread(values: readonly number[]): { p50: number; p95: number; slowest: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), slowest: sorted.at(-1) ?? Number.NaN };
}
