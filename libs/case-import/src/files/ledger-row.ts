import { type Findings, IMPORT_RULE } from '../finding';
import { readMoney } from '../money-text';
import { dayOfSerial, narrow } from '../partial-day';
import type { MatchedHeader } from './ledger-columns';

/** A cell as the file holds it, before anybody asks what it means. */
export type Cell =
  | { readonly text: string }
  /** A number of a workbook; in a column of dates it may be a serial. */
  | { readonly number: number }
  | { readonly problem: string };

export type HeaderRow = readonly (MatchedHeader | null)[];

/** What people write where they have nothing to write. */
const NOTHING = /^(?:[-—–/／]+|无|未公开|未公布|不详|未见|\(未见\)|n\/a|null)$/i;

/** Whether a row says nothing at all. */
export function isBlank(cells: readonly Cell[]): boolean {
  return cells.every((cell) => 'text' in cell && cell.text.trim() === '');
}

/** Arranges the cells of a row as a record shaped like a published case. Cells that cannot be read become findings. */
export function recordOf(headers: HeaderRow, cells: readonly Cell[], from1904: boolean, findings: Findings): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  const timeline: unknown[] = [];
  headers.forEach((header, place) => {
    const cell = cells[place];
    if (!header || !cell) return;
    const { column, unitPower } = header;
    const { holds } = column;
    if ('problem' in cell) {
      findings.add('unreadable-cell', IMPORT_RULE, `“${column.header}”${cell.problem}`, `"${column.header}" cannot be read: ${cell.problem}`);
      return;
    }
    const isDate = holds.kind === 'date' || holds.kind === 'step';
    const written = isDate ? dateText(cell, from1904) : cellText(cell);
    // 无 is an answer in a column of answers, and nothing anywhere else.
    if (written === '' || (NOTHING.test(narrow(written)) && !(holds.kind === 'answer' && narrow(written) === '无'))) return;
    if (holds.kind === 'step') timeline.push({ code: holds.code, date: written });
    else if (holds.kind === 'list') putAt(record, holds.at, itemsOf(written, holds.at[1] === 'kinds'));
    else putAt(record, holds.at, holds.kind === 'money' ? inYuan(written, unitPower) : written);
  });
  return { ...record, timeline };
}

function putAt(record: Record<string, unknown>, [outer, inner]: readonly [string] | readonly [string, string], value: unknown): void {
  if (inner === undefined) record[outer] = value;
  else record[outer] = { ...(record[outer] as object | undefined), [inner]: value };
}

/** Kinds of penalty are single words; a legal basis may itself hold commas. */
function itemsOf(written: string, words: boolean): string[] {
  return written.split(words ? /[;；、，,+＋\n]/ : /[;；\n]/).map((item) => item.trim()).filter(Boolean);
}

function cellText(cell: { text: string } | { number: number }): string {
  return 'text' in cell ? cell.text.trim() : decimalShown(cell.number);
}

/** Fifteen digits, as many as a spreadsheet keeps: 0.1 + 0.2 is shown, and meant, as 0.3. */
function decimalShown(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** A serial number becomes its day; 20250106 and 202501 typed as numbers stay what they look like. */
function dateText(cell: { text: string } | { number: number }, from1904: boolean): string {
  const text = cellText(cell);
  if ('text' in cell && !/^\d{5}(\.0+)?$/.test(narrow(text))) return text;
  const number = 'number' in cell ? cell.number : Number(narrow(text));
  if (number >= 190_001) return text.replace(/^(\d{4})(\d{2})$/, '$1-$2');
  if (number >= 1900 && number <= 2199) return text; // a year
  return dayOfSerial(Math.floor(number), from1904)?.text ?? text;
}

/** Only a header's own unit needs turning; what cannot be read is left for the record's reader to refuse. */
function inYuan(written: string, unitPower: number): string {
  if (unitPower === 0) return written;
  const read = readMoney(written, unitPower);
  return 'fen' in read ? `${Math.trunc(read.fen / 100)}.${String(read.fen % 100).padStart(2, '0')}` : written;
}
