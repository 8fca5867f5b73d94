import { JobQueue, QUEUE_NAME, queueBackend, type QueueBackend } from '@mingjian/platform/queue';
import type { Job, Queue, Worker } from 'bullmq';
import { setTimeout as pause } from 'node:timers/promises';
import { useTestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { emptyQueue, QUEUE_KINDS, testQueueBackend } from '../support/queue';

/** What the product relies on, held against each backend alike. */
describe.each(QUEUE_KINDS)('the queue on %s', (kind) => {
  const database = useTestDatabase();
  const open: { close(force?: boolean): Promise<void> }[] = [];
  let backend: QueueBackend;
  let queue: JobQueue;

  beforeEach(async () => {
    backend = testQueueBackend(kind, database());
    queue = opened(new JobQueue(backend));
  });

  afterEach(async () => {
    for (const one of open.splice(0).reverse()) await one.close();
    await emptyQueue(kind, database());
  });

  function opened<T extends { close(): Promise<void> }>(one: T): T {
    open.push(one);
    return one;
  }

  function worker(work: (job: Job) => Promise<void>, options: { stalledInterval?: number; lockDuration?: number } = {}): Worker {
    const started = backend.worker(QUEUE_NAME, work, { concurrency: 4, drainDelay: 1, ...options });
    started.on('error', () => undefined);
    return opened(started);
  }

  function collector(): { seen: string[]; work: (job: Job) => Promise<void> } {
    const seen: string[] = [];
    return { seen, work: async (job) => void seen.push(`${job.id ?? ''} ${JSON.stringify(job.data)}`) };
  }

  it('does each job it is given', async () => {
    const { seen, work } = collector();
    worker(work);
    await queue.add(Array.from({ length: 50 }, (_, index) => ({ id: `job-${index}`, name: 'count', data: { index, 案: '处罚' } })));
    await eventually(() => expect(new Set(seen).size).toBe(50));
    expect(seen).toHaveLength(50);
    expect(seen.filter((job) => job.startsWith('job-7 ') && job.includes('"案":"处罚"'))).toHaveLength(1);
  });

  it('keeps one of two jobs of the same id, also when they come at once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => queue.add([{ id: 'same', name: 'once', data: {} }, { id: 'same', name: 'once', data: {} }])));
    const { seen, work } = collector();
    worker(work);
    await queue.add([{ id: 'last', name: 'once', data: {} }]);
    await eventually(() => expect(seen).toContain('last {}'));
    expect(seen.filter((job) => job.startsWith('same'))).toHaveLength(1);
  });

  it('takes the id again once the first job of it is done', async () => {
    const { seen, work } = collector();
    worker(work);
    await queue.add([{ id: 'again', name: 'once', data: { time: 1 } }]);
    await eventually(() => expect(seen).toHaveLength(1));
    await eventually(async () => expect(await queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0 }));
    await queue.add([{ id: 'again', name: 'once', data: { time: 2 } }]);
    await eventually(() => expect(seen).toHaveLength(2));
  });

  it('tries a failed job again, later each time', async () => {
    const at: number[] = [];
    worker(async () => {
      at.push(Date.now());
      if (at.length < 3) throw new Error('not yet');
    });
    await queue.add([{ id: 'stubborn', name: 'fail', data: {} }]);
    await eventually(() => expect(at).toHaveLength(3));
    const [first = 0, second = 0, third = 0] = at;
    expect(second - first).toBeGreaterThanOrEqual(450);
    expect(third - second).toBeGreaterThanOrEqual(950);
  });

  it('forgets a job that failed for good, so that its id is free', async () => {
    const raw = opened(backend.queue(QUEUE_NAME)) as Queue;
    let failures = 0;
    worker(async () => {
      failures += 1;
      if (failures < 3) throw new Error('never');
    });
    const options = { jobId: 'hopeless', attempts: 2, removeOnFail: true, removeOnComplete: true };
    await raw.add('fail', {}, options);
    await eventually(() => expect(failures).toBe(2));
    await eventually(async () => expect(await raw.getJob('hopeless')).toBeUndefined());
    await raw.add('fail', {}, options);
    await eventually(() => expect(failures).toBe(3));
  });

  it('holds a delayed job back until its time', async () => {
    const raw = opened(backend.queue(QUEUE_NAME)) as Queue;
    const { seen, work } = collector();
    worker(work);
    await raw.add('later', {}, { jobId: 'held-back', delay: 900, removeOnComplete: true });
    await pause(500);
    expect(seen).toEqual([]);
    await eventually(() => expect(seen).toEqual(['held-back {}']));
  });

  it('repeats what the schedule lists, once a turn however often it is asked to', async () => {
    const turns: number[] = [];
    worker(async () => void turns.push(Date.now()));
    const schedule = { tick: { everyMs: 400 } };
    const asked = Date.now(); // a busy machine may be late with the first turn and not with the next
    await Promise.all([queue.ensureSchedule(schedule), queue.ensureSchedule(schedule)]);
    await queue.ensureSchedule(schedule);
    await eventually(() => expect(turns.length).toBeGreaterThanOrEqual(4));
    const span = turns.at(-1)! - asked;
    expect(turns.length).toBeLessThanOrEqual(span / 400 + 2);
  });

  it('gives the job of a dead worker to another', async () => {
    const taken: string[] = [];
    const options = { stalledInterval: 500, lockDuration: 500 };
    let breathe = (): void => undefined;
    const hung = new Promise<void>((resolve) => (breathe = resolve));
    const doomed = backend.worker(
      QUEUE_NAME,
      async () => {
        taken.push('doomed');
        await hung;
      },
      { ...options, drainDelay: 1, skipLockRenewal: true, skipStalledCheck: true },
    );
    doomed.on('error', () => undefined);
    await queue.add([{ id: 'orphan', name: 'once', data: {} }]);
    await eventually(() => expect(taken).toEqual(['doomed']));
    worker(async () => void taken.push('heir'), options);
    await eventually(() => expect(taken).toEqual(['doomed', 'heir']));
    breathe();
    await doomed.close();
  });

  it('goes on working, and finds its schedule again, after it was emptied', async () => {
    const names: string[] = [];
    worker(async (job) => void names.push(job.name));
    const schedule = { tick: { everyMs: 300 } };
    await queue.ensureSchedule(schedule);
    await eventually(() => expect(names).toContain('tick'));
    await emptyQueue(kind, database());
    await pause(700);
    names.splice(0);
    await pause(700);
    expect(names).toEqual([]);
    await queue.ensureSchedule(schedule);
    await queue.add([{ id: 'after', name: 'after', data: {} }]);
    await eventually(() => expect(names).toEqual(expect.arrayContaining(['after', 'tick'])));
  });

  it('counts what waits', async () => {
    await queue.add([{ id: 'a', name: 'wait', data: {} }, { id: 'b', name: 'wait', data: {} }]);
    expect(await queue.counts()).toEqual({ waiting: 2, active: 0, delayed: 0 });
  });
});

describe('a queue that does not answer', () => {
  it('says so within its patience instead of waiting for ever', async () => {
    const queue = new JobQueue(queueBackend({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none', redisUrl: 'redis://127.0.0.1:1' }), 1_000);
    await expect(queue.add([{ id: 'a', name: 'b', data: {} }])).rejects.toThrow();
    await queue.close();
  });
});
