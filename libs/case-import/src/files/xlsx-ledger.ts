import { readFile, stat } from 'node:fs/promises';
import type { CellValue, Workbook, Worksheet } from 'exceljs';
import type { SourceRecord } from '../check-cases';
import { LedgerReader } from './ledger-reader';
import type { Cell } from './ledger-row';
import { UnreadableFile } from './unreadable-file';

/** A workbook is read whole, unlike CSV. */
const LARGEST = 20_000_000;

/** Reads the first sheet that has a row of headers. Merged cells count as filled in each of their rows. */
export async function* xlsxRecords(path: string): AsyncGenerator<SourceRecord> {
  if ((await stat(path)).size > LARGEST) {
    throw new UnreadableFile('workbook-too-large', 'XLSX超过20MB，请另存为CSV再导入', 'the workbook is larger than 20 MB; save it as CSV and import that');
  }
  const workbook = await open(path);
  const from1904 = workbook.properties.date1904 === true;
  const sheets = workbook.worksheets.filter(({ rowCount }) => rowCount > 0);
  if (sheets.length === 0) throw new UnreadableFile('no-header-row', '工作簿为空', 'the workbook is empty');
  let failure: unknown;
  for (const sheet of sheets) {
    const reader = new LedgerReader(from1904);
    try {
      yield* sheetRecords(sheet, reader);
      reader.end();
      return;
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      failure = error;
    }
  }
  throw failure;
}

async function open(path: string): Promise<Workbook> {
  const { Workbook } = await import('exceljs'); // slow to load, and most imports need none
  const workbook = new Workbook();
  try {
    const bytes = await readFile(path);
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    return workbook;
  } catch (error) {
    throw new UnreadableFile('malformed-workbook', '不是可读的XLSX工作簿（旧版XLS请另存为XLSX）', 'not a readable XLSX workbook (save an old XLS as XLSX)', { cause: error });
  }
}

/** Looks only at rows and cells that exist: one formatted cell at the foot of a sheet must not conjure a million. */
function* sheetRecords(sheet: Worksheet, reader: LedgerReader): Generator<SourceRecord> {
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.findRow(number);
    if (!row) continue;
    const cells = Array.from({ length: row.cellCount }, (_, place) => cellOf(row.findCell(place + 1)?.value));
    const record = reader.record({ number, cells });
    if (record) yield record;
  }
}

function cellOf(value: CellValue | undefined): Cell {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'string') return { text: value };
  if (typeof value === 'number') return { number: value };
  if (typeof value === 'boolean') return { text: value ? '是' : '否' };
  if (value instanceof Date) return dateCell(value);
  if ('error' in value) return { problem: `单元格错误${String(value.error)}` };
  if ('richText' in value) return { text: value.richText.map(({ text }) => text).join('') };
  if ('hyperlink' in value) return cellOf(value.text as CellValue);
  if ('formula' in value || 'sharedFormula' in value) {
    const { result } = value as { result?: CellValue };
    return result === undefined || result === null ? { problem: '公式没有保存计算结果' } : cellOf(result);
  }
  return { problem: '单元格内容不能识别' };
}

/** The reader gives a cell formatted as a date in UTC; the hour is the spreadsheet's fraction of a day, and is dropped. */
function dateCell(value: Date): Cell {
  return Number.isNaN(value.getTime()) ? { problem: '日期单元格无效' } : { text: value.toISOString().slice(0, 10) };
}
