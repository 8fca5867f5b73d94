import { setTimeout as pause } from 'node:timers/promises';
import type { EnteredCounty } from '@mingjian/demo';
import { Redis } from 'ioredis';
import { Chance } from './support/chance';
import { EnforcementLoad } from './support/enforcement-load';
import { FaultSite } from './support/fault-site';
import { Reckoning } from './support/reckoning';
import { enterCountyAt, fileOverdueCases } from './support/site-county';

const REDIS_URL = process.env['REDIS_URL'];
const FLUSHES = 20;
const OVERDUE_CASES = 20;

if (!REDIS_URL) process.stderr.write('\nREDIS_URL is not set: NO REDIS IS FLUSHED in this run; the queue in PostgreSQL is emptied instead.\n');

/** A database of Redis that nothing else in these tests uses, so that it can be flushed as a whole. */
function ownRedis(): string {
  const url = new URL(REDIS_URL!);
  url.pathname = '/9';
  return url.toString();
}

describe(`a queue on ${REDIS_URL ? 'Redis' : 'PostgreSQL'} that is emptied again and again under load`, () => {
  const chance = Chance.ofThisRun('emptied queue');
  let site: FaultSite;
  let load: EnforcementLoad;
  let reckoning: Reckoning;
  let overdue: string[];
  let redis: Redis | undefined;

  beforeAll(async () => {
    let entered: EnteredCounty;
    const options = REDIS_URL ? ({ queue: 'redis', env: { REDIS_URL: ownRedis() } } as const) : {};
    site = await FaultSite.open(options, async (databaseUrl) => {
      entered = await enterCountyAt(databaseUrl);
      overdue = await fileOverdueCases(databaseUrl, entered, OVERDUE_CASES);
    });
    if (REDIS_URL) redis = new Redis(ownRedis());
    // Nobody looks at these clocks yet; each is brought back while the queue is being emptied.
    await site.sql(`UPDATE deadline SET look_on = 'infinity' WHERE case_id = ANY ($1)`, [overdue]);
    load = new EnforcementLoad(site.address, entered!, { clients: 4, pauseMs: 120 });
    reckoning = new Reckoning(site, load, 4 * OVERDUE_CASES);
    await load.start();
    for (let flushed = 0; flushed < FLUSHES; flushed += 1) {
      await pause(chance.between(200, 1_800));
      await site.sql(`UPDATE deadline SET look_on = current_date WHERE case_id = $1`, [overdue[flushed % OVERDUE_CASES]]);
      await (redis ? redis.flushdb() : site.emptyQueue());
    }
    await load.stop();
  }, 200_000);

  afterAll(async () => {
    await redis?.quit();
    await site?.close();
  }, 60_000);

  it('is Redis wherever real services are promised', () => {
    const promised = process.env['CI'] === 'true' && process.env['DATABASE_URL'] !== undefined;
    expect(promised && !REDIS_URL).toBe(false);
  });

  it('does not disturb a single request', () => {
    expect(load.acknowledged.length).toBeGreaterThan(60);
    expect(load.tally).toMatchObject({ unanswered: 0, turnedAway: 0, wrong: [] });
    expect(load.refused).toEqual([]);
  });

  it('loses no act and doubles none', () => reckoning.everyActOnce());

  it('loses no message: all are done, once, told once, and every document printed', () => reckoning.everyMessageDone(), 180_000);

  it('loses no reminder and repeats none', () => reckoning.everyReminderOnce(overdue), 180_000);

  it('leaves records that hold', () => reckoning.recordsHold(), 60_000);
});
