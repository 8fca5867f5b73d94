import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BenchDatabase, type BenchServer } from './bench-database';
import { caseId, layIn, proveSound } from './case-stock';
import { Caller, HttpConnection } from './http-client';
import { measured, timings, type Measured } from './load';
import { findPgbench, runPgbench, scriptFrom, type Sample } from './pgbench';
import { RunningApp } from './running-app';
import { WireTap } from './wire-tap';

/** An act measured, with who does it. */
interface Step {
  readonly transition: string;
  readonly by: string;
  readonly body: (database: BenchDatabase) => string;
}

export const STEPS: readonly Step[] = [
  {
    transition: 'record-investigation-act',
    by: 'zhang.wei',
    body: (database) => {
      const both = [database.person('zhang.wei'), database.person('wang.fang')];
      return JSON.stringify({ kind: 'inquiry', on: TODAY, place: '本局询问室', content: '问：……答：……', officers: both, signedBy: both, partySigned: 'signed', rightsTold: true });
    },
  },
  { transition: 'preserve-evidence', by: 'chen.jing', body: () => JSON.stringify({ reason: '证据可能灭失。', details: { items: '账簿三册' } }) },
];

export const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
export const ENTRIES = 3;
const POOL = 16;

export interface StepResult {
  readonly transition: string;
  readonly statements: number;
  readonly roundTrips: number;
  readonly levels: readonly StepLevel[];
}

export interface StepLevel {
  readonly connections: number;
  readonly http: Measured;
  /** Transactions a second; undefined where there is no pgbench. */
  readonly pgbench: number | undefined;
}

export interface StepOptions {
  readonly connections: readonly number[];
  readonly seconds: number;
  readonly cases: number;
  readonly say: (line: string) => void;
}

/** One legal step through HTTP, and at the same number of connections its very statements through pgbench. */
export async function benchSteps(server: BenchServer, options: StepOptions): Promise<StepResult[]> {
  const { cases, say } = options;
  const database = await BenchDatabase.open(server, 'step');
  try {
    say(`laying in ${cases} cases under investigation`);
    await layIn(database, {
      from: 1, to: cases, agency: database.agency('market'), state: 'investigating', officers: [database.person('zhang.wei'), database.person('wang.fang')],
      entries: ENTRIES, clock: 'running', fullEntries: true, days: 60, until: TODAY,
    });
    await proveSound(database);
    await database.sql('VACUUM ANALYZE');
    const docket = new Docket(Math.floor((cases - SAMPLE_CASES) / 2));
    const results: StepResult[] = [];
    for (const [no, step] of STEPS.entries()) results.push(await benchStep(database, step, no, docket, options));
    return results;
  } finally {
    await database.close();
  }
}

/** The last cases are for overhearing. */
const SAMPLE_CASES = 20;

async function benchStep(database: BenchDatabase, step: Step, no: number, docket: Docket, { connections, seconds, cases, say }: StepOptions): Promise<StepResult> {
  const program = findPgbench();
  const heard = await overhear(database, step, cases - no * 2);
  const script = scriptFrom(heard);
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-bench-'));
  const api = await RunningApp.api(database.url, { MINGJIAN_POOL_SIZE: String(POOL) });
  try {
    const caller = await Caller.signIn(api.port, step.by);
    const next = acts(caller, step, step.body(database), docket);
    await timings({ port: api.port, connections: POOL, seconds: 3, next });
    const levels: StepLevel[] = [];
    for (const [at, count] of connections.entries()) {
      const load = { port: api.port, connections: count, seconds: seconds / 2, next };
      // One half before and one after pgbench, so that whatever else the machine does falls on both.
      const first = await timings(load);
      const pgbench = program === undefined ? undefined : await runPgbench({
        program, databaseUrl: database.url, script, scriptFile: join(folder, 'step.sql'), connections: count, seconds,
        first: docket.share + 1, cases: docket.share, keys: ((no + 1) * 10 + at) * 1_000_000_000,
      });
      const http = measured([...first, ...(await timings(load))], seconds);
      const ratio = pgbench ? (http.perSecond / pgbench).toFixed(2) : '-';
      say(`${step.transition}, ${count} connections: HTTP ${Math.round(http.perSecond)}/s, pgbench ${Math.round(pgbench ?? Number.NaN)}/s, ratio ${ratio}`);
      levels.push({ connections: count, http, pgbench });
    }
    const { statements } = heard;
    return { transition: step.transition, statements: statements.length, roundTrips: statements.filter(({ together }) => !together).length, levels };
  } finally {
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The cases acted on through HTTP, one after the other, and the version each has by then. pgbench has the next as many. */
export class Docket {
  private count = 0;
  private readonly versions = new Map<number, number>();

  constructor(readonly share: number) {}

  next(): { n: number; version: number; key: string } {
    const n = (this.count % this.share) + 1;
    const version = this.versions.get(n) ?? ENTRIES;
    this.versions.set(n, version + 1);
    this.count += 1;
    return { n, version, key: `bench-http-${this.count}` };
  }
}

export function acts(caller: Caller, { transition }: Step, body: string, docket: Docket): () => string {
  return () => {
    const { n, version, key } = docket.next();
    return caller.act(`/api/v1/cases/${caseId(n)}/transitions/${transition}`, version, key, body);
  };
}

/** What one such request asks of the database, once its connection knows the statements. */
export async function overhear(database: BenchDatabase, step: Step, n: number): Promise<Sample> {
  const tap = await WireTap.open(new URL(database.url));
  const through = new URL(database.url);
  through.host = `127.0.0.1:${tap.port}`;
  const api = await RunningApp.api(through.toString(), { MINGJIAN_POOL_SIZE: '1' });
  try {
    const caller = await Caller.signIn(api.port, step.by);
    const connection = await HttpConnection.open(api.port);
    const ask = async (of: number, key: string): Promise<void> => {
      const path = `/api/v1/cases/${caseId(of)}/transitions/${step.transition}`;
      const { status, body } = await connection.ask(caller.act(path, ENTRIES, key, step.body(database)));
      if (status !== 200) throw new Error(`${step.transition} was refused: ${body}`);
    };
    await ask(n - 1, `bench-first-${n}`);
    await pause(100);
    const startedAt = Date.now();
    const key = `bench-sample-${n}`;
    const heard = await tap.during(() => ask(n, key));
    connection.close();
    // Waking the relay is one statement for all acts of a moment, not one an act.
    const statements = heard.filter(({ text }) => !text.includes('pg_notify'));
    return { statements, caseId: caseId(n), seq: ENTRIES + 1, key, kind: step.transition, startedAt };
  } finally {
    await api.stop();
    tap.close();
  }
}
