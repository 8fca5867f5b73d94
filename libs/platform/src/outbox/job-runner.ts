import { Logger } from '@nestjs/common';
import type { Job, Worker } from 'bullmq';
import type { UnitOfWork } from '../database';
import { QUEUE_NAME, type JobTable, type QueueBackend } from '../queue';
import { assertEveryJobHasOneHandler } from './handler-check';
import { consumeOnce } from './inbox';
import { Consumer, type Handler, type Message } from './message';

export interface RunnerOptions {
  readonly concurrency: number;
  /** A worker that has not reported on its job for so long is taken for dead and the job given to another. */
  readonly stalledAfterMs?: number;
}

/** The queue as its consumers see it: hands each job to the one handler that does it. */
export class JobRunner {
  private readonly logger = new Logger(JobRunner.name);
  private readonly handlers: ReadonlyMap<string, Handler>;
  private worker: Worker | undefined;

  /** @throws Error unless every job has exactly one handler */
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly backend: QueueBackend,
    private readonly jobs: JobTable,
    handlers: readonly Handler[],
    private readonly options: RunnerOptions = { concurrency: 4 },
  ) {
    assertEveryJobHasOneHandler(jobs, handlers);
    this.handlers = new Map(handlers.map((handler) => [handler.name, handler]));
  }

  start(): void {
    const { concurrency, stalledAfterMs = 30_000 } = this.options;
    const worker = this.backend.worker(QUEUE_NAME, (job) => this.handle(job), {
      concurrency,
      lockDuration: stalledAfterMs,
      stalledInterval: stalledAfterMs,
      drainDelay: 2,
    });
    worker.on('error', (error) => this.logger.warn(`the queue is not reachable: ${error.message}`));
    worker.on('failed', (job, error) => this.logger.error(`${job?.name ?? 'a job'} ${job?.id ?? ''} failed (attempt ${job?.attemptsMade ?? 0}): ${error.stack ?? error.message}`));
    this.worker = worker;
  }

  /** Waits for the jobs at hand. */
  async stop(): Promise<void> {
    await this.worker?.close();
  }

  private async handle(job: Job): Promise<void> {
    const handler = this.handlers.get(job.name);
    if (!handler) throw new Error(`nobody handles the job ${job.name}; was it queued by a newer version?`);
    if (handler instanceof Consumer) await this.consume(handler, job.data as Message);
    else await handler.run();
  }

  private async consume(consumer: Consumer, message: Message): Promise<void> {
    await this.unitOfWork.run({ kind: 'system' }, async (tx) => {
      const at = new Date();
      if (!(await consumeOnce(tx, consumer.name, message.id, at))) return;
      await consumer.consume(tx, message);
      // Of two consumers that finish together neither sees the other; the relay's sweep then finds the message done.
      const all = this.jobs.consumersOf[message.topic]?.length ?? 0;
      await tx.sql(
        'UPDATE outbox SET done_at = $2, sent_at = COALESCE(sent_at, $2) WHERE id = $1 AND (SELECT count(*) FROM inbox WHERE message_id = $1) >= $3',
        [message.id, at, all],
      );
    });
  }
}
