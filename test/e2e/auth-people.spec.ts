import { useApi } from './support/api';
import type { ApiClient } from './support/api-client';
import { TEST_PASSWORD, aPerson, anAgency } from './support/people';

let bureau: string;
const api = useApi({}, async ({ database }) => {
  bureau = await anAgency(database, { code: 'market' });
  await aPerson(database, bureau, { username: 'admin', roles: ['administrator'] });
  const other = await anAgency(database, { code: 'transport' });
  await aPerson(database, other, { username: 'stranger', roles: ['officer'] });
  const supervision = await anAgency(database, { code: 'justice', kind: 'supervision' });
  await aPerson(database, supervision, { username: 'supervision-admin', roles: ['administrator'] });
  await aPerson(database, supervision, { username: 'supervisor', roles: ['supervisor'] });
});

let admin: ApiClient;
beforeAll(async () => {
  admin = await api().as('admin');
});

const standing = { roles: ['officer'], isPrincipalHead: false, legalQualificationNo: null, reviewingSince: null };
const newPerson = (username: string, more: object = {}) => ({ body: { username, name: '吴某', password: TEST_PASSWORD, ...standing, ...more } });
const add = async (username: string, more?: object) => (await admin.post('/api/v1/people', newPerson(username, more))).body;

describe('an administrator', () => {
  it('enters a person of the own agency, who can then sign in', async () => {
    const { status, body, headers } = await admin.post('/api/v1/people', newPerson('wu'));
    expect(status).toBe(201);
    expect(headers['etag']).toBe('"1"');
    expect(body).toEqual({
      id: expect.any(String), agencyId: bureau, username: 'wu', name: '吴某', ...standing, disabledAt: null,
      createdAt: '2026-03-02T01:00:00.000Z', version: 1,
    });
    expect((await api().as('wu')).actor).toMatchObject({ id: body.id, agencyId: bureau });
  });

  it('gets the same answer to the same request, and one person', async () => {
    const asked = { ...newPerson('zheng'), headers: { 'idempotency-key': 'enter-zheng-once' } };
    const first = await admin.post('/api/v1/people', asked);
    const again = await admin.post('/api/v1/people', asked);
    expect([again.status, again.text]).toEqual([201, first.text]);
  });

  it('never finds a password, nor a digest of one, in what is kept of a request', async () => {
    const headers = { 'idempotency-key': 'with-a-password' };
    await admin.post('/api/v1/people', { ...newPerson('feng'), headers });
    const [kept] = await api().database.sql<{ fingerprint: string; answer: string }>(`SELECT fingerprint, answer FROM idempotency_key WHERE key = 'with-a-password'`);
    expect(kept!.answer).not.toMatch(/password|argon2/i);
    const other = await admin.post('/api/v1/people', { ...newPerson('feng', { password: 'another long password' }), headers });
    expect(other.status).toBe(201);
  });

  it.each([
    ['a username that is taken', newPerson('stranger'), 409, 'username-taken'],
    ['a username with a capital', newPerson('Stranger'), 400, 'invalid-request'],
    ['a role nobody knows', newPerson('chen', { roles: ['king'] }), 400, 'invalid-request'],
    ['a weak password', newPerson('chen', { password: '12345678' }), 400, 'weak-password'],
    ['a supervisor, who would see the whole county', newPerson('chen', { roles: ['supervisor'] }), 409, 'supervisor-outside-supervision'],
    ['a principal head who is no head', newPerson('chen', { isPrincipalHead: true }), 409, 'rule-of-the-record'],
  ])('is refused %s', async (_what, asked, status, code) => {
    const answer = await admin.post('/api/v1/people', asked);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('of the agency of supervision may enter supervisors', async () => {
    const supervision = await api().as('supervision-admin');
    expect((await supervision.post('/api/v1/people', newPerson('chu', { roles: ['supervisor'] }))).status).toBe(201);
  });

  it('changes a person’s standing from the version that was read', async () => {
    const { id } = await add('wei');
    const raised = { ...standing, roles: ['legal-reviewer'], legalQualificationNo: 'A2012', reviewingSince: '2020-01-01' };
    const changed = await admin.put(`/api/v1/people/${id}/standing`, { body: raised, version: 1 });
    expect([changed.status, changed.headers['etag']]).toEqual([200, '"2"']);
    expect((await admin.get(`/api/v1/people/${id}`)).body).toMatchObject({ ...raised, version: 2 });
    const stale = await admin.put(`/api/v1/people/${id}/standing`, { body: standing, version: 1 });
    expect([stale.status, stale.body.code, stale.body.data]).toEqual([412, 'person-changed', { version: 2 }]);
  });

  it('ends the sessions of a person who is kept out, and lets them in again', async () => {
    const { id } = await add('jiang');
    const jiang = await api().as('jiang');
    await admin.put(`/api/v1/people/${id}/disabled`, { body: { disabled: true }, version: 1 });
    expect((await jiang.get('/api/v1/session')).status).toBe(401);
    await admin.put(`/api/v1/people/${id}/disabled`, { body: { disabled: false }, version: 2 });
    expect((await jiang.signIn('jiang')).actor?.id).toBe(id);
  });

  it('resets a forgotten password, which ends the sessions', async () => {
    const { id } = await add('shen');
    const shen = await api().as('shen');
    expect((await admin.put(`/api/v1/people/${id}/password`, { body: { password: 'fresh and long' }, version: 1 })).status).toBe(200);
    expect((await shen.get('/api/v1/session')).status).toBe(401);
    await expect(shen.signIn('shen')).rejects.toThrow('wrong');
    await shen.signIn('shen', 'fresh and long');
  });

  it('administers nobody into a dead end: not oneself', async () => {
    const { status, body } = await admin.put(`/api/v1/people/${admin.actor!.id}/disabled`, { body: { disabled: true }, version: 1 });
    expect([status, body.code]).toEqual([403, 'not-oneself']);
  });

  it('lists the own agency only, page by page', async () => {
    const seen: { agencyId: string; id: string }[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body }: { body: any } = await admin.get(`/api/v1/people?limit=3${cursor && `&cursor=${cursor}`}`);
      expect(body.items.length).toBeLessThanOrEqual(3);
      seen.push(...body.items);
      cursor = body.next;
    }
    const [{ count }] = (await api().database.sql<{ count: number }>('SELECT count(*)::int AS count FROM person WHERE agency_id = $1', [bureau])) as [{ count: number }];
    expect(new Set(seen.map(({ id }) => id)).size).toBe(count);
    expect(seen.every(({ agencyId }) => agencyId === bureau)).toBe(true);
  });
});

describe('the certificate ledger', () => {
  const certificate = { number: '湘N-0001', area: '市场监管', validFrom: '2025-01-01', validTo: '2026-12-31' };
  const validity = async (client: ApiClient, personId: string, on: string) => {
    const { body } = await client.get(`/api/v1/officers?on=${on}`);
    return body.items.find((item: { personId: string }) => item.personId === personId)?.certificate;
  };

  it('says of each officer whether a certificate is valid on the day of an act', async () => {
    const { id } = await add('han');
    const entered = await admin.post('/api/v1/certificates', { body: { ...certificate, personId: id } });
    expect(entered.status).toBe(201);
    expect(await validity(admin, id, '2024-12-31')).toBeNull();
    expect(await validity(admin, id, '2025-01-01')).toEqual({ number: '湘N-0001', area: '市场监管', validTo: '2026-12-31' });
    expect(await validity(admin, id, '2026-12-31')).not.toBeNull();
    expect(await validity(admin, id, '2027-01-01')).toBeNull();

    const revoked = await admin.post(`/api/v1/certificates/${entered.body.id}/revocation`, { body: { revokedOn: '2026-02-01' } });
    expect(revoked.body.revokedOn).toBe('2026-02-01');
    expect(await validity(admin, id, '2026-01-31')).not.toBeNull();
    expect(await validity(admin, id, '2026-02-01')).toBeNull();
    const again = await admin.post(`/api/v1/certificates/${entered.body.id}/revocation`, { body: { revokedOn: '2026-02-02' } });
    expect([again.status, again.body.code]).toEqual([409, 'certificate-already-revoked']);
  });

  it('refuses a number twice and an end before the beginning', async () => {
    const { id } = await add('yang');
    const taken = await admin.post('/api/v1/certificates', { body: { ...certificate, personId: id } });
    expect([taken.status, taken.body.code]).toEqual([409, 'certificate-number-taken']);
    const reversed = await admin.post('/api/v1/certificates', { body: { ...certificate, number: '2', personId: id, validTo: '2024-12-31' } });
    expect([reversed.status, reversed.body.code]).toEqual([400, 'certificate-ends-before-it-begins']);
  });

  it('shows officers of the own agency to its people, and of the county to a supervisor', async () => {
    const agenciesSeen = async (username: string) => {
      const { body } = await (await api().as(username)).get('/api/v1/officers');
      return new Set(body.items.map((item: { agencyId: string }) => item.agencyId)).size;
    };
    expect(await agenciesSeen('stranger')).toBe(1);
    expect(await agenciesSeen('supervisor')).toBe(2);
  });
});
