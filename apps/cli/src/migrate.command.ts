import { readEnv, StartupError } from '@mingjian/platform/config';
import { migrateDatabase } from '../../../migrations/data-source';
import { UsageError, type Command } from './command';

/** For an operator who keeps the owner's login away from the running services. */
export const command: Command = {
  name: 'migrate',
  usage: 'mingjian migrate\n  升级数据库结构；需要 DATABASE_URL 或 DATABASE_OWNER_URL\n  brings the database of DATABASE_OWNER_URL, or else DATABASE_URL, up to date',

  async run(argv, { stdout, stderr }) {
    if (argv.length > 0) throw new UsageError(`migrate takes no arguments: ${argv.join(' ')}`);
    try {
      const applied = await migrateDatabase(readEnv().databaseOwnerUrl, process.env['DATABASE_OWNER_URL'] ? 'DATABASE_OWNER_URL' : 'DATABASE_URL');
      stdout.write(applied.length > 0 ? `${applied.join('\n')}\n` : '已是最新 nothing to do\n');
      return 0;
    } catch (error) {
      if (!(error instanceof StartupError)) throw error;
      stderr.write(`${error.message}\n`);
      return 1;
    }
  },
};
