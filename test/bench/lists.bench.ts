import { BenchDatabase, type BenchServer } from './bench-database';
import { caseId, layIn, proveSound, type Stock } from './case-stock';
import { Caller } from './http-client';
import { spread, timings } from './load';
import { RunningApp } from './running-app';

export interface ListResult {
  readonly list: string;
  /** One for each size, in order; milliseconds. */
  readonly at: readonly { readonly cases: number; readonly p50: number; readonly p95: number }[];
}

export interface ListOptions {
  readonly sizes: readonly number[];
  /** For each list at each size. */
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
  { list: 'case list, deep page', by: 'zhang.wei', path: (cases) => `/api/v1/cases?cursor=${cursor(caseId(Math.floor(cases / 4)))}` },
  { list: 'case list, one state', by: 'zhang.wei', path: () => '/api/v1/cases?state=investigating' },
  { list: 'case list, one state of the county', by: 'tang.yan', path: () => '/api/v1/cases?state=investigating' },
  { list: 'case list, whole county', by: 'tang.yan', path: () => '/api/v1/cases' },
  { list: 'overdue board', by: 'tang.yan', path: () => '/api/v1/supervision/overdue' },
];

const cursor = (id: string): string => Buffer.from(JSON.stringify([id])).toString('base64url');

/** Sizes take turns this long, so that whatever else the machine does falls on all of them. */
const TURN_SECONDS = 1;

/** The lists people open all day, over HTTP, in counties of each size. */
export async function benchLists(server: BenchServer, { sizes, seconds, say }: ListOptions): Promise<ListResult[]> {
  const counties: GrownCounty[] = [];
  try {
    for (const size of sizes) {
      say(`laying in a county of ${size} cases`);
      counties.push(await GrownCounty.open(server, size));
    }
    const results: ListResult[] = [];
    for (const list of LISTS) {
      const took = await inTurns(counties, list, seconds);
      const at = counties.map(({ cases }, no) => ({ cases, ...spread(took[no]!) }));
      say(`${list.list}: ${at.map(({ cases, p50, p95 }) => `at ${cases} p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`).join('; ')}`);
      results.push({ list: list.list, at });
    }
    return results;
  } finally {
    for (const county of counties) await county.close();
  }
}

async function inTurns(counties: readonly GrownCounty[], list: List, seconds: number): Promise<number[][]> {
  const requests = await Promise.all(counties.map((county) => county.request(list)));
  const took: number[][] = counties.map(() => []);
  // The first turn warms up and does not count.
  for (let turn = 0; turn <= seconds / TURN_SECONDS; turn += 1) {
    for (const [no, county] of counties.entries()) {
      const answers = await timings({ port: county.api.port, connections: 1, seconds: TURN_SECONDS, next: () => requests[no]! });
      if (turn > 0) took[no]!.push(...answers);
    }
  }
  return took;
}

/** A stocked county with an API before it. */
class GrownCounty {
  private constructor(
    readonly cases: number,
    readonly api: RunningApp,
    private readonly database: BenchDatabase,
  ) {}

  static async open(server: BenchServer, cases: number): Promise<GrownCounty> {
    const database = await BenchDatabase.open(server, `lists_${cases}`);
    try {
      await stock(database, cases);
      await proveSound(database);
      await database.sql('VACUUM ANALYZE');
      return new GrownCounty(cases, await RunningApp.api(database.url), database);
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  async request({ by, path }: List): Promise<string> {
    return (await Caller.signIn(this.api.port, by)).get(path(this.cases));
  }

  async close(): Promise<void> {
    await this.api.stop();
    await this.database.close();
  }
}

/** Two agencies; closed cases mostly; the newest are open, first those of one agency and then those of the other. */
async function stock(database: BenchDatabase, cases: number): Promise<void> {
  const open = Math.round(cases * RUNNING);
  const closed = cases - open;
  const usual = { entries: 1, officers: [], fullEntries: false, days: 900, until: TODAY } as const;
  const market = { ...usual, agency: database.agency('market') } as const;
  const agriculture = { ...usual, agency: database.agency('agriculture') } as const;
  const parts: Stock[] = [
    { ...market, from: 1, to: Math.floor(closed / 2), state: 'closed', clock: 'met' },
    { ...agriculture, from: Math.floor(closed / 2) + 1, to: closed, state: 'closed', clock: 'met' },
    { ...market, from: closed + 1, to: closed + Math.floor(open / 2), state: 'investigating', clock: 'running' },
    { ...agriculture, from: closed + Math.floor(open / 2) + 1, to: cases, state: 'investigating', clock: 'running' },
  ];
  for (const part of parts) await layIn(database, part);
}
