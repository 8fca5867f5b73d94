import { USUAL_SESSION_POLICY } from '@mingjian/platform/identity';
import { useApi } from './support/api';
import { TEST_PASSWORD, aPerson, anAgency } from './support/people';

const api = useApi({ sessionPolicy: USUAL_SESSION_POLICY }, async ({ database }) => {
  const agency = await anAgency(database);
  for (const username of ['li', 'wang', 'zhao', 'qian', 'sun']) await aPerson(database, agency, { username, roles: ['officer'] });
});

const SESSION = '/api/v1/session';
const signIn = (username: string, password: string) => api().anonymous().post(SESSION, { body: { username, password } });

describe('signing in', () => {
  it('opens a session in a cookie that scripts cannot read and other sites cannot send', async () => {
    const { status, headers, body } = await signIn('li', TEST_PASSWORD);
    expect(status).toBe(200);
    expect(headers['set-cookie']).toMatch(/^__Host-mingjian-session=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict; Secure$/);
    expect(headers['cache-control']).toBe('no-store');
    expect(body.actor).toMatchObject({ username: 'li', roles: ['officer'] });
  });

  it('takes the username as people type it', async () => {
    expect((await signIn(' LI ', TEST_PASSWORD)).status).toBe(200);
  });

  it('does not tell an unknown username from a wrong password', async () => {
    const wrong = await signIn('li', 'a wrong password');
    const unknown = await signIn('nobody', 'a wrong password');
    expect([wrong.status, wrong.body.code]).toEqual([401, 'wrong-credentials']);
    expect(unknown.text).toBe(wrong.text);
  });

  it('takes as long for an unknown username as for a wrong password', async () => {
    const median = async (username: string): Promise<number> => {
      const times: number[] = [];
      for (let at = 0; at < 5; at += 1) {
        const start = performance.now();
        await signIn(username, 'a wrong password');
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[2]!;
    };
    const [known, unknown] = [await median('sun'), await median('nobody-at-all')];
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
  });

  it('is refused to a disabled person, whose sessions end at once', async () => {
    const qian = await api().as('qian');
    await api().database.sql(`UPDATE person SET disabled_at = '2026-03-02Z' WHERE username = 'qian'`);
    expect((await qian.get(SESSION)).status).toBe(401);
    expect((await signIn('qian', TEST_PASSWORD)).body.code).toBe('wrong-credentials');
  });

  it('keeps neither the token nor a tried username in the database', async () => {
    const { headers } = await signIn('li', TEST_PASSWORD);
    const token = /session=([\w-]+)/.exec(String(headers['set-cookie']))![1]!;
    await signIn('a-name-tried', 'a wrong password');
    const [{ dump }] = (await api().database.sql<{ dump: string }>(
      `SELECT (SELECT string_agg(s::text, ' ') FROM session s) || (SELECT string_agg(a::text, ' ') FROM login_attempt a) AS dump`,
    )) as [{ dump: string }];
    expect(dump).not.toContain(token);
    expect(dump).not.toContain(Buffer.from(token).toString('hex'));
    expect(dump).not.toContain('a-name-tried');
  });
});

describe('guessing', () => {
  it('is slowed down for the account, twice as long each time, and ends when the password is right', async () => {
    api().clock.set('2026-04-01T00:00:00Z');
    for (let at = 0; at < 5; at += 1) expect((await signIn('wang', 'wrong wrong wrong')).status).toBe(401);
    const waits: number[] = [];
    for (let at = 0; at < 4; at += 1) {
      expect((await signIn('wang', 'wrong wrong wrong')).status).toBe(401);
      const { status, headers, body } = await signIn('wang', TEST_PASSWORD);
      expect([status, body.code]).toEqual([429, 'too-many-attempts']);
      waits.push(Number(headers['retry-after']));
      api().clock.advance(Number(headers['retry-after']) * 1000);
    }
    expect(waits).toEqual([1, 2, 4, 8]);
    expect((await signIn('wang', TEST_PASSWORD)).status).toBe(200);
    expect((await signIn('wang', 'wrong wrong wrong')).status).toBe(401);
    expect((await signIn('wang', TEST_PASSWORD)).status).toBe(200);
  });

  it('never blocks an account for more than a quarter of an hour', async () => {
    api().clock.set('2026-04-02T00:00:00Z');
    let longest = 0;
    for (let at = 0; at < 40; at += 1) {
      const { headers } = await signIn('zhao', 'wrong wrong wrong');
      const wait = Number(headers['retry-after'] ?? 0);
      longest = Math.max(longest, wait);
      api().clock.advance(wait * 1000);
    }
    expect(longest).toBe(900);
  });

  it('is slowed down for the address too, whatever the username, while others are let in', async () => {
    api().clock.set('2026-04-10T00:00:00Z');
    const statuses: number[] = [];
    for (let at = 0; at < 32; at += 1) statuses.push((await signIn(`guess-${at}`, 'wrong wrong wrong')).status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(31);
    expect(statuses.at(-1)).toBe(429);
    const elsewhere = await api().app.inject({
      method: 'POST', url: SESSION, remoteAddress: '10.1.1.1', payload: { username: 'li', password: TEST_PASSWORD },
    });
    expect(elsewhere.statusCode).toBe(200);
  });

  it('cannot be hurried by sending all guesses at once', async () => {
    api().clock.set('2026-04-20T00:00:00Z');
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await signIn('sun', 'wrong wrong wrong')).status));
    expect(statuses.filter((status) => status === 401)).toHaveLength(6);
    expect(statuses.filter((status) => status === 429)).toHaveLength(14);
  });
});

describe('a session', () => {
  beforeAll(() => api().clock.set('2026-05-01T00:00:00Z'));

  it('ends after half an hour without a request, and goes on while there are some', async () => {
    const li = await api().as('li');
    for (let at = 0; at < 3; at += 1) {
      api().clock.advance({ minutes: 29 });
      expect((await li.get(SESSION)).status).toBe(200);
    }
    api().clock.advance({ minutes: 31 });
    expect((await li.get(SESSION)).status).toBe(401);
  });

  it('ends after twelve hours however busy it is', async () => {
    const li = await api().as('li');
    for (let at = 0; at < 47; at += 1) {
      api().clock.advance({ minutes: 15 });
      expect((await li.get(SESSION)).status).toBe(200);
    }
    api().clock.advance({ minutes: 15 });
    expect((await li.get(SESSION)).status).toBe(401);
  });

  it('is not written for every request, only once a minute', async () => {
    const li = await api().as('li');
    const writes = async () => (await api().database.sql<{ xmin: string }>('SELECT xmin FROM session ORDER BY last_seen_at DESC LIMIT 1'))[0]!.xmin;
    const before = await writes();
    api().clock.advance(59_000);
    await li.get(SESSION);
    expect(await writes()).toBe(before);
    api().clock.advance(1_000);
    await li.get(SESSION);
    expect(await writes()).not.toBe(before);
  });

  it('ends on signing out', async () => {
    const li = await api().as('li');
    const { status, headers } = await li.delete(SESSION);
    expect(status).toBe(204);
    expect(headers['set-cookie']).toContain('Max-Age=0');
    expect((await li.get(SESSION)).status).toBe(401);
  });

  it('ends where it was when the same browser signs in again', async () => {
    const li = await api().as('li');
    const [{ count: before }] = (await api().database.sql<{ count: number }>('SELECT count(*)::int AS count FROM session')) as [{ count: number }];
    await li.signIn('li');
    const [{ count: after }] = (await api().database.sql<{ count: number }>('SELECT count(*)::int AS count FROM session')) as [{ count: number }];
    expect(after).toBe(before);
  });

  it.each(['x', 'a'.repeat(43), '../../etc', 'é'])('is not opened by a made-up cookie %s', async (token) => {
    const { status } = await api().anonymous().get(SESSION, { headers: { cookie: `__Host-mingjian-session=${token}` } });
    expect(status).toBe(401);
  });

  it('does not accept the token of another session of the same person', async () => {
    const [one, other] = [await api().as('li'), await api().as('li')];
    const { body } = await one.delete(SESSION, { headers: { 'x-csrf-token': other.csrfToken } });
    expect(body.code).toBe('csrf-token-wrong');
  });

  it('accepts requests from pages of its own host', async () => {
    const li = await api().as('li');
    const { status } = await li.delete(SESSION, { headers: { host: 'cases.example:8443', origin: 'https://cases.example:8443' } });
    expect(status).toBe(204);
  });
});

describe('changing one’s password', () => {
  const change = (currentPassword: string, newPassword: string) => ({ body: { currentPassword, newPassword } });

  it('ends every other session, renews this one and makes the old password worthless', async () => {
    const [here, elsewhere] = [await api().as('li'), await api().as('li')];
    const { status, body } = await here.post('/api/v1/session/password', change(TEST_PASSWORD, 'an even better one'));
    expect(status).toBe(200);
    expect(body.csrfToken).not.toBe(here.csrfToken);
    expect((await here.get(SESSION)).body.csrfToken).toBe(body.csrfToken);
    expect((await elsewhere.get(SESSION)).status).toBe(401);
    expect((await signIn('li', TEST_PASSWORD)).status).toBe(401);
    expect((await signIn('li', 'an even better one')).status).toBe(200);
  });

  it.each([
    ['too short', 'short', 'password-too-short'],
    ['the username with a tail', 'wang-wang-wang', 'password-contains-username'],
    ['one letter', 'zzzzzzzzzzzzz', 'password-too-uniform'],
  ])('refuses a password that is %s', async (_what, password, code) => {
    const { status, body } = await (await api().as('wang')).post('/api/v1/session/password', change(TEST_PASSWORD, password));
    expect([status, body.errors[0].field, body.errors[0].code]).toEqual([400, 'newPassword', code]);
  });

  it('needs the current one, and guessing it there is slowed down as well', async () => {
    api().clock.set('2026-06-01T00:00:00Z');
    const wang = await api().as('wang');
    const codes: string[] = [];
    for (let at = 0; at < 7; at += 1) codes.push((await wang.post('/api/v1/session/password', change('wrong wrong', 'an even better one'))).body.code);
    expect(codes).toEqual([...Array.from({ length: 6 }, () => 'wrong-password'), 'too-many-attempts']);
  });
});
