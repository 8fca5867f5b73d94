import type { Command } from './command';

interface CommandEntry {
  /** Chinese first, one line. */
  readonly summary: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}

/** Every command, loaded lazily so that one that needs no database starts without it. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  calendar: {
    summary: '载入放假通知或本县放假日 load a holiday notice or days of the county',
    load: () => import('./calendar.command'),
  },
  county: {
    summary: '录入本县机关、人员和地方规定 set up a county',
    load: () => import('./county.command'),
  },
  deadline: {
    summary: '计算法定期限 compute a statutory deadline',
    load: () => import('./deadline.command'),
  },
  import: {
    summary: '导入或核对历史案件 bring in, or check, cases of the past',
    load: () => import('./import.command'),
  },
  migrate: {
    summary: '升级数据库结构 bring the database up to date',
    load: () => import('./migrate.command'),
  },
  verify: {
    summary: '核验全过程记录 verify every record chain against the rows it vouches for',
    load: () => import('./verify.command'),
  },
};
