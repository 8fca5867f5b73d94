import { createHash } from 'node:crypto';
import { canonicalJson } from '@mingjian/platform/canonical-json';
import type { RequestKey } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { ApiRequest } from './request';

export const KEYED = Symbol('takes an idempotency key');
export const WITHOUT_KEY = Symbol('needs no idempotency key');

const KEY = /^[A-Za-z0-9._:~+/=-]{8,200}$/;

/** This route is harmless when repeated, or its answer must not be kept. */
export const WithoutKey = () => SetMetadata(WITHOUT_KEY, true);

/** The caller's Idempotency-Key with a digest of everything they ask, for `UnitOfWork.runOnce`. */
export const RequestKeyParam = createParamDecorator(
  (_: unknown, context: ExecutionContext): RequestKey => requestKeyOf(context.switchToHttp().getRequest<ApiRequest>()),
  [
    (target, name) => {
      const descriptor = Object.getOwnPropertyDescriptor(target, name!)!;
      SetMetadata(KEYED, true)(target, name!, descriptor);
      ApiHeader({
        name: 'Idempotency-Key',
        required: true,
        description: 'Chosen by the client, a UUID for instance. A request repeated with the same key has one effect and one answer.',
        schema: { type: 'string', minLength: 8, maxLength: 200, pattern: KEY.source },
      })(target, name!, descriptor);
    },
  ],
);

function requestKeyOf(request: ApiRequest): RequestKey {
  const key = request.headers['idempotency-key'];
  if (key === undefined) {
    throw new Refusal('invalid', 'idempotency-key-required', 'Send an Idempotency-Key header.');
  }
  if (typeof key !== 'string' || !KEY.test(key)) {
    throw new Refusal('invalid', 'idempotency-key-malformed', 'An Idempotency-Key has 8 to 200 letters, digits or ._:~+/=-');
  }
  if (!request.session) throw new Error('an idempotency key belongs to an actor, so the route cannot be public');
  return { actorId: request.session.actor.id, key, fingerprint: fingerprintOf(request) };
}

function fingerprintOf({ method, url, body, headers }: ApiRequest): string {
  const asked = [method, url, canonicalJson(plain(withoutPasswords(body))), headers['if-match'] ?? ''];
  return createHash('sha256').update(asked.join('\n')).digest('base64url');
}

/** What JSON can say: a number too large for it has no canonical form, and is refused with its field later. */
const plain = (body: unknown): unknown => JSON.parse(JSON.stringify(body ?? null));

/** The fingerprint is stored, and a fast digest of a password would help to guess it. */
function withoutPasswords(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([name]) => !/password$/i.test(name)));
}
