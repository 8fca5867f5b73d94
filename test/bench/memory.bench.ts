import { setTimeout as pause } from 'node:timers/promises';
import { addDays } from '@mingjian/law';
import { BenchDatabase, type BenchServer } from './bench-database';
import { layIn } from './case-stock';
import { Caller } from './http-client';
import { timings } from './load';
import { RunningApp } from './running-app';
import { acts, Docket, ENTRIES, STEPS, TODAY } from './step.bench';

export interface MemoryResult {
  readonly process: string;
  /** Megabytes; undefined where the system does not tell. */
  readonly idle: number | undefined;
  readonly busiest: number | undefined;
}

const SETTLE_MS = 5_000;

/** Resident memory of the API and the worker, at rest and while sixteen connections write as fast as they can. */
export async function benchMemory(server: BenchServer, { seconds, cases }: { seconds: number; cases: number }): Promise<MemoryResult[]> {
  const database = await BenchDatabase.open(server, 'memory');
  try {
    await layIn(database, {
      from: 1, to: cases, agency: database.agency('market'), state: 'investigating', officers: [database.person('zhang.wei'), database.person('wang.fang')],
      entries: ENTRIES, clock: 'running', fullEntries: true, days: 60, until: addDays(TODAY, -1),
    });
    await database.sql('VACUUM ANALYZE');
    const apps = { api: await RunningApp.api(database.url), worker: RunningApp.worker(database.url) };
    try {
      await pause(SETTLE_MS);
      const results = Object.entries(apps).map(([name, app]) => ({ name, app, idle: app.residentMegabytes(), busiest: app.residentMegabytes() }));
      const watch = setInterval(() => {
        for (const result of results) result.busiest = Math.max(result.busiest ?? 0, result.app.residentMegabytes() ?? 0) || undefined;
      }, 200);
      const step = STEPS[0]!;
      const caller = await Caller.signIn(apps.api.port, step.by);
      await timings({ port: apps.api.port, connections: 16, seconds, next: acts(caller, step, step.body(database), new Docket(cases)) });
      clearInterval(watch);
      return results.map(({ name, idle, busiest }) => ({ process: name, idle, busiest }));
    } finally {
      await apps.api.stop();
      await apps.worker.stop();
    }
  } finally {
    await database.close();
  }
}
