import type { paths } from '@mingjian/api-client';
import createClient, { type Middleware } from 'openapi-fetch';
import { ConnectionError, ProblemError, type Problem } from './problem';

let csrfToken = '';
let language = 'zh-CN';

/** Kept in memory only: what is in storage, another script can read. */
export const keepCsrfToken = (token: string): void => void (csrfToken = token);
export const speak = (tag: string): void => void (language = tag);

const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', language);
    if (request.method !== 'GET') request.headers.set('x-csrf-token', csrfToken);
    return request;
  },
};

/** The API, typed by its own description. Pass calls through `answered`. */
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: async (request) => {
    try {
      return await fetch(request);
    } catch (cause) {
      throw new ConnectionError('no answer', { cause });
    }
  },
});
api.use(manners);

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of a good answer; throws a ProblemError for any other. */
export async function answered<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  throw new ProblemError(response.status, isBody(error) ? error : unreadable(response));
}

const isBody = (body: unknown): body is Problem => typeof body === 'object' && body !== null && 'code' in body;

const unreadable = ({ status, statusText, url }: Response): Problem => ({
  type: 'about:blank', title: statusText, status, detail: statusText, code: status === 502 || status === 504 ? 'unavailable' : 'unreadable-answer',
  instance: url, articles: [], unmet: [], errors: [],
});

/** One key for one intention: draw it when the form opens, keep it while it is tried again. */
export const freshKey = (): string => crypto.randomUUID();

/** Headers of a request that changes something: the intention's key, and the version it was decided on. */
export const keyed = (key: string): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': key });
export const onVersion = (version: number): { 'If-Match': string } => ({ 'If-Match': `"${version}"` });
