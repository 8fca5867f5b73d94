import { DueReminders } from '@mingjian/deadlines';
import { NotificationBook } from '@mingjian/notifications';
import { JobRunner } from '@mingjian/platform/outbox';
import { JOBS, JobQueue } from '@mingjian/platform/queue';
import { FixedClock } from '@mingjian/platform/time';
import { setTimeout as pause } from 'node:timers/promises';
import { SweepDeadlines } from '../../apps/worker/src/jobs/sweep-deadlines.job';
import { aCase, aDeadline, anAgency, aPerson } from '../support/case-rows';
import { openTestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { emptyQueue, QUEUE_KINDS, testQueueBackend } from '../support/queue';

describe.each(QUEUE_KINDS)('the sweep as a job on %s', (kind) => {
  it('goes on after the queue was emptied, and nobody is told twice', async () => {
    const database = await openTestDatabase();
    const clock = new FixedClock('2025-09-30T09:00:00+08:00');
    const agency = await anAgency(database);
    const officer = await aPerson(database, agency, { roles: ['officer'] });
    const file = async (): Promise<string> => aDeadline(database, agency, await aCase(database, agency, { state: 'decided', handlers: [officer] }), { period: 'record-filing', on: '2025-09-18' });
    await file();
    const jobs = { consumersOf: {}, schedule: { 'sweep-deadlines': { everyMs: 200 } } };
    expect(JOBS.schedule).toHaveProperty('sweep-deadlines');
    const backend = testQueueBackend(kind, database);
    const queue = new JobQueue(backend);
    const sweep = (): SweepDeadlines => new SweepDeadlines(database.unitOfWork, new DueReminders(clock), new NotificationBook(clock));
    const runners = [0, 1].map(() => new JobRunner(database.unitOfWork, backend, jobs, [sweep()]));
    const told = async (): Promise<number> => (await database.sql('SELECT 1 FROM notification WHERE person_id = $1', [officer])).length;
    try {
      runners.forEach((runner) => runner.start());
      await queue.ensureSchedule(jobs.schedule);
      await eventually(async () => expect(await told()).toBe(1));
      await emptyQueue(kind, database);
      await file();
      await queue.ensureSchedule(jobs.schedule);
      await eventually(async () => expect(await told()).toBe(2));
      clock.set('2025-10-09T09:00:00+08:00');
      await eventually(async () => expect(await told()).toBe(4));
      await pause(700);
      expect(await told()).toBe(4);
    } finally {
      for (const runner of runners) await runner.stop();
      await queue.close();
      await database.close();
    }
  });
});
