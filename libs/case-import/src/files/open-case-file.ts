import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { SourceRecord } from '../check-cases';
import { csvRecords } from './csv-ledger';
import { jsonRecords } from './json-records';
import { UnreadableFile } from './unreadable-file';
import { xlsxRecords } from './xlsx-ledger';

const READERS: Readonly<Record<string, (path: string) => AsyncGenerator<SourceRecord>>> = {
  '.json': jsonRecords,
  '.csv': csvRecords,
  '.tsv': csvRecords,
  '.txt': csvRecords,
  '.xlsx': xlsxRecords,
};

/** The records of a file, in order. Throws UnreadableFile, before or between records, where the file as a whole is at fault. */
export async function* openCaseFile(path: string): AsyncGenerator<SourceRecord> {
  const reader = READERS[extname(path).toLowerCase()];
  if (!reader) {
    throw new UnreadableFile('unknown-file-type', '只支持 .json、.csv、.xlsx', 'only .json, .csv and .xlsx files are read');
  }
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new UnreadableFile('not-a-file', `不是文件：${path}`, `not a file: ${path}`);
    if (found.size === 0) throw new UnreadableFile('empty-file', '文件为空', 'the file is empty');
    await (await open(path, 'r')).close();
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('no-such-file', `无法打开：${path}`, `cannot be opened: ${path} (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`, { cause: error });
  }
  yield* reader(path);
}
