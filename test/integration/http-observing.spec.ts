import { useApi } from '../e2e/support/api';
import { TEST_PASSWORD, aPerson, anAgency } from '../e2e/support/people';
import { TrialModule } from './http-trial';

const lines: string[] = [];
const logTo = { write: (line: string) => void lines.push(line) };
const api = useApi({ modules: [TrialModule], logLevel: 'info', logTo }, async ({ database }) => {
  await aPerson(database, await anAgency(database), { username: 'very-private-username', name: '欧阳某某', roles: ['officer'] });
});

describe('health', () => {
  it('is told to anyone', async () => {
    expect(await api().anonymous().get('/health')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await api().anonymous().get('/ready')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });
});

describe('the log', () => {
  it('has one line a request, by route and request id, and names nobody', async () => {
    lines.length = 0;
    const officer = await api().as('very-private-username');
    await officer.get('/api/v1/trial?search=private-words', { headers: { 'x-request-id': 'a-request-to-find' } });
    await officer.post('/api/v1/trial', { body: { text: 'private' } });
    await officer.post('/api/v1/trial', { body: { text: 'private', parts: [{ name: 'private-words' }] } });
    await officer.post('/api/v1/trial/statement', { body: { text: 'unique' } });
    await officer.post('/api/v1/trial/statement', { body: { text: 'missing' } });
    await api().anonymous().post('/api/v1/session', { body: { username: 'very-private-username', password: 'wrong wrong wrong' } });

    const found = lines.map((line) => JSON.parse(line)).find(({ reqId }) => reqId === 'a-request-to-find');
    expect(found).toMatchObject({ method: 'GET', route: '/api/v1/trial', status: 200, actor: officer.actor!.id });
    const all = lines.join('');
    for (const secret of ['very-private-username', '欧阳某某', 'private-words', TEST_PASSWORD, officer.csrfToken!, 'session=', 'mingjian-session', '127.0.0.1']) {
      expect(all).not.toContain(secret);
    }
  });

  it('tells of a fault where it happened, under the incident the client was given', async () => {
    lines.length = 0;
    const officer = await api().as('very-private-username');
    const { body } = await officer.post('/api/v1/trial/statement', { body: { text: 'missing' } });
    const told = lines.map((line) => JSON.parse(line)).find(({ level }) => level >= 50);
    expect(told).toMatchObject({ reqId: body.incident, err: { code: '42P01', stack: expect.stringContaining('unit-of-work') } });
  });
});

describe('the metrics', () => {
  it('count by route template and status, and name nobody', async () => {
    const officer = await api().as('very-private-username');
    await officer.get('/api/v1/people/5e1fb0f2-2f0a-4a55-8b65-4dd2f2c8b9a1');
    await officer.get('/api/v1/no-such-route/private-words');
    const { status, text, headers } = await api().anonymous().get('/metrics');
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/plain/);
    expect(text).toContain('mingjian_http_request_duration_seconds_count{method="GET",route="/api/v1/people/:id",status="403"} 1');
    expect(text).toContain('route="(none)",status="404"');
    expect(text).toMatch(/mingjian_outbox_unsent [1-9]/);
    expect(text).toContain('mingjian_outbox_oldest_unsent_seconds 5187600');
    expect(text).toMatch(/mingjian_database_connections_waiting 0/);
    expect(text).not.toMatch(/private|5e1fb0f2/);
  });
});

describe('every answer', () => {
  it.each(['/health', '/api/v1/nothing', '/api/v1/session'])('of %s forbids what data need not do', async (path) => {
    const { headers } = await api().anonymous().get(path);
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'strict-transport-security': expect.stringContaining('max-age'),
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^[\w-]{36}$/),
    });
  });
});
