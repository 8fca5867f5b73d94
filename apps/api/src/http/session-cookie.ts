import type { FastifyReply, FastifyRequest } from 'fastify';

/** What the surroundings decide about cookies. */
export abstract class CookiePolicy {
  /** Off only for plain HTTP on the own machine. */
  abstract readonly secure: boolean;
}

/** The prefix makes the browser itself refuse the cookie over plain HTTP or from a sibling domain. */
export function sessionCookieName({ secure }: CookiePolicy): string {
  return secure ? '__Host-mingjian-session' : 'mingjian-session';
}

export function sessionTokenOf(request: FastifyRequest, policy: CookiePolicy): string | undefined {
  const wanted = sessionCookieName(policy);
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === wanted && value) return value;
  }
  return undefined;
}

export function setSessionCookie(reply: FastifyReply, policy: CookiePolicy, token: string, maxAgeSeconds: number): void {
  void reply.header('set-cookie', cookie(policy, token, maxAgeSeconds));
}

export function clearSessionCookie(reply: FastifyReply, policy: CookiePolicy): void {
  void reply.header('set-cookie', cookie(policy, '', 0));
}

function cookie(policy: CookiePolicy, value: string, maxAge: number): string {
  const secure = policy.secure ? '; Secure' : '';
  return `${sessionCookieName(policy)}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure}`;
}
