import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { registerDecorator, type ValidationArguments } from 'class-validator';

/** What every field may say besides its own rule. */
export interface FieldOptions {
  /** The field may be left out. */
  readonly optional?: boolean;
  /** The field may be null, and means something by it. */
  readonly nullable?: boolean;
  readonly description?: string;
  readonly example?: unknown;
}

/** What is wrong with a value: a stable code, and the figures its wording mentions. */
export interface FieldProblem {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type FieldCheck = (value: unknown) => FieldProblem | undefined;

/** One field: its validation rule and its OpenAPI schema, stated together so that they cannot disagree. */
export function field(check: FieldCheck, schema: ApiPropertyOptions, options: FieldOptions = {}): PropertyDecorator {
  const { optional = false, nullable = false, description, example } = options;
  const whole: FieldCheck = (value) => {
    if (value === undefined) return optional ? undefined : { code: 'required' };
    if (value === null) return nullable ? undefined : { code: 'required' };
    return check(value);
  };
  return applyDecorators(
    rule(whole),
    ApiProperty({
      ...schema,
      required: !optional,
      ...(nullable ? { nullable } : {}),
      ...(description === undefined ? {} : { description }),
      ...(example === undefined ? {} : { example }),
    } as ApiPropertyOptions),
  );
}

function rule(check: FieldCheck): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'field',
      target: target.constructor,
      propertyName: property as string,
      validator: {
        validate: (value: unknown) => check(value) === undefined,
        // class-validator carries text only; the pipe reads it back.
        defaultMessage: (failed?: ValidationArguments) => JSON.stringify(check(failed?.value)),
      },
    });
  };
}
