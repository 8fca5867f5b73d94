import { Logger } from '@nestjs/common';
import type { JobsOptions, Queue } from 'bullmq';
import type { JobTable } from './jobs';
import type { QueueBackend } from './queue-backend';

export const QUEUE_NAME = 'mingjian';

export interface QueuedJob {
  /** A job of the same id that is still in the queue makes this one superfluous. */
  readonly id: string;
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Completed and exhausted jobs leave the queue, because a job that remains would silently swallow the next one of the
 * same id. What became of the work is in the database, and what was not done is queued again from there.
 */
const OPTIONS: JobsOptions = {
  attempts: 6,
  backoff: { type: 'exponential', delay: 500 },
  removeOnComplete: true,
  removeOnFail: true,
};

/** The queue as its producers see it. */
export class JobQueue {
  private readonly logger = new Logger(JobQueue.name);
  private readonly queue: Queue;

  constructor(backend: QueueBackend, private readonly patienceMs = 10_000) {
    this.queue = backend.queue(QUEUE_NAME);
    this.queue.on('error', (error) => this.logger.warn(`the queue is not reachable: ${error.message}`));
  }

  /** Returns once all of them are kept; throws, and may have kept some, when the queue does not answer. */
  async add(jobs: readonly QueuedJob[]): Promise<void> {
    // Not in bulk: on PostgreSQL that creates sequences and temporary tables, and the applications may create nothing.
    await this.withinPatience(Promise.all(jobs.map(({ id, name, data }) => this.queue.add(name, data, { ...OPTIONS, jobId: id }))));
  }

  /** Puts back what time brings, after a first start or an emptied Redis. One that is there keeps its rhythm. */
  async ensureSchedule(schedule: JobTable['schedule']): Promise<void> {
    for (const [name, { everyMs }] of Object.entries(schedule)) {
      const present = await this.withinPatience(this.queue.getJobScheduler(name));
      if (present && Number(present.every) === everyMs) continue;
      const template = { name, data: {}, opts: { removeOnComplete: true, removeOnFail: true } };
      await this.withinPatience(this.queue.upsertJobScheduler(name, { every: everyMs }, template));
    }
  }

  /** How many jobs wait, run and are delayed. */
  counts(): Promise<Record<string, number>> {
    return this.withinPatience(this.queue.getJobCounts('waiting', 'active', 'delayed'));
  }

  async close(): Promise<void> {
    try {
      await this.withinPatience(this.queue.close());
    } catch {
      await this.queue.disconnect(); // it cannot say goodbye to a server that does not answer
    }
  }

  /** A connection that is down holds commands back rather than refusing them, for as long as it likes. */
  private async withinPatience<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`the queue gave no answer within ${this.patienceMs} ms`)), this.patienceMs);
    });
    work.catch(() => undefined); // it may still fail after we have stopped waiting
    try {
      return await Promise.race([work, patience]);
    } finally {
      clearTimeout(timer);
    }
  }
}
