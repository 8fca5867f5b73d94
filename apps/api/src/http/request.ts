import type { KnownSession } from '@mingjian/platform/identity';
import type { FastifyRequest } from 'fastify';

/** A request once its session has been looked up. */
export interface ApiRequest extends FastifyRequest {
  /** Set by the access guard on every route that is not public. */
  session?: KnownSession;
}

export const UNSAFE_METHODS: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
