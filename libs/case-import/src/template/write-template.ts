import { createWriteStream, existsSync } from 'node:fs';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Worksheet } from 'exceljs';
import { LEDGER_COLUMNS, type LedgerColumn } from '../files/ledger-columns';
import { UnreadableFile } from '../files/unreadable-file';

/** Rows of the template that carry lists to choose from. */
const PREPARED_ROWS = 2_000;

const ADVICE: readonly string[] = [
  '一行一案。第一行是表头，可以调整列的顺序、删去不用的列，不要改名。',
  '示例行（编号以“示例”开头）请删去后再导入。',
  '没有公开或不掌握的，留空。留空表示“不详”，不表示零，也不表示否。',
  '日期写作2025-01-06、2025/1/6、2025年1月6日均可；只知道月份的写2025-01。',
  '金额以元为单位，最多两位小数；也可写作3.5万元。',
  '带*的列必须填写。',
  '导入前可先用 --check 核对，不写入数据库。',
];

/** Writes an empty ledger with one example row, as .xlsx or .csv by the name of the file. Never over a file that exists: it may be somebody's filled ledger. */
export async function writeTemplate(path: string): Promise<void> {
  if (existsSync(path)) throw new UnreadableFile('file-exists', `文件已存在，不覆盖：${path}`, `the file exists and is not overwritten: ${path}`);
  const kind = extname(path).toLowerCase();
  if (kind === '.xlsx') await writeWorkbook(path);
  else if (kind === '.csv') await writeCsv(path);
  else throw new UnreadableFile('unknown-file-type', '模板只能写为 .xlsx 或 .csv', 'a template is written as .xlsx or .csv');
}

async function writeCsv(path: string): Promise<void> {
  const rows = stringify({ bom: true, record_delimiter: 'windows' });
  rows.write(LEDGER_COLUMNS.map(({ header }) => header));
  rows.write(LEDGER_COLUMNS.map(({ example }) => example));
  rows.end();
  await pipeline(rows, createWriteStream(path));
}

async function writeWorkbook(path: string): Promise<void> {
  const { Workbook } = await import('exceljs'); // slow to load
  const workbook = new Workbook();
  const ledger = workbook.addWorksheet('台账', { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  ledger.columns = LEDGER_COLUMNS.map(({ header, required }) => ({ header: required ? `${header}*` : header, width: Math.max(14, header.length * 2 + 4) }));
  ledger.addRow(LEDGER_COLUMNS.map(({ example }) => example));
  ledger.getRow(1).font = { bold: true };
  ledger.getRow(1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF7' } };
  ledger.getRow(2).font = { italic: true, color: { argb: 'FF7F7F7F' } };
  LEDGER_COLUMNS.forEach((column, place) => prepare(ledger, column, place + 1));

  const notes = workbook.addWorksheet('填写说明');
  notes.columns = [{ width: 22 }, { width: 8 }, { width: 60 }, { width: 44 }];
  for (const line of ADVICE) notes.addRow([line]);
  notes.addRow([]);
  notes.addRow(['列', '必填', '说明', '可选项']).font = { bold: true };
  for (const { header, required, help, choices } of LEDGER_COLUMNS) {
    notes.addRow([header, required ? '是' : '', help, choices?.join('、') ?? '']);
  }
  await workbook.xlsx.writeFile(path);
}

/** Texts stay texts: a spreadsheet would turn 2025-01 into a day and a long number into 1E+17. */
function prepare(sheet: Worksheet, { choices, holds }: LedgerColumn, place: number): void {
  sheet.getColumn(place).numFmt = holds.kind === 'money' || holds.kind === 'count' ? 'General' : '@';
  if (!choices) return;
  for (let row = 2; row <= PREPARED_ROWS; row += 1) {
    sheet.getCell(row, place).dataValidation = { type: 'list', allowBlank: true, formulae: [`"${choices.join(',')}"`], showErrorMessage: true, error: '请从列表中选择' };
  }
}
