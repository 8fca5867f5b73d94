import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { TEST_PASSWORD } from '../../e2e/support/people';

export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  readonly version?: number;
  /** Sent with every try, so that all of them are one request. */
  readonly key: string;
}

export interface Answer<T = any> {
  readonly status: number;
  readonly body: T;
}

/** What clients met on the way to their answers. */
export class Tally {
  /** Tries that found nobody, or lost the connection before an answer. */
  unanswered = 0;
  /** Answers of 503, in the form of a problem. */
  turnedAway = 0;
  /** Server errors of any other kind or form: never right. */
  readonly wrong: string[] = [];
  slowestMs = 0;
}

const TRY_MS = 45_000;

/** Somebody signed in who asks again, with the same key, until there is an answer. */
export class PersistentClient {
  private cookie = '';
  private csrfToken = '';
  actorId = '';

  constructor(
    private readonly address: string,
    readonly username: string,
    private readonly tally: Tally,
  ) {}

  async signIn(): Promise<this> {
    const { status, body } = await this.insist<{ csrfToken: string; actor: { id: string } }>({
      method: 'POST', path: '/api/v1/session', body: { username: this.username, password: TEST_PASSWORD }, key: randomUUID(),
    });
    if (status !== 200) throw new Error(`${this.username} could not sign in: ${status} ${JSON.stringify(body)}`);
    this.csrfToken = body.csrfToken;
    this.actorId = body.actor.id;
    return this;
  }

  /** Tries until the answer is neither missing nor a server error. */
  async insist<T = any>(asked: Asked, patienceMs = 90_000): Promise<Answer<T>> {
    for (const until = Date.now() + patienceMs; ; await pause(100)) {
      const answer = await this.once<T>(asked);
      if (answer && answer.status < 500) return answer;
      if (Date.now() > until) throw new Error(`${asked.method} ${asked.path} got no answer within ${patienceMs} ms`);
    }
  }

  /** @returns undefined when there was no whole answer */
  async once<T = any>({ method, path, body, version, key }: Asked): Promise<Answer<T> | undefined> {
    const startedAt = Date.now();
    try {
      const response = await fetch(this.address + path, {
        method,
        signal: AbortSignal.timeout(TRY_MS),
        headers: {
          'accept-language': 'en',
          ...(this.cookie && { cookie: this.cookie }),
          ...(method === 'POST' && { 'content-type': 'application/json', 'idempotency-key': key, 'x-csrf-token': this.csrfToken }),
          ...(version !== undefined && { 'if-match': `"${version}"` }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      this.cookie = response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? this.cookie;
      this.count(response, text);
      return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as T) } as Answer<T>;
    } catch {
      this.tally.unanswered += 1;
      return undefined;
    } finally {
      this.tally.slowestMs = Math.max(this.tally.slowestMs, Date.now() - startedAt);
    }
  }

  private count({ status, headers, url }: Response, text: string): void {
    if (status < 500) return;
    const isProblem = headers.get('content-type')?.startsWith('application/problem+json') && headers.has('retry-after');
    if (status === 503 && isProblem) this.tally.turnedAway += 1;
    else this.tally.wrong.push(`${url}: ${status} ${text}`);
  }
}
