import { setTimeout as pause } from 'node:timers/promises';
import type { EnteredCounty } from '@mingjian/demo';
import { EnforcementLoad } from './support/enforcement-load';
import { FaultSite } from './support/fault-site';
import { Reckoning } from './support/reckoning';
import { enterCountyAt } from './support/site-county';
import { Supervisor } from './support/supervisor';

const CUTS = 40;

describe('every connection to the database cut again and again under load', () => {
  let site: FaultSite;
  let load: EnforcementLoad;
  let supervisor: Supervisor;
  let reckoning: Reckoning;
  let cut = 0;

  beforeAll(async () => {
    let entered: EnteredCounty;
    site = await FaultSite.open({}, async (databaseUrl) => void (entered = await enterCountyAt(databaseUrl)));
    load = new EnforcementLoad(site.address, entered!, { clients: 6, pauseMs: 10 });
    reckoning = new Reckoning(site, load, 0);
    await load.start();
    supervisor = new Supervisor(site);
    for (let cuts = 0; cuts < CUTS; cuts += 1) {
      await pause(300);
      cut += (await site.sql(CUT)).length;
    }
    await supervisor.end();
    await load.stop();
  }, 200_000);

  afterAll(() => site?.close(), 60_000);

  it('is met by clients as a 503 that says to try again, and brings no program down', () => {
    expect(cut).toBeGreaterThan(CUTS);
    expect(load.acknowledged.length).toBeGreaterThan(50);
    expect(load.tally.turnedAway).toBeGreaterThan(0);
    expect(load.tally).toMatchObject({ unanswered: 0, wrong: [] });
    expect(load.refused).toEqual([]);
    expect(supervisor.fallen).toEqual([]);
  });

  it('loses no act and doubles none, whatever became of the connection that carried it', () => reckoning.everyActOnce());

  it('leaves answers that a repeated request gets again', () => reckoning.repeatsChangeNothing());

  it('holds up no message for good', () => reckoning.everyMessageDone(), 180_000);

  it('leaves records that hold', () => reckoning.recordsHold(), 60_000);
});

const CUT = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`;
