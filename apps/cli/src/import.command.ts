import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importCases, type ImportRequest, type ReportEntry, ReportFile, UnreadableFile, writeTemplate } from '@mingjian/case-import';
import { SystemClock } from '@mingjian/platform/time';
import { type Command, type CommandIo, UsageError } from './command';
import { importSummary } from './import-summary';

export const command: Command = {
  name: 'import',
  usage: [
    '用法 usage:',
    '  mingjian import FILE [--check] [--report OUT.json] [--agency CODE] [--source NAME]',
    '      导入历史案件（.json、.csv、.xlsx），每案一个事务，重复导入不会重复入库；须设置 DATABASE_URL',
    '      bring in cases of the past, one transaction each; running it again doubles nothing; needs DATABASE_URL',
    '      --check   只核对，不写入，不需要数据库 check only: writes nothing and needs no database',
    '      --report  逐案报告（JSON 数组）a report of every case, as a JSON list',
    '      --agency  案件归属的机关代码 code of the agency the cases belong to',
    '      --source  来源名称，编号在同一来源内唯一（默认 historical）within which ids are unique',
    '  mingjian import --template OUT.xlsx|OUT.csv',
    '      生成台账模板 write an empty ledger to fill in',
    '退出码 exit status: 0 没有被拒绝的案件（存疑的照常导入） nothing refused (doubtful cases are imported)',
    '                    1 有案件被拒绝，或文件、数据库不可用 a case refused, or the file or the database unusable',
    '                    2 用法错误 wrongly called',
  ].join('\n'),
  run,
};

/** Findings shown on the screen where no report was asked for. */
const SHOWN = 40;

async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = argumentsOf(argv);
  try {
    if (values.template !== undefined) {
      if (positionals.length > 0) throw new UsageError('--template 不与文件同用 --template takes no FILE');
      await writeTemplate(values.template);
      io.stdout.write(`已写出模板 template written: ${values.template}\n`);
      return 0;
    }
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError('须给出一个文件 exactly one FILE is needed');
    if (values.report !== undefined && resolve(values.report) === resolve(path)) {
      throw new UsageError('报告不能写到所导入的文件上 the report may not overwrite the file it is about');
    }
    if (values.source !== undefined && !/^\S.{0,99}$/u.test(values.source)) {
      throw new UsageError('--source 为1至100字 takes 1 to 100 characters');
    }
    if (values.check) return await checkOrImport(path, values, undefined, io);
    // Only now: a check neither needs a database nor loads what talks to one.
    const { withCaseStore } = await import('./import-database');
    return await withCaseStore(values.agency, io, (store, agencyId) =>
      checkOrImport(path, values, { store, agencyId, source: values.source ?? 'historical' }, io));
  } catch (error) {
    if (error instanceof UnreadableFile) {
      io.stderr.write(`文件不可用：${error.zh}\nunusable file (${error.code}): ${error.en}\n`);
      return 1;
    }
    if (isSystemError(error)) {
      io.stderr.write(`无法写出文件 cannot write: ${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

async function checkOrImport(path: string, { check, report: reportPath }: Options, into: ImportRequest['into'], io: CommandIo): Promise<number> {
  const file = reportPath === undefined ? undefined : new ReportFile(reportPath);
  let shown = 0;
  const report = async (entry: ReportEntry, place: string): Promise<void> => {
    await file?.add(entry);
    if (file || entry.findings.length === 0) return;
    shown += 1;
    if (shown <= SHOWN) io.stdout.write(screenLines(entry, place));
  };
  try {
    const summary = await importCases({ path, today: new SystemClock().today(), report, ...(into ? { into } : {}) });
    await file?.close();
    if (shown > SHOWN) io.stdout.write(`……另有${shown - SHOWN}件，用 --report 取得全部 and ${shown - SHOWN} more: use --report\n`);
    io.stdout.write(importSummary(summary, { path, check: check === true, report: reportPath }));
    return summary.refused > 0 ? 1 : 0;
  } catch (error) {
    await file?.discard();
    throw error;
  }
}

function screenLines({ id, outcome, findings }: ReportEntry, place: string): string {
  const head = `${outcome === 'refused' ? '拒绝 refused' : '存疑 doubtful'}  ${id}${id === place ? '' : `（${place}）`}\n`;
  return head + findings.map(({ code, article, detail }) => `    ${code}  ${article}\n        ${detail.replace(' / ', '\n        ')}\n`).join('');
}

interface Options {
  readonly check?: boolean;
  readonly report?: string;
  readonly agency?: string;
  readonly source?: string;
  readonly template?: string;
}

function argumentsOf(argv: readonly string[]): { values: Options; positionals: string[] } {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        check: { type: 'boolean' },
        report: { type: 'string' },
        agency: { type: 'string' },
        source: { type: 'string' },
        template: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'path' in error;
}
