import { Refusal } from '@mingjian/platform/errors';
import { Injectable, Param, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import type { FieldProblem } from './field-rule';
import { isId } from './fields';
import { wordingOf } from './wording';

/** One field that is wrong. The params fill in the wording, in whichever language the caller reads. */
export interface RefusedField {
  readonly field: string;
  readonly code: string;
  readonly detail: string;
  readonly params?: FieldProblem['params'];
}

export function refusedFields(fields: readonly RefusedField[]): Refusal {
  return new Refusal('invalid', 'invalid-request', 'Some fields of the request are wrong.', { fields });
}

function refusedField(field: string, { code, params }: FieldProblem): RefusedField {
  return { field, code, detail: wordingOf('field', code, 'en', params) ?? code, ...(params ? { params } : {}) };
}

/** Checks bodies and queries against their class: every rule, and nothing the class does not name. */
@Injectable()
export class RequestValidation implements PipeTransform {
  async transform(value: unknown, { metatype, type }: ArgumentMetadata): Promise<unknown> {
    if (type === 'custom' || type === 'param' || !metatype || BARE_TYPES.has(metatype)) return value;
    if (typeof (value ?? {}) !== 'object' || Array.isArray(value)) {
      throw refusedFields([refusedField('', { code: 'not-an-object' })]);
    }
    const request = plainToInstance(metatype, value ?? {}) as object;
    const errors = await validate(request, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: false, // a query without any field has no rules at all, and that is fine
      validationError: { target: false, value: false },
    });
    if (errors.length > 0) throw refusedFields(errors.flatMap((error) => flattened(error, '')));
    return request;
  }
}

const BARE_TYPES: ReadonlySet<unknown> = new Set([String, Number, Boolean, Array, Object]);

function flattened({ property, constraints = {}, children = [] }: ValidationError, path: string): RefusedField[] {
  const name = path === '' ? property : `${path}.${property}`;
  const own = problemOf(constraints);
  return [...(own ? [refusedField(name, own)] : []), ...children.flatMap((child) => flattened(child, name))];
}

function problemOf(constraints: Readonly<Record<string, string>>): FieldProblem | undefined {
  if (constraints['field'] !== undefined) return JSON.parse(constraints['field']) as FieldProblem;
  if (constraints['whitelistValidation'] !== undefined) return { code: 'unknown-field' };
  return Object.keys(constraints).length > 0 ? { code: 'not-an-object' } : undefined;
}

/** An id in the path. */
export function IdParam(name = 'id'): ParameterDecorator {
  return (target, method, index) => {
    Param(name, new IdInPath(name))(target, method, index);
    const descriptor = Object.getOwnPropertyDescriptor(target, method!)!;
    ApiParam({ name, schema: { type: 'string', format: 'uuid' } })(target, method!, descriptor);
  };
}

class IdInPath implements PipeTransform {
  constructor(private readonly name: string) {}

  transform(value: unknown): unknown {
    if (!isId(value)) throw refusedFields([refusedField(this.name, { code: 'not-an-id' })]);
    return (value as string).toLowerCase();
  }
}
