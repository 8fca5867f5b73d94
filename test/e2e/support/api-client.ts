import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TEST_PASSWORD } from './people';

export interface Sending {
  readonly body?: unknown;
  /** Sent as If-Match: "7". */
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

export interface Received<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly text: string;
}

/** A browser with its cookie jar, or a careful program: it sends the CSRF token and a fresh Idempotency-Key by itself. */
export class ApiClient {
  private cookie: string | undefined;
  csrfToken: string | undefined;
  actor: { id: string; agencyId: string; name: string } | undefined;

  constructor(private readonly app: NestFastifyApplication) {}

  async signIn(username: string, password = TEST_PASSWORD): Promise<this> {
    const { status, body, text } = await this.post<{ csrfToken: string; actor: NonNullable<ApiClient['actor']> }>('/api/v1/session', {
      body: { username, password },
    });
    if (status !== 200) throw new Error(`${username} could not sign in: ${text}`);
    this.csrfToken = body.csrfToken;
    this.actor = body.actor;
    return this;
  }

  get<T = any>(path: string, sending?: Sending): Promise<Received<T>> {
    return this.send('GET', path, sending);
  }

  post<T = any>(path: string, sending?: Sending): Promise<Received<T>> {
    return this.send('POST', path, sending);
  }

  put<T = any>(path: string, sending?: Sending): Promise<Received<T>> {
    return this.send('PUT', path, sending);
  }

  delete<T = any>(path: string, sending?: Sending): Promise<Received<T>> {
    return this.send('DELETE', path, sending);
  }

  /** A header given as undefined is left out, also one that is otherwise sent by itself. */
  async send<T>(method: string, path: string, { body, version, headers = {} }: Sending = {}): Promise<Received<T>> {
    const changes = method !== 'GET';
    const answer = await this.app.inject({
      method: method as 'GET',
      url: path,
      headers: withoutUndefined({
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(changes && this.csrfToken ? { 'x-csrf-token': this.csrfToken } : {}),
        ...(changes ? { 'idempotency-key': randomUUID() } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        'accept-language': 'en',
        ...headers,
      }),
      ...(body === undefined ? {} : { payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
    });
    const cookie = [answer.headers['set-cookie'] ?? []].flat()[0];
    if (cookie) this.cookie = cookie.split(';', 1)[0];
    const isJson = /json/.test(String(answer.headers['content-type'] ?? ''));
    return {
      status: answer.statusCode,
      body: (isJson && answer.payload !== '' ? JSON.parse(answer.payload) : undefined) as T,
      headers: answer.headers,
      text: answer.payload,
    };
  }
}

function withoutUndefined(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== undefined));
}
