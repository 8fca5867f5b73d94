import type { Tx } from '@mingjian/platform/database';
import { Bell, Consumer, JobRunner, Outbox, OutboxRelay, ScheduledJob, type Message } from '@mingjian/platform/outbox';
import { JobQueue, queueBackend, type JobTable } from '@mingjian/platform/queue';
import { SystemClock } from '@mingjian/platform/time';
import { useTestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { emptyQueue, QUEUE_KINDS, testQueueBackend } from '../support/queue';

const JOBS = {
  consumersOf: { 'case.transitioned': ['file-it', 'tell-it'], 'nobody.cares': [] },
  schedule: { tick: { everyMs: 500 } },
} satisfies JobTable;

const RHYTHM = { pollMs: 200, resendAfterMs: 1_000, sweepMs: 200, batch: 50 };

class Recording extends Consumer<'case.transitioned'> {
  readonly topic = 'case.transitioned';
  readonly taken: string[] = [];
  failures = 0;

  constructor(readonly name: string) {
    super();
  }

  override async consume(tx: Tx, { id }: Message<'case.transitioned'>): Promise<void> {
    await tx.sql('INSERT INTO work_done (consumer, message_id) VALUES ($1, $2)', [this.name, id]);
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('the printer is out of paper');
    }
    this.taken.push(id);
  }
}

class Tick extends ScheduledJob {
  readonly name = 'tick';
  turns = 0;

  override async run(): Promise<void> {
    this.turns += 1;
  }
}

describe.each(QUEUE_KINDS)('the outbox, with the queue on %s', (kind) => {
  const database = useTestDatabase();
  const toStop: (() => Promise<unknown>)[] = [];
  let outbox: Outbox;
  let fileIt: Recording;
  let tellIt: Recording;
  let tick: Tick;

  beforeAll(async () => {
    // Without a key: work done twice shows as two rows.
    await database().sql('CREATE TABLE work_done (consumer text NOT NULL, message_id uuid NOT NULL)');
    await database().sql('GRANT SELECT, INSERT ON work_done TO mingjian_app');
  });

  beforeEach(() => {
    outbox = new Outbox(new SystemClock(), database().dataSource);
    fileIt = new Recording('file-it');
    tellIt = new Recording('tell-it');
    tick = new Tick();
  });

  afterEach(async () => {
    for (const stop of toStop.splice(0).reverse()) await stop();
    await emptyQueue(kind, database());
    await database().sql('TRUNCATE outbox, inbox, work_done');
  });

  function startRelay(rhythm = RHYTHM): OutboxRelay {
    const queue = new JobQueue(testQueueBackend(kind, database()));
    const relay = new OutboxRelay(database().unitOfWork, queue, JOBS, new Bell(database().url), rhythm);
    relay.start();
    toStop.push(() => queue.close(), () => relay.stop());
    return relay;
  }

  function startRunner(): JobRunner {
    const runner = new JobRunner(database().unitOfWork, testQueueBackend(kind, database()), JOBS, [fileIt, tellIt, tick], { concurrency: 4 });
    runner.start();
    toStop.push(() => runner.stop());
    return runner;
  }

  function write(count: number): Promise<string[]> {
    return database().unitOfWork.run({ kind: 'system' }, async (tx) => {
      const ids: string[] = [];
      for (let index = 0; index < count; index += 1) {
        const body = { caseId: 'c', agencyId: 'a', transition: 'file-case', recordSeq: index + 1 };
        ids.push(await outbox.add(tx, { topic: 'case.transitioned', body }));
      }
      return ids;
    });
  }

  async function expectAllDoneOnce(ids: readonly string[]): Promise<void> {
    await eventually(async () => {
      expect(await database().sql('SELECT id FROM outbox WHERE done_at IS NULL')).toEqual([]);
    }, 25_000);
    const done = await database().sql<{ consumer: string; message_id: string }>('SELECT consumer, message_id FROM work_done');
    const wanted = ids.flatMap((id) => [`file-it ${id}`, `tell-it ${id}`]);
    expect(done.map(({ consumer, message_id }) => `${consumer} ${message_id}`).sort()).toEqual(wanted.sort());
  }

  it('brings each message to each of its consumers, once', async () => {
    startRelay();
    startRunner();
    await expectAllDoneOnce(await write(20));
  });

  it('brings nothing of a transaction that was rolled back', async () => {
    startRelay();
    startRunner();
    const failing = database().unitOfWork.run({ kind: 'system' }, async (tx) => {
      await outbox.add(tx, { topic: 'case.transitioned', body: { caseId: 'c', agencyId: 'a', transition: 't', recordSeq: 1 } });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await expectAllDoneOnce(await write(1));
  });

  it('does a message once though several relays and workers compete for it', async () => {
    for (let count = 0; count < 3; count += 1) {
      startRelay();
      startRunner();
    }
    const ids = (await Promise.all([write(60), write(60), write(60)])).flat();
    await expectAllDoneOnce(ids);
  });

  it('tries again when a consumer fails, and keeps nothing of the attempt that failed', async () => {
    fileIt.failures = 2;
    startRelay();
    startRunner();
    await expectAllDoneOnce(await write(1));
  });

  it('brings a message that the queue forgot after taking it', async () => {
    startRelay();
    const ids = await write(30);
    await eventually(async () => expect(await database().sql('SELECT id FROM outbox WHERE sent_at IS NULL')).toEqual([]));
    await emptyQueue(kind, database());
    startRunner();
    await expectAllDoneOnce(ids);
  });

  it('loses nothing when the queue is emptied again and again under load', async () => {
    startRelay();
    startRunner();
    const ids: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      ids.push(...(await write(20)));
      await emptyQueue(kind, database());
    }
    await expectAllDoneOnce(ids);
    const before = tick.turns;
    await eventually(() => expect(tick.turns).toBeGreaterThan(before + 1));
  });

  it('works on after the database has cut every connection', async () => {
    startRelay();
    startRunner();
    const ids = await write(5);
    await expectAllDoneOnce(ids);
    await database().sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`);
    ids.push(...(await eventually(() => write(5))));
    await expectAllDoneOnce(ids);
  });

  it('calls a message done at once when nobody is to act on it', async () => {
    const relay = startRelay();
    await database().sql(`INSERT INTO outbox (id, topic, body, created_at) VALUES (gen_random_uuid(), 'nobody.cares', '{}', now())`);
    await relay.sendNew();
    await eventually(async () => expect(await database().sql('SELECT id FROM outbox WHERE done_at IS NULL')).toEqual([]));
  });

  it('leaves alone a message of a topic it does not know, for a version that does', async () => {
    const relay = startRelay();
    await database().sql(`INSERT INTO outbox (id, topic, body, created_at) VALUES (gen_random_uuid(), 'from.the.future', '{}', now())`);
    expect(await relay.sendNew()).toBe(0);
  });
});

describe('the outbox while the queue is away', () => {
  const database = useTestDatabase();

  it('keeps its messages, and sends them when the queue is back', async () => {
    const outbox = new Outbox(new SystemClock(), database().dataSource);
    const dead = new JobQueue(queueBackend({ databaseUrl: database().url, redisUrl: 'redis://127.0.0.1:1' }), 300);
    const stranded = new OutboxRelay(database().unitOfWork, dead, { ...JOBS, schedule: {} }, new Bell(database().url), RHYTHM);
    stranded.start();
    await database().unitOfWork.run({ kind: 'system' }, (tx) =>
      outbox.add(tx, { topic: 'case.transitioned', body: { caseId: 'c', agencyId: 'a', transition: 't', recordSeq: 1 } }),
    );
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await database().sql('SELECT sent_at FROM outbox')).toEqual([{ sent_at: null }]);
    await stranded.stop();
    await dead.close();

    const alive = new JobQueue(testQueueBackend('postgres', database()));
    const relay = new OutboxRelay(database().unitOfWork, alive, { ...JOBS, schedule: {} }, new Bell(database().url), RHYTHM);
    relay.start();
    await eventually(async () => expect(await database().sql('SELECT id FROM outbox WHERE sent_at IS NOT NULL')).toHaveLength(1));
    expect(await alive.counts()).toMatchObject({ waiting: 2 });
    await relay.stop();
    await alive.close();
  });
});
