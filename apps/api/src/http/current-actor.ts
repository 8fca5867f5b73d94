import type { Actor, KnownSession } from '@mingjian/platform/identity';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ApiRequest } from './request';

/** The session of the caller. Only on routes that are not public. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): KnownSession => {
  const { session } = context.switchToHttp().getRequest<ApiRequest>();
  if (!session) throw new Error('a public route has no session');
  return session;
});

/** The person who calls. Only on routes that are not public. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { session } = context.switchToHttp().getRequest<ApiRequest>();
  if (!session) throw new Error('a public route has no actor');
  return session.actor;
});
