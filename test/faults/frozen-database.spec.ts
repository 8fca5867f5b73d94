import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { EnteredCounty } from '@mingjian/demo';
import { createApi } from '../../apps/api/src/create-api';
import { ApiClient } from '../e2e/support/api-client';
import { LEAD } from '../e2e/support/major-case';
import { eventually } from '../support/eventually';
import { EnforcementLoad } from './support/enforcement-load';
import { FaultSite } from './support/fault-site';
import { freeze } from './support/postgres-processes';
import { Reckoning } from './support/reckoning';
import { civilDateOf, enterCountyAt } from './support/site-county';

const POOL = 4;
/** How long a request waits for a connection, and what a busy machine adds. */
const BOUNDED_MS = 5_000 + 5_000;

describe('twice as many writers as connections, and a database that stands still for three seconds', () => {
  let site: FaultSite;
  let load: EnforcementLoad;
  let reckoning: Reckoning;
  let doneBefore = 0;
  let slowestBefore = 0;

  beforeAll(async () => {
    let entered: EnteredCounty;
    site = await FaultSite.open({ poolSize: POOL }, async (databaseUrl) => void (entered = await enterCountyAt(databaseUrl)));
    load = new EnforcementLoad(site.address, entered!, { clients: 2 * POOL, pauseMs: 0 });
    reckoning = new Reckoning(site, load, 0);
    await load.start();
    await pause(3_500);
    [doneBefore, slowestBefore] = [load.acknowledged.length, load.tally.slowestMs];
    const thaw = await freeze(site.postgres);
    await pause(3_000);
    thaw();
    await pause(3_500);
    await load.stop();
  }, 200_000);

  afterAll(() => site?.close(), 60_000);

  it('all get an answer, done or 503, within the bounded wait', () => {
    expect(slowestBefore).toBeLessThan(3_000);
    expect(load.tally).toMatchObject({ unanswered: 0, wrong: [] });
    expect(load.tally.slowestMs).toBeGreaterThan(2_500);
    expect(load.tally.slowestMs).toBeLessThan(3_000 + BOUNDED_MS);
    expect(load.refused).toEqual([]);
  });

  it('go on with their work as soon as it moves again', async () => {
    expect(doneBefore).toBeGreaterThan(20);
    expect(load.acknowledged.length).toBeGreaterThan(doneBefore);
    const startedAt = Date.now();
    const answers = await Promise.all(
      Array.from({ length: 2 * POOL }, () => load.person('zhang.wei').once({ method: 'GET', path: '/api/v1/cases', key: randomUUID() })),
    );
    expect(answers.map((answer) => answer?.status)).toEqual(answers.map(() => 200));
    expect(Date.now() - startedAt).toBeLessThan(5_000);
  });

  it('lose no act and double none', () => reckoning.everyActOnce());

  it('leave no message undone', () => reckoning.everyMessageDone(), 180_000);

  it('leave records that hold', () => reckoning.recordsHold(), 60_000);

  it('are answered 503 by an API whose patience is shorter than the standstill, and lose nothing by it', async () => {
    const app = await createApi({ databaseUrl: site.databaseUrl, poolSize: 2, statementWaitMs: 500, connectionWaitMs: 500, logLevel: 'silent' });
    try {
      const officer = await new ApiClient(app).signIn('zhang.wei');
      const today = civilDateOf(new Date());
      const violation = '冻结期间登记的线索';
      const asked = { body: { ...LEAD, foundOn: today, violationEndedOn: today, violation }, headers: { 'idempotency-key': randomUUID() } };
      const thaw = await freeze(site.postgres);
      const startedAt = Date.now();
      const answers = await Promise.all([1, 2, 3, 4].map(() => officer.post('/api/v1/cases', asked)));
      const tookMs = Date.now() - startedAt;
      thaw();
      expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503]);
      expect(tookMs).toBeLessThan(3_000);
      const { body } = await eventually(async () => {
        const answer = await officer.post('/api/v1/cases', asked);
        expect(answer.status).toBe(201);
        return answer;
      });
      expect(await site.sql('SELECT id FROM enforcement_case WHERE violation = $1', [violation])).toEqual([{ id: body.caseId }]);
    } finally {
      await app.close();
    }
  });
});
