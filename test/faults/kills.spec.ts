import { setTimeout as pause } from 'node:timers/promises';
import type { EnteredCounty } from '@mingjian/demo';
import { QUEUE_KINDS } from '../support/queue';
import { Chance } from './support/chance';
import { EnforcementLoad } from './support/enforcement-load';
import { FaultSite } from './support/fault-site';
import { Reckoning } from './support/reckoning';
import { enterCountyAt, fileOverdueCases } from './support/site-county';
import { Supervisor, VICTIMS } from './support/supervisor';

const KILLS = 20;
const OVERDUE_CASES = 8;
const chance = Chance.ofThisRun('kills');
// Where there are two kinds of queue they share the kills.
const queue = chance.oneOf(QUEUE_KINDS);

describe(`kill -9 at random moments under load, the queue on ${queue}`, () => {
  let site: FaultSite;
  let load: EnforcementLoad;
  let supervisor: Supervisor;
  let reckoning: Reckoning;
  let overdue: string[];
  const kills: string[] = [];

  beforeAll(async () => {
    let entered: EnteredCounty;
    site = await FaultSite.open({ queue }, async (databaseUrl) => {
      entered = await enterCountyAt(databaseUrl);
      overdue = await fileOverdueCases(databaseUrl, entered, OVERDUE_CASES);
    });
    load = new EnforcementLoad(site.address, entered!, { clients: 4, pauseMs: 120 });
    reckoning = new Reckoning(site, load, 4 * OVERDUE_CASES);
    await load.start();
    supervisor = new Supervisor(site);

    while (kills.length < KILLS) {
      // However slow the machine, each kill finds acts being done.
      const enough = load.acknowledged.length + chance.between(2, 10);
      for (const until = Date.now() + 3_000; load.acknowledged.length < enough && Date.now() < until; ) await pause(10);
      await pause(chance.between(0, 400));
      const victim = chance.oneOf(VICTIMS);
      if (await supervisor.kill(victim)) kills.push(victim);
    }
    await supervisor.end();
    await load.stop();
  }, 300_000);

  afterAll(() => site?.close(), 60_000);

  it('strikes every process while acts are being done, and no other falls', () => {
    expect(new Set(kills)).toEqual(new Set(VICTIMS));
    expect(load.acknowledged.length).toBeGreaterThan(60);
    expect(load.tally.unanswered).toBeGreaterThan(0);
    expect(supervisor.fallen).toEqual([]);
  });

  it('is met by clients as a lost connection or as a 503 that says to try again, and as nothing else', () => {
    expect(load.tally.wrong).toEqual([]);
    expect(load.refused).toEqual([]);
  });

  it('loses no acknowledged act, nor its entry, clocks and message, and doubles none', () => reckoning.everyActOnce());

  it('leaves answers that a repeated request gets again', () => reckoning.repeatsChangeNothing());

  it('holds up no message for good: all are done, once, and every document printed', () => reckoning.everyMessageDone(), 180_000);

  it('loses no reminder and repeats none', () => reckoning.everyReminderOnce(overdue), 180_000);

  it('leaves records that hold', () => reckoning.recordsHold(), 60_000);
});
