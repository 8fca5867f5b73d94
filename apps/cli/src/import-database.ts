import { type ImportedCaseStore, PostgresImportedCaseStore } from '@mingjian/case-import';
import { readEnv, StartupError } from '@mingjian/platform/config';
import { assertAppCanConnect, openAppDataSource, UnitOfWork } from '@mingjian/platform/database';
import { SystemClock } from '@mingjian/platform/time';
import type { CommandIo } from './command';

/** Opens the store of imported cases for the length of `work`; says in plain words why it cannot, and answers 1. */
export async function withCaseStore(
  agencyCode: string | undefined,
  io: CommandIo,
  work: (store: ImportedCaseStore, agencyId: string | null) => Promise<number>,
): Promise<number> {
  try {
    const { databaseUrl } = readEnv();
    await assertAppCanConnect(databaseUrl);
    const source = await openAppDataSource({ url: databaseUrl, max: 2, name: 'mingjian import' });
    try {
      const unitOfWork = new UnitOfWork(source);
      const agencyId = agencyCode === undefined ? null : await agencyOf(agencyCode, unitOfWork);
      if (agencyId === undefined) {
        io.stderr.write(`没有代码为 ${agencyCode} 的机关 no agency has the code ${agencyCode}\n`);
        return 1;
      }
      return await work(new PostgresImportedCaseStore(unitOfWork, new SystemClock()), agencyId);
    } finally {
      await source.destroy();
    }
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    io.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function agencyOf(code: string, unitOfWork: UnitOfWork): Promise<string | undefined> {
  const [agency] = await unitOfWork.run({ kind: 'system' }, (tx) => tx.sql<{ id: string }>('SELECT id FROM agency WHERE code = $1', [code]));
  return agency?.id;
}
