import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { SourceRecord } from '../check-cases';
import { LedgerReader } from './ledger-reader';
import { encodingOf, textOf } from './text-encoding';
import { UnreadableFile } from './unreadable-file';

/** No honest row is longer; a quote that is never closed would otherwise take the rest of the file into memory. */
const LONGEST_ROW = 1_000_000;

/** Reads a ledger in CSV row by row; memory does not grow with the file. Comma, tab or semicolon; UTF-8, UTF-16 or GB18030. */
export async function* csvRecords(path: string): AsyncGenerator<SourceRecord> {
  const encoding = await encodingOf(path);
  const parser = parse({
    delimiter: await delimiterOf(path, encoding),
    relax_column_count: true,
    relax_quotes: true, // a quote in the midst of a cell is a sign of inches
    skip_empty_lines: false,
    max_record_size: LONGEST_ROW,
  });
  const reader = new LedgerReader();
  // The parser's own error is what the reader of its rows sees; this promise would only repeat it.
  const fed = pipeline(Readable.from(textOf(path, encoding)), parser).catch(() => undefined);
  // Blank lines come through as records, so counting records numbers the rows as a spreadsheet does.
  let number = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number += 1;
      const read = reader.record({ number, cells: cells.map((text) => ({ text })) });
      if (read) yield read;
    }
    reader.end();
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableFile('malformed-csv', `第${number + 1}行起CSV格式有误（引号未闭合、引号位置不对，或一行过长）`,
      `malformed CSV from row ${number + 1} on: ${error.message}`, { cause: error });
  } finally {
    parser.destroy();
    await fed;
  }
}

async function delimiterOf(path: string, encoding: Parameters<typeof textOf>[1]): Promise<string> {
  let head = '';
  for await (const piece of textOf(path, encoding)) {
    head += piece;
    if (head.length > 20_000) break;
  }
  const line = head.split(/\r?\n/).find((candidate) => candidate.includes('案件编号') || /\bid\b/.test(candidate)) ?? head.split(/\r?\n/)[0] ?? '';
  const count = (mark: string): number => line.split(mark).length;
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
