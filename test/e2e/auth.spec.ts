import { useApi } from './support/api';
import { aPerson, anAgency, TEST_PASSWORD } from './support/people';

const api = useApi({}, async ({ database }) => {
  const agency = await anAgency(database);
  await aPerson(database, agency, { username: 'li', roles: ['officer'] });
  await aPerson(database, agency, { username: 'wang', roles: ['officer'] });
});

describe('signing in', () => {
  it('opens a session in a cookie that scripts cannot read and other sites cannot send', async () => {
    const { status, headers, body } = await api().anonymous().post('/api/v1/session', { body: { username: 'li', password: TEST_PASSWORD } });
    expect(status).toBe(200);
    expect(headers['set-cookie']).toMatch(/^__Host-mingjian-session=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict; Secure$/);
    expect(body.actor).toMatchObject({ username: 'li', roles: ['officer'] });
  });
});
