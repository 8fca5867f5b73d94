import { LawError } from '@mingjian/law';
import { Refusal, type RefusalKind } from '@mingjian/platform/errors';
import { HttpException } from '@nestjs/common';
import { databaseFault } from './database-fault';
import { PreconditionRequired } from './precondition-required';
import type { Fault } from './problem';

const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  unlawful: 409,
  stale: 412,
  'key-reused': 422,
  throttled: 429,
  unavailable: 503,
};

/** What the framework itself refuses, before any of our code runs. */
const FRAMEWORK: Readonly<Record<number, string>> = {
  400: 'malformed-request',
  404: 'route-not-found',
  405: 'method-not-allowed',
  413: 'payload-too-large',
  414: 'uri-too-long',
  415: 'unsupported-media-type',
  431: 'header-too-large',
};

/** Turns whatever was thrown into a fault with a status and a stable code. */
export function faultFrom(thrown: unknown): Fault {
  if (thrown instanceof Refusal) return refused(thrown);
  if (thrown instanceof LawError) return { status: 400, code: thrown.code, detail: thrown.message };
  const status = statusOf(thrown);
  const code = status === undefined ? undefined : FRAMEWORK[status];
  if (status !== undefined && code !== undefined) return { status, code, detail: code };
  return databaseFault(thrown) ?? { status: 500, code: 'unexpected-error', detail: 'Unexpected error.', unexpected: true };
}

function refused(refusal: Refusal): Fault {
  const { kind, code, detail, extra } = refusal;
  const wait = extra.data?.['retryAfterSeconds'] ?? (kind === 'unavailable' ? 1 : undefined);
  return {
    status: refusal instanceof PreconditionRequired ? 428 : STATUS[kind],
    code,
    detail,
    extra,
    ...(typeof wait === 'number' ? { headers: { 'retry-after': String(wait) } } : {}),
  };
}

function statusOf(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (thrown instanceof Error && thrown.name === 'FastifyError') return (thrown as { statusCode?: number }).statusCode;
  return undefined;
}
