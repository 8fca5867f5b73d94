import { Refusal } from '@mingjian/platform/errors';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { PreconditionRequired } from './precondition-required';
import type { ApiRequest } from './request';

const ONE_VERSION = /^"(\d{1,9})"$/;

/** The version the caller has read, from If-Match: "7". */
export const ExpectedVersion = createParamDecorator(
  (_: unknown, context: ExecutionContext): number =>
    versionFrom(context.switchToHttp().getRequest<ApiRequest>().headers['if-match']),
  [
    (target, name) =>
      ApiHeader({
        name: 'If-Match',
        required: true,
        description: 'The ETag of the resource as the caller last read it, as in "7".',
        schema: { type: 'string', pattern: ONE_VERSION.source },
      })(target, name!, Object.getOwnPropertyDescriptor(target, name!)!),
  ],
);

function versionFrom(header: string | undefined): number {
  if (header === undefined) throw new PreconditionRequired();
  const version = ONE_VERSION.exec(header)?.[1];
  if (version === undefined) {
    throw new Refusal('invalid', 'if-match-malformed', 'If-Match carries one version in quotation marks, as in "7".');
  }
  return Number(version);
}
