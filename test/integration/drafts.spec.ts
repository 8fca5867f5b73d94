import { ForgetOldDrafts } from '../../apps/worker/src/jobs/forget-old-drafts.job';
import { TestApi } from '../e2e/support/api';
import type { ApiClient } from '../e2e/support/api-client';
import { aPerson, anAgency } from '../e2e/support/people';

describe('drafts', () => {
  let api: TestApi;
  let writer: ApiClient;
  beforeAll(async () => {
    api = await TestApi.open({ at: '2026-03-02T09:00:00+08:00' });
    const agency = await anAgency(api.database);
    const bureau = await anAgency(api.database, { kind: 'supervision' });
    await aPerson(api.database, agency, { username: 'writer', roles: ['officer'] });
    await aPerson(api.database, agency, { username: 'colleague', roles: ['officer', 'administrator'] });
    await aPerson(api.database, bureau, { username: 'supervisor', roles: ['supervisor'] });
    writer = await api.as('writer');
  });
  afterAll(() => api?.close());

  const keep = (key: string, body: object) => writer.send('PUT', `/api/v1/drafts/${key}`, { body: { body } });

  it('are kept, the last writing counting, listed newest first, and cleared', async () => {
    await keep('lead', { violation: '无证经营' });
    api.clock.set('2026-03-02T09:01:00+08:00');
    expect((await keep('act:00000000-0000-7000-8000-000000000001:decide', { course: '一' })).status).toBe(200);
    api.clock.set('2026-03-02T09:02:00+08:00');
    await keep('lead', { violation: '无证经营食品' });
    const { body } = await writer.get<{ body: object; savedAt: string }>('/api/v1/drafts/lead');
    expect(body).toMatchObject({ body: { violation: '无证经营食品' }, savedAt: '2026-03-02T01:02:00.000Z' });
    const listed = await writer.get<{ items: { key: string }[] }>('/api/v1/drafts');
    expect(listed.body.items.map(({ key }) => key)).toEqual(['lead', 'act:00000000-0000-7000-8000-000000000001:decide']);
    expect((await writer.send('DELETE', '/api/v1/drafts/lead')).status).toBe(204);
    expect((await writer.get('/api/v1/drafts/lead')).status).toBe(404);
  });

  it.each(['colleague', 'supervisor'])('are nothing to %s', async (username) => {
    await keep('lead', { violation: '机密' });
    const other = await api.as(username);
    expect((await other.get('/api/v1/drafts/lead')).status).toBe(404);
    expect((await other.get<{ items: object[] }>('/api/v1/drafts')).body.items).toEqual([]);
    await other.send('DELETE', '/api/v1/drafts/lead');
    expect((await writer.get('/api/v1/drafts/lead')).status).toBe(200);
  });

  it('hold no more than there is room for, under a name that says nothing', async () => {
    const { status, body } = await writer.send<{ code: string }>('PUT', '/api/v1/drafts/lead', { body: { body: { text: '字'.repeat(300_000) } } });
    expect([status, body.code]).toEqual([400, 'draft-too-long']);
    expect((await keep(encodeURIComponent('张某某'), {})).status).toBe(404);
  });

  it('are forgotten thirty days after the last change, not a day before', async () => {
    api.clock.set('2026-04-01T09:00:00+08:00');
    await keep('lead', { violation: '旧' });
    const forget = new ForgetOldDrafts(api.database.unitOfWork, api.clock);
    api.clock.set('2026-05-01T08:59:00+08:00');
    await forget.run();
    writer = await api.as('writer');
    expect((await writer.get('/api/v1/drafts/lead')).status).toBe(200);
    api.clock.set('2026-05-01T09:00:01+08:00');
    await forget.run();
    expect((await writer.get('/api/v1/drafts/lead')).status).toBe(404);
  });
});
