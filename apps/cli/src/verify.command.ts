import { parseArgs } from 'node:util';
import { NATIONAL_CALENDAR } from '@mingjian/law';
import { readEnv, StartupError } from '@mingjian/platform/config';
import { assertAppCanConnect, openAppDataSource, UnitOfWork } from '@mingjian/platform/database';
import { SystemClock } from '@mingjian/platform/time';
import {
  CheckpointUnreadable, CheckpointWriter, compareCheckpoint, headsOf, keepCheckpoint, readCheckpoint, VerifyRecords, type Checkpoint, type Verification,
} from '@mingjian/process-record';
import { v7 as newId } from 'uuid';
import { type Command, type CommandIo, UsageError } from './command';
import { lieWords } from './verify-wording';

export const command: Command = {
  name: 'verify',
  usage: [
    '用法 usage:',
    '  mingjian verify [--json]',
    '      重新计算每个案件的记录链，并与其作证的各项内容逐一核对；发现不实时指出第一处，退出码为 1',
    '      computes every record chain again and compares it with the rows it vouches for; names the first that lies, exit status 1',
    '  mingjian verify --checkpoint FILE',
    '      核验无误后，将各链首写入数据库以外的校验点文件',
    '      once all is found sound, writes the chain heads to a file kept outside the database',
    '  mingjian verify --against FILE',
    '      另与先前的校验点核对，可发现消失的案件和被截断、改写的记录',
    '      compares with an earlier checkpoint as well: finds a vanished case and a record cut or rewritten',
  ].join('\n'),
  run,
};

interface VerifyFlags {
  readonly json?: boolean;
  readonly checkpoint?: string;
  readonly against?: string;
}

async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const flags = flagsOf(argv);
  try {
    const kept = flags.against === undefined ? null : await readCheckpoint(flags.against);
    const { databaseUrl } = readEnv();
    await assertAppCanConnect(databaseUrl);
    const source = await openAppDataSource({ url: databaseUrl, max: 2, name: 'mingjian verify' });
    try {
      return await verify(new UnitOfWork(source), flags, kept, io);
    } finally {
      await source.destroy();
    }
  } catch (error) {
    // Not 1: that would say that a record lies.
    if (!(error instanceof StartupError || error instanceof CheckpointUnreadable || isFileError(error))) throw error;
    io.stderr.write(`${error.message}\n`);
    return 2;
  }
}

async function verify(unitOfWork: UnitOfWork, flags: VerifyFlags, kept: Checkpoint | null, io: CommandIo): Promise<number> {
  const writer = flags.checkpoint === undefined ? null : await CheckpointWriter.create(flags.checkpoint);
  const begun = process.hrtime.bigint();
  let verification: Verification;
  try {
    verification = await new VerifyRecords(unitOfWork).execute({
      calendar: NATIONAL_CALENDAR,
      ...(flags.against === undefined ? {} : { against: headsOf(flags.against) }),
      ...(writer ? { onHead: (head) => writer.add(head) } : {}),
    });
    if (kept && !verification.firstLie) {
      const firstLie = await unitOfWork.run({ kind: 'system' }, (tx) => compareCheckpoint((text, values) => tx.sql(text, values), kept));
      verification = { ...verification, firstLie };
    }
  } catch (error) {
    await writer?.abandon();
    throw error;
  }
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  const checkpoint = await concluded(unitOfWork, writer, verification);
  io.stdout.write(flags.json ? `${JSON.stringify({ ...verification, seconds, checkpoint })}\n` : words(verification, seconds, checkpoint));
  return verification.firstLie ? 1 : 0;
}

/** A checkpoint is taken of sound records only. */
async function concluded(unitOfWork: UnitOfWork, writer: CheckpointWriter | null, { firstLie }: Verification): Promise<Checkpoint | null> {
  if (!writer) return null;
  if (firstLie) {
    await writer.abandon();
    return null;
  }
  const checkpoint = await writer.finish(newId(), new SystemClock().now());
  await unitOfWork.run({ kind: 'system' }, (tx) => keepCheckpoint((text, values) => tx.sql(text, values), checkpoint));
  return checkpoint;
}

function words(verification: Verification, seconds: number, checkpoint: Checkpoint | null): string {
  const { cases, entries, rows, deadlines, renderings, headsDigest, firstLie } = verification;
  if (firstLie) return lieWords(firstLie);
  return [
    '记录属实 the records hold',
    `  案件 cases ${cases}，记录 entries ${entries}，内容 rows ${rows}，期限 deadlines ${deadlines}，文书 printed documents ${renderings}`,
    `  链首摘要 digest of the heads ${headsDigest}`,
    `  用时 took ${seconds.toFixed(1)} s`,
    ...(checkpoint ? [`  校验点 checkpoint ${checkpoint.id}: ${checkpoint.cases} 个案件 cases`] : []),
    '',
  ].join('\n');
}

function flagsOf(argv: readonly string[]): VerifyFlags {
  try {
    return parseArgs({ args: [...argv], options: { json: { type: 'boolean' }, checkpoint: { type: 'string' }, against: { type: 'string' } } }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  const { code, path } = error as NodeJS.ErrnoException;
  return path !== undefined && code !== undefined;
}
