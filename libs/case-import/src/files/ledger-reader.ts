import type { SourceRecord } from '../check-cases';
import { type FindingCode, Findings, IMPORT_RULE } from '../finding';
import { columnOf, LEDGER_COLUMNS, type MatchedHeader } from './ledger-columns';
import { type Cell, type HeaderRow, isBlank, recordOf } from './ledger-row';
import { UnreadableFile } from './unreadable-file';

export interface LedgerRow {
  /** As the spreadsheet program numbers it, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** Titles and notes may stand above the headers, but not without end. */
const HEADERS_WITHIN = 20;

/** Turns the rows of a ledger into records, one at a time. Throws UnreadableFile where no row of headers is found. */
export class LedgerReader {
  private headers: HeaderRow | null = null;
  private nameless = new Set<number>();
  private about: { code: FindingCode; zh: string; en: string }[] = [];
  private rowsSeen = 0;

  constructor(private readonly from1904 = false) {}

  /** The record of a row; null for headers, what stands above them, and blank rows. */
  record({ number, cells }: LedgerRow): SourceRecord | null {
    if (!this.headers) {
      this.lookForHeaders(number, cells);
      return null;
    }
    if (isBlank(cells)) return null;
    const findings = new Findings();
    for (const { code, zh, en } of this.about) findings.add(code, IMPORT_RULE, zh, en);
    cells.forEach((cell, place) => {
      if (this.nameless.has(place) && !isBlank([cell])) {
        findings.add('unknown-header', IMPORT_RULE, `第${place + 1}列没有表头却有内容，未导入`, `column ${place + 1} has content under an empty header, not imported`);
      }
    });
    const beyond = cells.slice(this.headers.length);
    if (!isBlank(beyond)) {
      findings.add('wrong-column-count', IMPORT_RULE,
        `第${number}行有${cells.length}列，表头只有${this.headers.length}列（引号或分隔符有误？）`, `row ${number} has ${cells.length} cells under ${this.headers.length} headers (a stray quote or separator?)`);
    }
    return { place: `第${number}行`, record: recordOf(this.headers, cells, this.from1904, findings), findings };
  }

  /** To be called at the end of the file. */
  end(): void {
    if (!this.headers) {
      throw new UnreadableFile('no-header-row', `前${HEADERS_WITHIN}行中找不到表头（至少要有：${requiredHeaders()}）`, `no row of headers among the first ${HEADERS_WITHIN} rows`);
    }
  }

  private lookForHeaders(number: number, cells: readonly Cell[]): void {
    this.rowsSeen += 1;
    const names = cells.map((cell) => ('text' in cell ? cell.text : ''));
    const matched = names.map(columnOf);
    const known = matched.filter((header): header is MatchedHeader => header !== null && header !== 'ignored');
    if (known.length < 2 || !known.some(({ column }) => column.required)) {
      if (this.rowsSeen >= HEADERS_WITHIN) this.end();
      return;
    }
    this.nameless = new Set(names.flatMap((name, place) => (name.trim() === '' ? [place] : [])));
    const taken = new Set<string>();
    this.headers = matched.map((header, place) => {
      if (header === 'ignored') return null;
      if (header === null) {
        this.about.push({ code: 'unknown-header', zh: `第${number}行表头“${names[place]}”不是已知的列，未导入`, en: `header "${names[place]}" in row ${number} is not a known column, not imported` });
        return null;
      }
      if (taken.has(header.column.header)) {
        this.about.push({ code: 'duplicate-header', zh: `第${number}行表头“${names[place]}”重复`, en: `header "${names[place]}" in row ${number} names a column a second time` });
        return null;
      }
      taken.add(header.column.header);
      return header;
    });
    for (const { header } of LEDGER_COLUMNS.filter((column) => column.required && !taken.has(column.header))) {
      this.about.push({ code: 'missing-header', zh: `第${number}行表头没有“${header}”`, en: `the headers in row ${number} lack "${header}"` });
    }
  }
}

function requiredHeaders(): string {
  return LEDGER_COLUMNS.filter(({ required }) => required).map(({ header }) => header).join('、');
}
