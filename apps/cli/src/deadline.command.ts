import { parseArgs } from 'node:util';
import { type DeadlineInput, type Exclusion, LawError, NATIONAL_CALENDAR, periodById, PERIODS } from '@mingjian/law';
import { type Command, type CommandIo, UsageError } from './command';
import { runDeadlineBatch } from './deadline-batch';
import { printedDeadline } from './deadline-print';
import { refusalWords } from './deadline-wording';

const EXCLUSION = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})(?::(.*))?$/s;

export const command: Command = {
  name: 'deadline',
  usage: [
    '用法 usage:',
    '  mingjian deadline --period ID --from DATE [--exclude FROM..TO:BASIS]… [--extend DAYS]',
    '      计算一个期限并逐日说明；按小时的期限 --from 写带时区的时刻',
    '      one deadline with its explanation; for periods of hours --from takes an instant such as 2026-04-28T17:30:00+08:00',
    '  mingjian deadline --batch < requests.jsonl',
    '      每行一个 JSON，每行一个答复；任一行失败则退出码为 1',
    '      one JSON object a line in, one answer a line out; exit status 1 if any line failed',
    '  mingjian deadline --list',
    '      列出全部期限 every period known',
  ].join('\n'),
  run,
};

async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const options = optionsOf(argv);
  if (options.list) {
    io.stdout.write(PERIODS.map(({ id, title, titleEn }) => `${id}\t${title}\t${titleEn}\n`).join(''));
    return 0;
  }
  if (options.batch) return runDeadlineBatch(io);
  if (options.period === undefined || options.from === undefined) {
    throw new UsageError('须给出 --period 和 --from both --period and --from are needed');
  }
  try {
    io.stdout.write(printedDeadline(requestOf(options.period, options.from, options), NATIONAL_CALENDAR));
    return 0;
  } catch (error) {
    if (!(error instanceof LawError)) throw error;
    io.stderr.write(`${refusalWords(error.code)} ${error.code}: ${error.message}\n`);
    return 1;
  }
}

interface DeadlineOptions {
  readonly period?: string;
  readonly from?: string;
  readonly exclude?: string[];
  readonly extend?: string;
  readonly batch?: boolean;
  readonly list?: boolean;
}

function optionsOf(argv: readonly string[]): DeadlineOptions {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        period: { type: 'string' },
        from: { type: 'string' },
        exclude: { type: 'string', multiple: true },
        extend: { type: 'string' },
        batch: { type: 'boolean' },
        list: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function requestOf(period: string, from: string, { exclude = [], extend }: DeadlineOptions): DeadlineInput {
  const { id, versions } = periodById(period);
  return {
    period: id,
    ...(versions[0].unit === 'hour' ? { startedAt: from } : { startedOn: from }),
    ...(exclude.length > 0 ? { excluded: exclude.map(exclusionOf) } : {}),
    ...(extend === undefined ? {} : { extensionDays: daysOf(extend) }),
  };
}

function exclusionOf(text: string): Exclusion {
  const match = EXCLUSION.exec(text);
  if (!match) throw new UsageError(`--exclude 写作 is written FROM..TO:BASIS, not ${text}`);
  return { from: match[1]!, to: match[2]!, basis: match[3] ?? '' };
}

function daysOf(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new UsageError(`--extend 须为整数天数 takes whole days, not ${text}`);
  return Number(text);
}
