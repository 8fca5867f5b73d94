import type { FieldSpec, Values } from './act-spec';
import { fenFrom } from './money';

export type Fault = 'required' | 'not-an-amount' | 'too-long' | 'not-a-number' | 'unanswered';
/** What is wrong, by the dotted path of the field. */
export type Faults = Readonly<Record<string, Fault>>;

/** What a field holds before anybody has typed. `people` are the ids a preset stands for. */
export function startingValues(fields: readonly FieldSpec[], today: string, preset: (field: FieldSpec) => unknown): Values {
  return Object.fromEntries(fields.map((field) => [field.name, startingValue(field, today, preset)]));
}

function startingValue(field: FieldSpec, today: string, preset: (field: FieldSpec) => unknown): unknown {
  switch (field.kind) {
    case 'day': return field.today ? today : '';
    case 'flag': return field.on ?? false;
    case 'choice': return field.first ?? '';
    case 'choices': return [];
    case 'people': return preset(field) ?? [];
    case 'person': return preset(field) ?? '';
    case 'group': return startingValues(field.fields, today, preset);
    case 'rows': return field.optional ? [] : [startingValues(field.fields, today, preset)];
    case 'findings': return {};
    default: return '';
  }
}

const isEmpty = (value: unknown): boolean => value === '' || value === undefined || (Array.isArray(value) && value.length === 0);

/** The body as the API takes it, or what is still wrong. A field not shown is left out. */
export function bodyFrom(fields: readonly FieldSpec[], values: Values, path = ''): { body: Record<string, unknown>; faults: Faults } {
  const body: Record<string, unknown> = {};
  const faults: Record<string, Fault> = {};
  for (const field of fields) {
    if (field.when && !field.when(values)) {
      if (field.kind === 'flag') body[field.name] = false;
      if (field.kind === 'rows') body[field.name] = [];
      continue;
    }
    const at = `${path}${field.name}`;
    const found = valueOf(field, values[field.name], at);
    Object.assign(faults, found.faults);
    if (found.value !== undefined) body[field.name] = found.value;
    else if (!field.optional && Object.keys(found.faults ?? {}).length === 0) faults[at] = 'required';
  }
  return { body, faults };
}

interface Found {
  readonly value?: unknown;
  readonly faults?: Faults;
}

function valueOf(field: FieldSpec, value: unknown, at: string): Found {
  switch (field.kind) {
    case 'flag': return { value: Boolean(value) };
    case 'text':
    case 'area': return textOf(String(value ?? '').trim(), field.max, at);
    case 'lines': return linesOf(String(value ?? ''), field.max, at);
    case 'money': {
      if (isEmpty(value)) return {};
      const fen = fenFrom(String(value));
      return fen === undefined ? { faults: { [at]: 'not-an-amount' } } : { value: fen };
    }
    case 'whole': return wholeOf(String(value ?? '').trim(), field.min, field.max, at);
    case 'moment': return isEmpty(value) ? {} : { value: `${String(value)}:00+08:00` };
    case 'choices':
    case 'people': return isEmpty(value) && !field.optional ? {} : { value: value ?? [] };
    case 'group': return groupOf(field, value as Values, at);
    case 'rows': return rowsOf(field.fields, value as readonly Values[], at, field.optional);
    case 'findings': return findingsOf(value as Findings, at);
    default: return isEmpty(value) ? {} : { value };
  }
}

function textOf(text: string, max: number, at: string): Found {
  if (text === '') return {};
  return text.length > max ? { faults: { [at]: 'too-long' } } : { value: text };
}

function linesOf(text: string, max: number, at: string): Found {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
  if (lines.length === 0) return {};
  return lines.some((line) => line.length > max) ? { faults: { [at]: 'too-long' } } : { value: lines };
}

function wholeOf(text: string, min: number, max: number, at: string): Found {
  if (text === '') return {};
  const number = Number(text);
  return Number.isInteger(number) && number >= min && number <= max ? { value: number } : { faults: { [at]: 'not-a-number' } };
}

/** An optional group that nobody touched is left out whole. */
function groupOf(field: FieldSpec & { kind: 'group' | 'rows' }, value: Values = {}, at: string): Found {
  if (field.optional && Object.values(value).every(isEmpty)) return {};
  const { body, faults } = bodyFrom(field.fields, value, `${at}.`);
  return Object.keys(faults).length > 0 ? { faults } : { value: body };
}

function rowsOf(fields: readonly FieldSpec[], rows: readonly Values[] = [], at: string, optional?: boolean): Found {
  if (rows.length === 0) return optional ? { value: [] } : {};
  const read = rows.map((row, index) => bodyFrom(fields, row, `${at}.${index}.`));
  const faults = Object.assign({}, ...read.map((one) => one.faults)) as Faults;
  return Object.keys(faults).length > 0 ? { faults } : { value: read.map(({ body }) => body) };
}

/** Each of the eight items: met or not, and why. */
export type Findings = Readonly<Record<string, { readonly passed?: boolean; readonly reason?: string }>>;
export const REVIEW_ITEMS = [
  'subject-lawful', 'officers-qualified', 'procedure-lawful', 'facts-and-evidence', 'law-and-discretion', 'within-authority', 'documents-complete', 'suspected-crime',
] as const;

function findingsOf(findings: Findings = {}, at: string): Found {
  const open = REVIEW_ITEMS.filter((item) => findings[item]?.passed === undefined || !findings[item].reason?.trim());
  if (open.length > 0) return { faults: Object.fromEntries(open.map((item) => [`${at}.${item}`, 'unanswered' as const])) };
  return { value: REVIEW_ITEMS.map((item) => ({ item, passed: findings[item]!.passed, reason: findings[item]!.reason!.trim() })) };
}
