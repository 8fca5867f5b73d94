import { readFileSync } from 'node:fs';
import { Calendars, type CalendarNotice } from '@mingjian/catalogue';
import { DeadlineBook } from '@mingjian/deadlines';
import { isCivilDate } from '@mingjian/law';
import { readEnv, StartupError } from '@mingjian/platform/config';
import { assertAppCanConnect, openAppDataSource, UnitOfWork } from '@mingjian/platform/database';
import { UsageError, type Command } from './command';

/** Loads a holiday notice, or days of the county's own, and counts again what was provisional. */
export const command: Command = {
  name: 'calendar',
  usage: [
    'mingjian calendar FILE.json',
    '  载入放假通知：{"year":2027,"off":["2027-01-01",…],"worked":["2027-01-03",…],"basis":"国办发明电…"}；不写 year 即为本县自定的放假日',
    '  loads a notice; without "year" it is a day the county sets for itself. Provisional dates are counted again.',
  ].join('\n'),

  async run(argv, { stdout, stderr }) {
    if (argv.length !== 1) throw new UsageError('calendar takes one FILE.json');
    try {
      const notice = readNotice(argv[0]!);
      const { databaseUrl } = readEnv();
      await assertAppCanConnect(databaseUrl);
      const source = await openAppDataSource({ url: databaseUrl, max: 1, name: 'mingjian calendar' });
      try {
        const moved = await load(new UnitOfWork(source), notice);
        stdout.write(`已载入；重新计算了 ${moved} 个暂定期限  loaded; ${moved} provisional dates moved or became certain\n`);
        return 0;
      } finally {
        await source.destroy();
      }
    } catch (error) {
      if (!(error instanceof StartupError)) throw error;
      stderr.write(`${error.message}\n`);
      return 1;
    }
  },
};

async function load(unitOfWork: UnitOfWork, notice: CalendarNotice): Promise<number> {
  const calendars = new Calendars();
  const deadlines = new DeadlineBook();
  await unitOfWork.run({ kind: 'system' }, (tx) => calendars.load(tx, notice));
  let moved = 0;
  for (let after: string | null = null, more = true; more; ) {
    const batch: { last: string | null; changed: number } = await unitOfWork.run({ kind: 'system' }, async (tx) => deadlines.recountProvisional(tx, await calendars.current(tx), after));
    moved += batch.changed;
    after = batch.last;
    more = after !== null;
  }
  return moved;
}

function readNotice(file: string): CalendarNotice {
  let value: Partial<Record<keyof CalendarNotice, unknown>>;
  try {
    value = JSON.parse(readFileSync(file, 'utf8')) as typeof value;
  } catch (cause) {
    throw new StartupError(`${file} 无法读取 cannot be read: ${(cause as Error).message}`, '请检查文件 Check the file.', { cause });
  }
  const days = (name: 'off' | 'worked'): boolean => Array.isArray(value[name]) && (value[name] as unknown[]).every(isCivilDate);
  const inYear = (name: 'off' | 'worked'): boolean => value.year === undefined || (value[name] as string[]).every((day) => day.startsWith(`${String(value.year)}-`));
  const sound =
    (value.year === undefined || Number.isInteger(value.year)) && days('off') && days('worked') && inYear('off') && inYear('worked') &&
    typeof value.basis === 'string' && value.basis.trim() !== '';
  if (!sound) {
    throw new StartupError(
      `${file} 不是放假通知 is no notice`,
      '需要 year（可省）、off、worked（该年的日期，如 2027-01-01）和 basis  It needs off, worked (days of that year) and basis, and may have year.',
    );
  }
  return value as CalendarNotice;
}
