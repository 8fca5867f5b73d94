import { useApi } from '../e2e/support/api';
import type { ApiClient } from '../e2e/support/api-client';
import { aPerson, anAgency } from '../e2e/support/people';
import { eventually } from '../support/eventually';
import { TrialModule } from './http-trial';

const POOL = 3;
const api = useApi({ modules: [TrialModule], poolSize: POOL, connectionWaitMs: 300 }, async ({ database }) => {
  await aPerson(database, await anAgency(database), { username: 'officer', roles: ['officer'] });
});

let officer: ApiClient;
beforeAll(async () => {
  officer = await api().as('officer');
});

const statement = (text: string) => officer.post('/api/v1/trial/statement', { body: { text } });

async function atWork(text: string): Promise<number> {
  const [row] = await api().database.sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'mingjian api' AND state = 'active' AND query LIKE $1`,
    [`%${text}%`],
  );
  return row!.count;
}

describe('more writers than connections', () => {
  it('all get an answer, twice as many as there are connections', async () => {
    const answers = await Promise.all(
      Array.from({ length: 2 * POOL }, () => officer.post('/api/v1/trial', { body: { text: 'x' } })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 2 * POOL }, () => 201));
  });

  it('are turned away after a bounded wait, not left to hang', async () => {
    const holding = Array.from({ length: POOL }, () => statement('brief'));
    await eventually(async () => expect(await atWork('pg_sleep(0.6)')).toBe(POOL));
    const startedAt = Date.now();
    const { status, body, headers } = await officer.get('/api/v1/people');
    expect([status, body.code, headers['retry-after']]).toEqual([503, 'busy', '1']);
    expect(Date.now() - startedAt).toBeLessThan(2_000);
    await Promise.all(holding);
    expect((await officer.get('/api/v1/session')).status).toBe(200);
  });
});

describe('a connection that dies under a statement', () => {
  it('costs that request a 503 and the next one nothing', async () => {
    const asked = statement('sleep');
    await eventually(async () => expect(await atWork('pg_sleep(20)')).toBe(1));
    await api().database.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'mingjian api'`,
    );
    const { status, body } = await asked;
    expect([status, body.code]).toEqual([503, 'database-unavailable']);
    await eventually(async () => expect((await officer.get('/api/v1/session')).status).toBe(200));
  });
});
