import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { addDays, computeDeadline, NATIONAL_CALENDAR, PERIODS, type DeadlineInput } from '@mingjian/law';
import { openAppDataSource, UnitOfWork } from '@mingjian/platform/database';
import { VerifyRecords } from '@mingjian/process-record';
import { BenchDatabase, type BenchServer } from './bench-database';
import { layIn, proveSound } from './case-stock';

export interface Reckoning {
  readonly what: string;
  readonly perSecond: number;
  readonly note: string;
}

/** Deadlines of every period of days in turn, from every day of six years, one in four with time excluded. */
function inputs(count: number): DeadlineInput[] {
  const periods = PERIODS.filter(({ versions }) => versions.every(({ unit }) => unit !== 'hour'));
  return Array.from({ length: count }, (_, no) => {
    const startedOn = addDays('2021-08-01', (no * 7) % 1900);
    const excluded = [{ from: addDays(startedOn, 3), to: addDays(startedOn, 12), basis: 'appraisal' }];
    return { period: periods[no % periods.length]!.id, startedOn, ...(no % 4 === 0 ? { excluded } : {}) };
  });
}

export function benchDeadlines(seconds: number): Reckoning {
  const asked = inputs(20_000).filter(isLawful);
  let computed = 0;
  const begun = performance.now();
  while (performance.now() - begun < seconds * 1000) {
    for (const input of asked) computeDeadline(input, NATIONAL_CALENDAR);
    computed += asked.length;
  }
  return { what: 'deadlines computed', perSecond: rate(computed, begun), note: 'computeDeadline, one core' };
}

/** The same question as people ask it: lines through the command line. */
export async function benchDeadlineBatch(lines: number): Promise<Reckoning> {
  const asked = inputs(lines * 2).filter(isLawful).slice(0, lines);
  const text = asked.map((input) => `${JSON.stringify(input)}\n`).join('');
  const begun = performance.now();
  const child = spawn(process.execPath, [resolve(__dirname, '../../apps/cli/src/main.js'), 'deadline', '--batch'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let answered = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === NEWLINE) answered += 1;
  });
  const ended = new Promise((done) => child.once('close', done));
  child.stdin.end(text);
  const status = await ended;
  if (status !== 0 || answered !== asked.length) throw new Error(`deadline --batch ended with ${status} after ${answered} of ${asked.length} answers`);
  return { what: 'deadlines through `mingjian deadline --batch`', perSecond: rate(answered, begun), note: `${asked.length} lines, starting the program included` };
}

const NEWLINE = 10;

/** A period not yet in force on a day has no deadline. */
function isLawful(input: DeadlineInput): boolean {
  try {
    computeDeadline(input, NATIONAL_CALENDAR);
    return true;
  } catch {
    return false;
  }
}

/** `verify` on chains with their rows and clocks, and how fast the bytes it hashed can be hashed at all. */
export async function benchVerification(server: BenchServer, cases: number): Promise<Reckoning[]> {
  const database = await BenchDatabase.open(server, 'verify');
  try {
    await layIn(database, {
      from: 1, to: cases, agency: database.agency('market'), state: 'investigating', officers: [database.person('zhang.wei'), database.person('wang.fang')],
      entries: 5, clock: 'running', fullEntries: true, days: 300, until: '2026-06-30',
    });
    await proveSound(database);
    await database.sql('VACUUM ANALYZE');
    const dataSource = await openAppDataSource({ url: database.url, max: 2 });
    const begun = performance.now();
    const verified = await new VerifyRecords(new UnitOfWork(dataSource)).execute();
    const perSecond = rate(verified.entries, begun);
    await dataSource.destroy();
    if (verified.firstLie) throw new Error(`the stock of cases lies: ${JSON.stringify(verified.firstLie)}`);
    const bodies = await database.sql<{ body: string }>('SELECT body FROM case_record ORDER BY case_id, seq');
    const hashing = performance.now();
    for (const { body } of bodies) createHash('sha256').update(body, 'utf8').digest();
    const megabytes = (verified.bytes / 1e6).toFixed(0);
    return [
      { what: 'record entries verified', perSecond, note: `${verified.entries} entries of ${megabytes} MB, ${verified.rows} rows and ${verified.deadlines} clocks, read from PostgreSQL` },
      { what: 'SHA-256 of the same bytes', perSecond: rate(bodies.length, hashing), note: 'in memory, nothing else done' },
    ];
  } finally {
    await database.close();
  }
}

function rate(count: number, begun: number): number {
  return count / ((performance.now() - begun) / 1000);
}
