import { Refusal } from '@mingjian/platform/errors';
import { SessionBook } from '@mingjian/platform/identity';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { timingSafeEqual } from 'node:crypto';
import { ACCESS, type Access } from './access';
import { UNSAFE_METHODS, type ApiRequest } from './request';
import { CookiePolicy, sessionTokenOf } from './session-cookie';

/** Decides who gets in: a session, no forged request, and the role the route asks for. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionBook,
    private readonly cookies: CookiePolicy,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    const unsafe = UNSAFE_METHODS.has(request.method);
    if (unsafe) assertOwnOrigin(request);
    if (access?.kind === 'public') return true;

    const token = sessionTokenOf(request, this.cookies);
    const session = token === undefined ? undefined : await this.sessions.find(token);
    if (!session) throw new Refusal('unauthenticated', 'not-signed-in', 'Sign in first, or again: the session is over.');
    if (unsafe) assertCsrfToken(request, session.csrfToken);
    request.session = session;

    if (access?.kind === 'signed-in') return true;
    if (access?.kind === 'roles' && access.roles.some((role) => session.actor.roles.includes(role))) return true;
    throw new Refusal('forbidden', 'role-not-allowed', 'Your role does not allow this.', {
      data: { roles: access?.kind === 'roles' ? access.roles : [] },
    });
  }
}

/** A browser says where a request comes from; one from another site is forged. Programs that are not browsers say nothing. */
function assertOwnOrigin({ headers }: ApiRequest): void {
  const { origin } = headers;
  const foreign = origin === undefined ? headers['sec-fetch-site'] === 'cross-site' : !isOwn(origin, headers.host);
  if (foreign) throw new Refusal('forbidden', 'foreign-origin', 'The request comes from another site.');
}

function isOwn(origin: string, host: string | undefined): boolean {
  try {
    return new URL(origin).host === host?.toLowerCase();
  } catch {
    return false; // "null", as sandboxed pages send
  }
}

function assertCsrfToken({ headers }: ApiRequest, expected: string): void {
  const presented = headers['x-csrf-token'];
  const given = Buffer.from(typeof presented === 'string' ? presented : '');
  const wanted = Buffer.from(expected);
  if (given.length === wanted.length && timingSafeEqual(given, wanted)) return;
  throw new Refusal('forbidden', 'csrf-token-wrong', 'X-CSRF-Token must repeat the csrfToken of GET /api/v1/session.');
}
