import { eventually } from '../support/eventually';
import { FaultSite, type Victim } from './support/fault-site';

const VICTIMS: readonly Victim[] = ['api', 'worker', 'postgres'];

describe('api, worker and PostgreSQL as real processes', () => {
  let site: FaultSite;

  beforeAll(async () => {
    site = await FaultSite.open();
  }, 60_000);

  afterAll(() => site?.close(), 60_000);

  const openApi = async (): Promise<number> => (await fetch(`${site.address}/api/v1/openapi.json`)).status;

  it('work', async () => {
    expect(await openApi()).toBe(200);
  });

  it.each(VICTIMS)('come back after kill -9 of %s', async (victim) => {
    await site.sql(`INSERT INTO inbox VALUES ($1, gen_random_uuid(), now())`, [victim]);
    await site.kill(victim);
    await site.restart(victim);
    expect(await eventually(() => site.sql('SELECT consumer FROM inbox WHERE consumer = $1', [victim]))).toHaveLength(1);
    await eventually(async () => expect(await openApi()).toBe(200));
    expect([site.api.isRunning, site.worker.isRunning, site.postgres.isRunning]).toEqual([true, true, true]);
  });

  it('let the worker reach its work again when the database had fallen under it', async () => {
    const [{ id } = { id: '' }] = await site.sql<{ id: string }>(
      `INSERT INTO outbox (id, topic, body, created_at) VALUES (gen_random_uuid(), 'case.transitioned', '{}', now()) RETURNING id`,
    );
    await eventually(async () => expect(await site.sql('SELECT id FROM outbox WHERE sent_at IS NOT NULL AND id = $1', [id])).toHaveLength(1));
  });

  it('end in order when they are told to', async () => {
    // Once everything is closed the signal is let through, as shells and supervisors expect.
    expect([0, 'SIGTERM']).toContain(await site.api.stop());
    expect([0, 'SIGTERM']).toContain(await site.worker.stop());
    expect(site.api.output + site.worker.output).not.toContain('Error');
  });
});
