import { type Findings, type FindingCode, IMPORT_RULE } from './finding';
import { certainlyAfter, type PartialDay, readPartialDay } from './partial-day';
import { decimalOf, readMoney } from './money-text';
import { answerOf } from './vocabulary';

export type Json = Readonly<Record<string, unknown>>;

/** The least of what PostgreSQL cannot store or an encoding has destroyed: NUL, half a surrogate pair, the replacement character. */
const UNREADABLE = /\u0000|\ufffd|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const LONGEST = 4_000;
const MOST = 500;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Reads the values of one record; whatever cannot be read becomes a finding and a null. */
export class RecordReader {
  constructor(
    private readonly findings: Findings,
    private readonly today: PartialDay,
  ) {}

  text(value: unknown, name: string, longest = LONGEST): string | null {
    if (value === null || value === undefined) return null;
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return this.refuse('unreadable-cell', name, value);
    const text = String(value).trim();
    if (UNREADABLE.test(text)) return this.refuse('unreadable-text', name, text.replace(new RegExp(UNREADABLE, 'g'), '?'));
    if (text.length > longest) {
      this.findings.add('text-too-long', IMPORT_RULE, `“${name}”有${text.length}字，超过${longest}字`, `"${name}" has ${text.length} characters, more than ${longest}`);
      return null;
    }
    return text === '' ? null : text;
  }

  texts(value: unknown, name: string): string[] {
    if (value === null || value === undefined) return [];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (list.length > MOST) {
      this.refuse('text-too-long', name, `${list.length} items`);
      return [];
    }
    return list.map((item) => this.text(item, name)).filter((item) => item !== null);
  }

  /** A day that has passed. `future` admits days to come, for a term that has yet to end. */
  day(value: unknown, name: string, precision: unknown = null, future = false): PartialDay | null {
    const text = this.text(value, name);
    if (text === null) return null;
    const day = readPartialDay(text);
    if (!day) return this.refuse('impossible-date', name, text);
    if (precision !== null && precision !== undefined && precision !== day.precision) {
      this.findings.add('precision-contradicts-date', IMPORT_RULE,
        `“${name}”写作${day.text}，精度却标为${shown(precision)}`, `"${name}" is written ${day.text} but its precision is given as ${shown(precision)}`);
      return null;
    }
    if (!future && certainlyAfter(day, this.today)) {
      this.findings.add('date-in-the-future', IMPORT_RULE, `“${name}”${day.text}尚未到来`, `"${name}", ${day.text}, has not come yet`);
      return null;
    }
    return day;
  }

  /** Yuan as a number or as text, in fen. */
  money(value: unknown, name: string): number | null {
    if (typeof value !== 'number' && typeof value !== 'string' && value !== null && value !== undefined) {
      return this.refuse('impossible-amount', name, value);
    }
    const text = typeof value === 'number' ? decimalOf(value) : this.text(value, name);
    if (text === null) return null;
    const read = readMoney(text);
    return 'fen' in read ? read.fen : this.refuse(read.problem, name, text);
  }

  /** A whole number of days, not negative. */
  count(value: unknown, name: string): number | null {
    if (value === null || value === undefined || value === '') return null;
    const text = String(value).trim().replace(/[天日]$/, '');
    if (!/^\d{1,5}$/.test(text)) return this.refuse('impossible-number', name, value);
    return Number(text);
  }

  answer(value: unknown, name: string): boolean | null {
    const answer = answerOf(value);
    return answer === undefined ? this.refuse('unknown-answer', name, value) : answer;
  }

  unknownFields(record: Json, known: readonly string[], where: string): void {
    for (const field of Object.keys(record).filter((name) => !known.includes(name)).slice(0, 20)) {
      this.findings.add('unknown-field', IMPORT_RULE, `${where}有未知字段“${shown(field)}”，未导入`, `${where} has an unknown field "${shown(field)}", not imported`);
    }
  }

  refuse(code: FindingCode, name: string, value: unknown): null {
    const [zh, en] = WORDING[code] ?? ['不能识别', 'cannot be read'];
    this.findings.add(code, IMPORT_RULE, `“${name}”${zh}：${shown(value)}`, `"${name}" ${en}: ${shown(value)}`);
    return null;
  }
}

const WORDING: Partial<Record<FindingCode, readonly [zh: string, en: string]>> = {
  'unreadable-cell': ['不能识别', 'cannot be read'],
  'unreadable-text': ['含有无法识别的字符（编码错误？）', 'holds characters that cannot be read (wrong encoding?)'],
  'text-too-long': ['过长', 'is too long'],
  'impossible-date': ['不是日历上的日期', 'is not a date of the calendar'],
  'impossible-amount': ['不是金额', 'is not an amount of money'],
  'negative-amount': ['为负数', 'is negative'],
  'fraction-of-a-fen': ['精确到分以下', 'has more than two decimals of a yuan'],
  'impossible-number': ['不是非负整数', 'is not a whole number of days'],
  'unknown-answer': ['不是“是”或“否”', 'is neither yes nor no'],
  'unknown-event-code': ['不是已知的办案环节', 'is not a known step of a case'],
  'unknown-party-type': ['不是已知的当事人类型', 'is not a known kind of party'],
  'unknown-procedure': ['不是已知的程序', 'is not a known procedure'],
};
