import { isCivilDate } from '@mingjian/law';
import { applyDecorators, type Type } from '@nestjs/common';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type as ConvertTo } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { field, type FieldCheck, type FieldOptions, type FieldProblem } from './field-rule';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;
/** Tab, line feed and carriage return are text; the other control characters are not, and break documents and tables. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const MOST_FEN = 1e15;

const problem = (code: string, params?: FieldProblem['params']): FieldProblem => (params ? { code, params } : { code });

export function isId(value: unknown): boolean {
  return typeof value === 'string' && UUID.test(value);
}

export function isDay(value: unknown): boolean {
  return dayProblem(value) === undefined;
}

function dayProblem(value: unknown): FieldProblem | undefined {
  if (typeof value !== 'string' || !DAY.test(value)) return problem('not-a-day');
  return isCivilDate(value) && value >= '1900-01-01' ? undefined : problem('impossible-date');
}

/** Text of 1 to `max` characters that is not blank. `min: 0` allows empty text. */
export function Text({ max, min = 1, pattern, ...options }: FieldOptions & { max: number; min?: number; pattern?: RegExp }): PropertyDecorator {
  const check: FieldCheck = (value) => {
    if (typeof value !== 'string') return problem('not-text');
    // A rare name character takes two units; counting characters of a megabyte would be work for nothing.
    if (value.length > 2 * max || [...value].length > max) return problem('too-long', { max });
    if (min > 0 && value.trim() === '') return problem('blank');
    if ([...value].length < min) return problem('too-short', { min });
    if (CONTROL.test(value)) return problem('control-character');
    return pattern && !pattern.test(value) ? problem('wrong-form') : undefined;
  };
  return field(check, { type: 'string', minLength: min, maxLength: max, ...(pattern ? { pattern: pattern.source } : {}) }, options);
}

/** A calendar day, 'YYYY-MM-DD'. */
export function Day(options: FieldOptions = {}): PropertyDecorator {
  return field(dayProblem, { type: 'string', format: 'date', example: '2025-09-18' }, options);
}

/** A moment with its offset from UTC. */
export function Instant(options: FieldOptions = {}): PropertyDecorator {
  const check: FieldCheck = (value) => {
    if (typeof value !== 'string' || !INSTANT.test(value)) return problem('not-an-instant');
    return isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)) ? undefined : problem('impossible-date');
  };
  return field(check, { type: 'string', format: 'date-time', example: '2025-09-18T09:00:00+08:00' }, options);
}

/** Money in whole fen, 1/100 yuan, not negative. */
export function Fen(options: FieldOptions = {}): PropertyDecorator {
  const check: FieldCheck = (value) =>
    Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= MOST_FEN ? undefined : problem('not-fen');
  return field(check, { type: 'integer', format: 'int64', minimum: 0, maximum: MOST_FEN }, options);
}

/** A whole number. `fromText` for query strings. */
export function Whole({ min, max, fromText, ...options }: FieldOptions & { min: number; max: number; fromText?: boolean }): PropertyDecorator {
  const check: FieldCheck = (value) => {
    if (!Number.isSafeInteger(value)) return problem('not-a-whole-number');
    return (value as number) < min || (value as number) > max ? problem('out-of-range', { min, max }) : undefined;
  };
  const read = Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value,
  );
  return applyDecorators(...(fromText ? [read] : []), field(check, { type: 'integer', minimum: min, maximum: max }, options));
}

/** One of a closed list. */
export function Choice(choices: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  const check: FieldCheck = (value) => (choices.includes(value as string) ? undefined : problem('not-a-choice', { choices: choices.join(', ') }));
  return field(check, { type: 'string', enum: [...choices] }, options);
}

/** Several of a closed list, none twice. */
export function Choices(choices: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  const check = listCheck((value) => choices.includes(value as string), choices.length, problem('not-a-choice', { choices: choices.join(', ') }));
  return field(check, { type: 'array', uniqueItems: true, maxItems: choices.length, items: { type: 'string', enum: [...choices] } }, options);
}

/** A UUID. */
export function Id(options: FieldOptions = {}): PropertyDecorator {
  return field((value) => (isId(value) ? undefined : problem('not-an-id')), { type: 'string', format: 'uuid' }, options);
}

/** UUIDs, none twice. */
export function Ids({ max = 100, min = 0, ...options }: FieldOptions & { max?: number; min?: number } = {}): PropertyDecorator {
  const check = listCheck(isId, max, problem('not-an-id'), min);
  return field(check, { type: 'array', uniqueItems: true, minItems: min, maxItems: max, items: { type: 'string', format: 'uuid' } }, options);
}

/** Short texts, none twice. */
export function Texts({ max, maxEach, ...options }: FieldOptions & { max: number; maxEach: number }): PropertyDecorator {
  const isText = (value: unknown): boolean =>
    typeof value === 'string' && value.trim() !== '' && value.length <= maxEach && !CONTROL.test(value);
  const check = listCheck(isText, max, problem('not-text', { max: maxEach }));
  return field(check, { type: 'array', uniqueItems: true, maxItems: max, items: { type: 'string', minLength: 1, maxLength: maxEach } }, options);
}

/** Yes or no. `fromText` for query strings. */
export function Flag({ fromText, ...options }: FieldOptions & { fromText?: boolean } = {}): PropertyDecorator {
  const read = Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));
  const check: FieldCheck = (value) => (typeof value === 'boolean' ? undefined : problem('not-a-flag'));
  return applyDecorators(...(fromText ? [read] : []), field(check, { type: 'boolean' }, options));
}

/** An object that holds anything. */
export function Anything(options: FieldOptions = {}): PropertyDecorator {
  return field((value) => (isObject(value) ? undefined : problem('not-an-object')), { type: 'object', additionalProperties: true }, options);
}

/** A nested object. */
export function Part(type: () => Type, options: FieldOptions = {}): PropertyDecorator {
  const check: FieldCheck = (value) => (isObject(value) ? undefined : problem('not-an-object'));
  return nested(type, field(check, { type: lazy(type) } as ApiPropertyOptions, options));
}

/** A list of nested objects. */
export function Parts(type: () => Type, { max, min = 0, ...options }: FieldOptions & { max: number; min?: number }): PropertyDecorator {
  const check = listCheck(isObject, max, problem('not-an-object'), min, false);
  return nested(type, field(check, { type: lazy(type), isArray: true, minItems: min, maxItems: max } as ApiPropertyOptions, options));
}

/** The generator takes a function for a reference to a class only if the function is named `type`. */
function lazy(of: () => Type): () => Type {
  const type = (): Type => of();
  return type;
}

function nested(type: () => Type, rule: PropertyDecorator): PropertyDecorator {
  return applyDecorators(ConvertTo(type), ValidateNested(), rule);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listCheck(isItem: (value: unknown) => boolean, max: number, wrong: FieldProblem, min = 0, unique = true): FieldCheck {
  return (value) => {
    if (!Array.isArray(value)) return problem('not-a-list');
    if (value.length > max) return problem('too-many', { max });
    if (value.length < min) return problem('too-few', { min });
    if (!value.every(isItem)) return wrong;
    return unique && new Set(value).size < value.length ? problem('listed-twice') : undefined;
  };
}
