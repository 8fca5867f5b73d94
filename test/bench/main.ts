import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BenchServer } from './bench-database';
import { benchLists } from './lists.bench';
import { benchMemory } from './memory.bench';
import { benchDeadlineBatch, benchDeadlines, benchVerification } from './reckoning.bench';
import { loadNow, reportOf, type Results } from './report';
import { benchSteps } from './step.bench';

const USAGE = `usage: npm run bench -- [--only PART,…] [--quick] [--out FILE]
  PART    steps, lists, reckoning, memory; all of them unless said, in this order
  --quick a tenth of the time and of the cases: to see that everything runs, not for figures
  --out   where the page of results goes; docs/benchmarks.md for a whole run, else standard output
With DATABASE_URL (a superuser's login) that server is measured, in databases of its own which are dropped again;
without it a private one. The steps are compared with pgbench where it is installed (Debian: postgresql-contrib).
`;

const PARTS = ['steps', 'lists', 'reckoning', 'memory'] as const;
type Part = (typeof PARTS)[number];

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, quick: { type: 'boolean', default: false }, out: { type: 'string' }, help: { type: 'boolean', default: false } } });
  const parts = (values.only?.split(',') ?? PARTS) as readonly Part[];
  if (values.help || parts.some((part) => !PARTS.includes(part))) {
    say(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const begun = performance.now();
  const loadBefore = loadNow();
  const server = await BenchServer.open();
  try {
    const results = await measureAll(server, new Set(parts), values.quick);
    const page = reportOf(results, {
      command: ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' '),
      postgres: server.version, minutes: (performance.now() - begun) / 60_000, loadBefore,
    });
    const whole = values.only === undefined && !values.quick;
    const out = values.out ?? (whole ? resolve(__dirname, '../../../docs/benchmarks.md') : undefined);
    if (out === undefined) process.stdout.write(page);
    else writePage(out, page);
  } finally {
    await server.close();
  }
}

async function measureAll(server: BenchServer, parts: ReadonlySet<Part>, quick: boolean): Promise<Results> {
  const few = quick ? 10 : 1;
  return {
    ...(parts.has('steps') ? { steps: await benchSteps(server, { connections: [1, 8, 16, 32], seconds: 8 / few, cases: 40_000 / few, say }) } : {}),
    ...(parts.has('lists') ? { lists: await benchLists(server, { sizes: [10_000 / few, 1_000_000 / few], seconds: quick ? 2 : 8, say }) } : {}),
    ...(parts.has('reckoning')
      ? { reckoning: [benchDeadlines(5 / few), await benchDeadlineBatch(100_000 / few), ...(await benchVerification(server, 10_000 / few))] }
      : {}),
    ...(parts.has('memory') ? { memory: await benchMemory(server, { seconds: 20 / few, cases: 30_000 / few }) } : {}),
  };
}

function writePage(file: string, page: string): void {
  mkdirSync(resolve(file, '..'), { recursive: true });
  writeFileSync(file, page);
  say(`the results are in ${file}`);
}

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
