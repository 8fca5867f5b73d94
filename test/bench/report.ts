import { cpus, loadavg, totalmem } from 'node:os';
import type { ListResult } from './lists.bench';
import type { MemoryResult } from './memory.bench';
import type { Reckoning } from './reckoning.bench';
import type { StepResult } from './step.bench';

export interface Results {
  readonly steps?: readonly StepResult[];
  readonly lists?: readonly ListResult[];
  readonly reckoning?: readonly Reckoning[];
  readonly memory?: readonly MemoryResult[];
}

export interface Surroundings {
  readonly command: string;
  readonly postgres: string;
  readonly minutes: number;
  /** Processes waiting for a processor when the run began: above nought, something else was at work. */
  readonly loadBefore: number;
}

export const loadNow = (): number => loadavg()[0] ?? 0;

/** The page of results as Markdown. */
export function reportOf({ steps, lists, reckoning, memory }: Results, surroundings: Surroundings): string {
  const { command, postgres, minutes, loadBefore } = surroundings;
  const [cpu] = cpus();
  return [
    '# Benchmarks',
    '',
    `Written by \`${command}\` (${minutes.toFixed(0)} minutes). What each part does is in \`test/bench\`.`,
    '',
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, PostgreSQL ${postgres}, the queue on PostgreSQL too. ` +
      `Client, applications and database share these processors; the load average was ${loadBefore.toFixed(1)} before the run began.`,
    ...(steps ? section('One legal step through HTTP, beside its own SQL', STEP_WORDS, steps.flatMap(stepTable)) : []),
    ...(lists ? section('Lists as the county grows', LIST_WORDS, listTable(lists)) : []),
    ...(reckoning ? section('Reckoning', '', table(['', 'a second', ''], reckoning.map(({ what, perSecond, note }) => [what, whole(perSecond), note]))) : []),
    ...(memory ? section('Resident memory', MEMORY_WORDS, table(['process', 'idle', 'busiest'], memory.map((one) => [one.process, megabytes(one.idle), megabytes(one.busiest)]))) : []),
    '',
  ].join('\n');
}

const STEP_WORDS =
  'The compiled API in one process with a pool of 16 connections, log and security as in production; each request is signed in, is another case at the right version with a key of its own, ' +
  'and is answered after its commit. pgbench runs the statements that the API was overheard sending for one such request (`test/bench/wire-tap.ts`), prepared, as the same database role, ' +
  'with as many round trips and as many connections as the row says, on the same server, between two halves of the HTTP load. Ids, entries and hashes, which differ by request, the server puts together in the placeholders’ place. ' +
  'At 32 connections there are twice as many requests as the pool has connections.';

const LIST_WORDS =
  'Over HTTP on one connection, 50 rows a page, milliseconds. One case in ten is open with a running clock; two agencies; the deep page begins in the middle of an agency’s cases. The counties take turns of a second, so that whatever else the machine does falls on both.';

const MEMORY_WORDS = 'Idle five seconds after the start; busiest while 16 connections write as fast as they can and the worker carries their messages.';

function section(title: string, words: string, lines: readonly string[]): string[] {
  return ['', `## ${title}`, '', ...(words ? [words, ''] : []), ...lines];
}

function stepTable({ transition, statements, roundTrips, levels }: StepResult): string[] {
  const rows = levels.map(({ connections, http, pgbench }) => [
    String(connections), whole(http.perSecond), tenth(http.p50), tenth(http.p95), tenth(http.slowest),
    pgbench === undefined ? 'no pgbench here' : whole(pgbench), pgbench === undefined ? '' : (http.perSecond / pgbench).toFixed(2),
  ]);
  return [`\`${transition}\`: ${statements} statements in ${roundTrips} round trips.`, '', ...table(['connections', 'HTTP/s', 'p50 ms', 'p95 ms', 'slowest ms', 'pgbench/s', 'ratio'], rows), ''];
}

function listTable(lists: readonly ListResult[]): string[] {
  const sizes = lists[0]?.at.map(({ cases }) => cases) ?? [];
  const head = ['list', ...sizes.flatMap((size) => [`p50 at ${whole(size)}`, `p95 at ${whole(size)}`]), 'p95, largest to smallest'];
  const rows = lists.map(({ list, at }) => [
    list, ...at.flatMap(({ p50, p95 }) => [p50.toFixed(2), p95.toFixed(2)]), ((at.at(-1)?.p95 ?? Number.NaN) / (at[0]?.p95 ?? Number.NaN)).toFixed(2),
  ]);
  return table(head, rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
const tenth = (value: number): string => value.toFixed(1);
const megabytes = (value: number | undefined): string => (value === undefined ? 'unknown' : `${Math.round(value)} MB`);
