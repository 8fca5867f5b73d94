import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { useApi } from '../e2e/support/api';
import type { ApiClient } from '../e2e/support/api-client';
import { aPerson, anAgency } from '../e2e/support/people';
import { TrialModule } from './http-trial';

const api = useApi({ modules: [TrialModule] }, async ({ database }) => {
  const agency = await anAgency(database);
  await aPerson(database, agency, { username: 'officer', roles: ['officer'] });
  await aPerson(database, agency, { username: 'reviewer', roles: ['legal-reviewer'] });
});

let officer: ApiClient;
beforeAll(async () => {
  officer = await api().as('officer');
});

const ID = '5e1fb0f2-2f0a-4a55-8b65-4dd2f2c8b9a1';

describe('a request that is wrong is answered as a problem, with a stable code', () => {
  it.each([
    ['malformed JSON', 'POST', '/api/v1/trial', { body: '{"text":' }, 400, 'malformed-json'],
    ['a body that is not UTF-8', 'POST', '/api/v1/trial', { body: Buffer.from([0x22, 0xff, 0x22]) }, 400, 'malformed-json'],
    ['a body that is a list', 'POST', '/api/v1/trial', { body: [] }, 400, 'invalid-request'],
    ['a body that is a bare text', 'POST', '/api/v1/trial', { body: '"x"' }, 400, 'invalid-request'],
    ['no body', 'POST', '/api/v1/trial', {}, 400, 'invalid-request'],
    ['an XML body', 'POST', '/api/v1/trial', { body: '<x/>', headers: { 'content-type': 'text/xml' } }, 415, 'unsupported-media-type'],
    ['a form', 'POST', '/api/v1/session', { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415, 'unsupported-media-type'],
    ['a text of a megabyte', 'POST', '/api/v1/trial', { body: { text: 'x'.repeat(1_000_000) } }, 400, 'invalid-request'],
    ['a body above the limit', 'POST', '/api/v1/trial', { body: { text: 'x'.repeat(1_100_000) } }, 413, 'payload-too-large'],
    ['deep nesting', 'POST', '/api/v1/trial', { body: '{"text":' + '['.repeat(200_000) + ']'.repeat(200_000) + '}' }, 400, 'invalid-request'],
    ['an unknown route', 'GET', '/api/v1/nothing', {}, 404, 'route-not-found'],
    ['a path outside the API', 'GET', '/etc/passwd', {}, 404, 'route-not-found'],
    ['a wrong method', 'DELETE', '/api/v1/trial', {}, 405, 'method-not-allowed'],
    ['a broken percent sign', 'GET', '/api/v1/trial/%zz', {}, 400, 'malformed-request'],
    ['a NUL in the query', 'GET', '/api/v1/trial?search=a%00b', {}, 400, 'invalid-request'],
    ['a huge path segment', 'PUT', `/api/v1/trial/${'9'.repeat(5_000)}`, { body: {}, version: 1 }, 414, 'uri-too-long'],
    ['an id that is none', 'PUT', '/api/v1/trial/17', { body: {}, version: 1 }, 400, 'invalid-request'],
    ['no If-Match', 'PUT', `/api/v1/trial/${ID}`, { body: {} }, 428, 'if-match-required'],
    ['an odd If-Match', 'PUT', `/api/v1/trial/${ID}`, { body: {}, headers: { 'if-match': '*' } }, 400, 'if-match-malformed'],
    ['no Idempotency-Key', 'POST', '/api/v1/trial', { body: { text: 'x' }, headers: { 'idempotency-key': undefined } }, 400, 'idempotency-key-required'],
    ['a short Idempotency-Key', 'POST', '/api/v1/trial', { body: { text: 'x' }, headers: { 'idempotency-key': 'short' } }, 400, 'idempotency-key-malformed'],
    ['a long Idempotency-Key', 'POST', '/api/v1/trial', { body: { text: 'x' }, headers: { 'idempotency-key': 'k'.repeat(201) } }, 400, 'idempotency-key-malformed'],
    ['an Idempotency-Key in Chinese', 'POST', '/api/v1/trial', { body: { text: 'x' }, headers: { 'idempotency-key': 'éééééééé' } }, 400, 'idempotency-key-malformed'],
    ['a limit above the largest', 'GET', '/api/v1/trial?limit=201', {}, 400, 'invalid-request'],
    ['a limit said twice', 'GET', '/api/v1/trial?limit=2&limit=3', {}, 400, 'invalid-request'],
    ['an unknown query field', 'GET', '/api/v1/trial?offset=3', {}, 400, 'invalid-request'],
    ['a made-up cursor', 'GET', '/api/v1/trial?cursor=abc', {}, 400, 'bad-cursor'],
    ['a cursor of another list', 'GET', `/api/v1/trial?cursor=${Buffer.from('["x"]').toString('base64url')}`, {}, 400, 'bad-cursor'],
  ] as const)('%s', async (_what, method, path, sending, status, code) => {
    const answer = await officer.send<any>(method, path, sending);
    expect({ status: answer.status, code: answer.body?.code }).toEqual({ status, code });
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({
      type: `urn:mingjian:problem:${code}`,
      title: expect.stringMatching(/\w/),
      detail: expect.stringMatching(/\w/),
      instance: path.split('?')[0],
      articles: [],
      unmet: [],
    });
  });

  it('names the methods that do exist', async () => {
    const { headers } = await officer.delete('/api/v1/trial');
    expect(headers['allow']).toBe('GET, HEAD, POST');
  });

  it('answers even what is not HTTP', async () => {
    await api().app.listen(0, '127.0.0.1');
    const { port } = api().app.getHttpServer().address() as AddressInfo;
    const answer = (bytes: string) =>
      new Promise<string>((resolve, reject) => {
        let text = '';
        const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
        socket.on('data', (data) => (text += data.toString())).on('end', () => resolve(text)).on('error', reject);
      });
    expect(await answer('NONSENSE\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [^]*problem\+json[^]*malformed-request/);
    expect(await answer(`GET /health HTTP/1.1\r\nHost: x\r\nX-Big: ${'x'.repeat(100_000)}\r\n\r\n`)).toMatch(/^HTTP\/1.1 431 [^]*header-too-large/);
  });
});

describe('each wrong field is named with a code', () => {
  it.each([
    [{ text: undefined }, 'text', 'required'],
    [{ text: null }, 'text', 'required'],
    [{ text: 7 }, 'text', 'not-text'],
    [{ text: '  ' }, 'text', 'blank'],
    [{ text: '12345678901' }, 'text', 'too-long'],
    [{ text: 'a\u0007' }, 'text', 'control-character'],
    [{ text: 'a\u0000' }, 'text', 'bad-character'],
    [{ text: 'a', part: { name: '\ud842' } }, 'part.name', 'bad-character'],
    [{ day: '2025-02-29' }, 'day', 'impossible-date'],
    [{ day: '2025-13-01' }, 'day', 'impossible-date'],
    [{ day: '0001-01-01' }, 'day', 'impossible-date'],
    [{ day: '18/09/2025' }, 'day', 'not-a-day'],
    [{ day: 20250918 }, 'day', 'not-a-day'],
    [{ at: '2025-09-18T09:00:00' }, 'at', 'not-an-instant'],
    [{ at: '2025-02-30T09:00:00+08:00' }, 'at', 'impossible-date'],
    [{ at: '2025-02-20T25:00:00+08:00' }, 'at', 'impossible-date'],
    [{ fine: 0.5 }, 'fine', 'not-fen'],
    [{ fine: -1 }, 'fine', 'not-fen'],
    [{ fine: 1e300 }, 'fine', 'not-fen'],
    [{ fine: '100' }, 'fine', 'not-fen'],
    [{ choice: 'c' }, 'choice', 'not-a-choice'],
    [{ choice: ['a'] }, 'choice', 'not-a-choice'],
    [{ id: '17' }, 'id', 'not-an-id'],
    [{ ids: ID }, 'ids', 'not-a-list'],
    [{ ids: [ID, ID] }, 'ids', 'listed-twice'],
    [{ ids: [ID, '17'] }, 'ids', 'not-an-id'],
    [{ ids: [ID, ID, ID] }, 'ids', 'too-many'],
    [{ texts: ['abcd'] }, 'texts', 'not-text'],
    [{ flag: 'true' }, 'flag', 'not-a-flag'],
    [{ whole: 10 }, 'whole', 'out-of-range'],
    [{ whole: '3' }, 'whole', 'not-a-whole-number'],
    [{ part: [] }, 'part', 'not-an-object'],
    [{ part: 'x' }, 'part', 'not-an-object'],
    [{ part: { name: 'abcdef' } }, 'part.name', 'too-long'],
    [{ part: { name: 'a', more: 1 } }, 'part.more', 'unknown-field'],
    [{ parts: [{ name: 'a' }, {}] }, 'parts.1.name', 'required'],
    [{ parts: [null] }, 'parts', 'not-an-object'],
    [{ nullable: '1234' }, 'nullable', 'too-long'],
    [{ more: 1 }, 'more', 'unknown-field'],
    [{ constructor: 1 }, 'constructor', 'unknown-field'],
  ])('%j', async (wrong, field, code) => {
    const { status, body } = await officer.post('/api/v1/trial', { body: { text: 'fine', ...wrong } });
    expect(status).toBe(400);
    expect(body.errors).toContainEqual({ field, code, detail: expect.stringMatching(/\w{2}/) });
  });

  it('refuses a prototype under its own name', async () => {
    const { body } = await officer.post('/api/v1/trial', { body: '{"text":"x","__proto__":{"admin":true}}' });
    expect(body.errors).toEqual([{ field: '__proto__', code: 'unknown-field', detail: 'There is no such field.' }]);
  });

  it('names all of them at once', async () => {
    const { body } = await officer.post('/api/v1/trial', { body: { text: '', day: 'x', more: 1 } });
    expect(body.errors.map(({ field }: { field: string }) => field).sort()).toEqual(['day', 'more', 'text']);
  });

  it('counts characters, not the halves a rare one is stored as', async () => {
    expect((await officer.post('/api/v1/trial', { body: { text: '𠮷'.repeat(10) } })).status).toBe(201);
    expect((await officer.post('/api/v1/trial', { body: { text: '𠮷'.repeat(11) } })).status).toBe(400);
  });

  it('lets null stand where null is meant', async () => {
    expect((await officer.post('/api/v1/trial', { body: { text: 'x', nullable: null } })).status).toBe(201);
  });
});

describe('a refusal by law', () => {
  it('names every unmet requirement with its article, in Chinese unless English is asked for', async () => {
    const { status, body } = await officer.post('/api/v1/trial', { body: { text: 'refuse' }, headers: { 'accept-language': undefined } });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'transition-refused',
      articles: [{ instrument: 'penalty-law-2021', article: 57, paragraph: 2, text: '《行政处罚法》第五十七条第二款' }],
      unmet: [
        {
          id: 'legal-review-passed',
          missing: { outcome: null },
          articles: [{ instrument: 'penalty-law-2021', article: 58, paragraph: 1, text: '《行政处罚法》第五十八条第一款' }],
        },
      ],
    });
    const english = await officer.post('/api/v1/trial', { body: { text: 'refuse' }, headers: { 'accept-language': 'en-GB, zh;q=0.5' } });
    expect(english.body.articles[0].text).toMatch(/art\. 57\(2\)/);
  });

  it('leaves nothing half-written, and the key may be used again', async () => {
    const before = await outboxRows();
    const headers = { 'idempotency-key': 'used-after-a-refusal' };
    await officer.post('/api/v1/trial', { body: { text: 'refuse' }, headers });
    expect(await outboxRows()).toBe(before);
    expect((await officer.post('/api/v1/trial', { body: { text: 'x' }, headers })).status).toBe(201);
  });
});

describe('a request that is repeated', () => {
  it('has one effect and one answer, also when both arrive at once', async () => {
    const before = await outboxRows();
    const asked = { body: { text: 'slow' }, headers: { 'idempotency-key': 'sent-three-times' } };
    const [first, second] = await Promise.all([officer.post('/api/v1/trial', asked), officer.post('/api/v1/trial', asked)]);
    const third = await officer.post('/api/v1/trial', asked);
    expect([first.status, second.status, third.status]).toEqual([201, 201, 201]);
    expect(second.text).toBe(first.text);
    expect(third.text).toBe(first.text);
    expect(third.headers['etag']).toBe('"7"');
    expect(await outboxRows()).toBe(before + 1);
  });

  it('is the same request when only the order of its fields differs', async () => {
    const headers = { 'idempotency-key': 'fields-in-any-order' };
    await officer.post('/api/v1/trial', { body: '{"text":"x","day":"2025-09-18"}', headers });
    expect((await officer.post('/api/v1/trial', { body: '{"day":"2025-09-18", "text":"x"}', headers })).status).toBe(201);
  });

  it('is refused when its key comes back with another body', async () => {
    const headers = { 'idempotency-key': 'used-for-something-else' };
    await officer.post('/api/v1/trial', { body: { text: 'x' }, headers });
    const { status, body } = await officer.post('/api/v1/trial', { body: { text: 'y' }, headers });
    expect([status, body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('does not meet another person’s key', async () => {
    const headers = { 'idempotency-key': 'chosen-by-two-people' };
    const other = await api().as('officer');
    expect((await officer.post('/api/v1/trial', { body: { text: 'x' }, headers })).status).toBe(201);
    expect((await other.post('/api/v1/trial', { body: { text: 'x' }, headers })).status).toBe(201);
  });
});

describe('an error of the database', () => {
  it.each([
    ['unique', 409, 'already-exists'],
    ['check', 409, 'rule-of-the-record'],
    ['cast', 400, 'invalid-value'],
    ['forbidden', 403, 'row-not-allowed'],
    ['timeout', 503, 'busy'],
    ['deadlock', 503, 'busy'],
    ['full', 503, 'database-unavailable'],
    ['missing', 500, 'unexpected-error'],
    ['bug', 500, 'unexpected-error'],
  ])('%s: %i %s, without a word of the statement', async (text, status, code) => {
    const answer = await officer.post('/api/v1/trial/statement', { body: { text } });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.text).not.toMatch(/secret|select|insert|relation|constraint/i);
    if (status === 503) expect(answer.headers['retry-after']).toBe('1');
    if (status === 500) expect(answer.body.incident).toBe(answer.headers['x-request-id']);
  });
});

describe('a list', () => {
  it('is read page by page until there is no next', async () => {
    const seen: number[] = [];
    let cursor = '';
    do {
      const { body } = await officer.get(`/api/v1/trial?limit=2${cursor}`);
      seen.push(...body.items.map(({ version }: { version: number }) => version));
      cursor = body.next === null ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });
});

async function outboxRows(): Promise<number> {
  const [row] = await api().database.sql<{ count: number }>(`SELECT count(*)::int AS count FROM outbox`);
  return row!.count;
}
