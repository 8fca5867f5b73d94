import { BenchDatabase, type BenchServer } from './bench-database';
import { caseId, layIn, proveSound, type Stock } from './case-stock';
import { Caller } from './http-client';
import { measure, type Measured } from './load';
import { RunningApp } from './running-app';

export interface ListResult {
  readonly list: string;
  readonly path: string;
  readonly by: string;
  /** One for each size, in order. */
  readonly at: readonly (Measured & { readonly cases: number })[];
}

export interface ListOptions {
  readonly sizes: readonly number[];
  readonly seconds: number;
  readonly say: (line: string) => void;
}

/** One in ten cases still has its clock running, and some of those are overdue. */
const RUNNING = 0.1;

const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

interface List {
  readonly list: string;
  readonly by: string;
  readonly path: (cases: number) => string;
}

const LISTS: readonly List[] = [
  { list: 'case list, first page', by: 'zhang.wei', path: () => '/api/v1/cases' },
  { list: 'case list, deep page', by: 'zhang.wei', path: (cases) => `/api/v1/cases?cursor=${cursor(caseId(Math.floor(cases / 2)))}` },
  { list: 'case list, one state', by: 'zhang.wei', path: () => '/api/v1/cases?state=investigating' },
  { list: 'case list, whole county', by: 'tang.yan', path: () => '/api/v1/cases' },
  { list: 'overdue board', by: 'tang.yan', path: () => '/api/v1/supervision/overdue' },
];

const cursor = (id: string): string => Buffer.from(JSON.stringify([id])).toString('base64url');

/** The lists people open all day, over HTTP, while the county grows. */
export async function benchLists(server: BenchServer, { sizes, seconds, say }: ListOptions): Promise<ListResult[]> {
  const database = await BenchDatabase.open(server, 'lists');
  const results = new Map<string, ListResult['at'][number][]>();
  try {
    let stocked = 0;
    for (const size of sizes) {
      say(`laying in cases up to ${size}`);
      await grow(database, stocked + 1, size);
      await proveSound(database);
      await database.sql('VACUUM ANALYZE');
      stocked = size;
      const api = await RunningApp.api(database.url);
      try {
        for (const { list, by, path } of LISTS) {
          const caller = await Caller.signIn(api.port, by);
          const request = caller.get(path(size));
          const next = (): string => request;
          await measure({ port: api.port, connections: 1, seconds: 2, next });
          const measured = await measure({ port: api.port, connections: 1, seconds, next });
          say(`${list} at ${size}: p50 ${measured.p50.toFixed(1)} ms, p95 ${measured.p95.toFixed(1)} ms`);
          results.set(list, [...(results.get(list) ?? []), { cases: size, ...measured }]);
        }
      } finally {
        await api.stop();
      }
    }
    return LISTS.map(({ list, by, path }) => ({ list, by, path: path(stocked), at: results.get(list) ?? [] }));
  } finally {
    await database.close();
  }
}

/** Two agencies in turns of fifty thousand, closed cases mostly, the open ones spread evenly among them. */
async function grow(database: BenchDatabase, from: number, to: number): Promise<void> {
  const open = Math.round((to - from + 1) * RUNNING);
  const usual = { entries: 1, fullEntries: false, days: 900, until: TODAY } as const;
  const market = { agency: database.agency('market'), officers: [database.person('zhang.wei'), database.person('wang.fang')] } as const;
  const agriculture = { agency: database.agency('agriculture'), officers: [database.person('huang.yong'), database.person('he.ping')] } as const;
  const middle = from + Math.floor((to - from - open) / 2);
  const parts: Stock[] = [
    { ...usual, ...market, from, to: middle, state: 'closed', clock: 'met' },
    { ...usual, ...agriculture, from: middle + 1, to: to - open, state: 'closed', clock: 'met' },
    { ...usual, ...market, from: to - open + 1, to: to - Math.floor(open / 2), state: 'investigating', clock: 'running' },
    { ...usual, ...agriculture, from: to - Math.floor(open / 2) + 1, to, state: 'investigating', clock: 'running' },
  ];
  for (const part of parts) await layIn(database, part);
}
