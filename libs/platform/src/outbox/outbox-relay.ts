import { Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { Tx, UnitOfWork } from '../database';
import type { JobQueue, JobTable, QueuedJob } from '../queue';
import type { Bell } from './bell';

export interface RelayRhythm {
  /** How long a message may wait unnoticed if the bell fails. */
  readonly pollMs: number;
  /** How long a sent message may stay undone before it is queued again. */
  readonly resendAfterMs: number;
  /** How often undone messages and the schedule are looked after. */
  readonly sweepMs: number;
  readonly batch: number;
}

export const USUAL_RHYTHM: RelayRhythm = { pollMs: 1_000, resendAfterMs: 30_000, sweepMs: 10_000, batch: 200 };

interface OutboxRow {
  readonly id: string;
  readonly topic: string;
  readonly body: string;
}

/**
 * Carries outbox messages to the queue. The outbox is the truth and the queue only a messenger: a message counts as
 * done when every consumer has noted it in its inbox, and until then it is queued again, whatever the queue may have
 * forgotten. Any number of relays may run.
 */
export class OutboxRelay {
  private readonly logger = new Logger(OutboxRelay.name);
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private nextSweep = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: JobQueue,
    private readonly jobs: JobTable,
    private readonly bell: Bell,
    private readonly rhythm: RelayRhythm = USUAL_RHYTHM,
  ) {}

  start(): void {
    this.running ??= this.work();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await this.bell.close();
  }

  private async work(): Promise<void> {
    let failures = 0;
    while (!this.stopping.signal.aborted) {
      try {
        await this.sweepIfDue();
        const sent = await this.sendNew();
        failures = 0;
        if (sent < this.rhythm.batch) await this.bell.heard(this.rhythm.pollMs, this.stopping.signal);
      } catch (error) {
        failures += 1;
        const wait = Math.min(10_000, 100 * 2 ** Math.min(failures, 7));
        this.logger.warn(`cannot pass messages on, trying again in ${wait} ms: ${(error as Error).message}`);
        await pause(wait, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
  }

  /** @returns how many messages were passed on */
  async sendNew(): Promise<number> {
    return this.unitOfWork.run({ kind: 'system' }, async (tx) => {
      const rows = await tx.sql<OutboxRow>(
        `SELECT id, topic, body FROM outbox WHERE sent_at IS NULL AND topic = ANY($1)
         ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
        [Object.keys(this.jobs.consumersOf), this.rhythm.batch],
      );
      // Kept by the queue first, marked second: a crash between the two repeats the message and loses none.
      await this.queue.add(rows.flatMap((row) => this.consumersOf(row).map((consumer) => jobFor(row, consumer))));
      await markSent(tx, rows);
      await markDone(tx, rows.filter((row) => this.consumersOf(row).length === 0));
      return rows.length;
    });
  }

  /** Queues again what was sent a while ago and has not been acknowledged by all its consumers. */
  async sendUndoneAgain(): Promise<number> {
    return this.unitOfWork.run({ kind: 'system' }, async (tx) => {
      const rows = await tx.sql<OutboxRow>(
        `SELECT id, topic, body FROM outbox WHERE done_at IS NULL AND sent_at < $1 AND topic = ANY($2)
         ORDER BY sent_at LIMIT $3 FOR UPDATE SKIP LOCKED`,
        [new Date(Date.now() - this.rhythm.resendAfterMs), Object.keys(this.jobs.consumersOf), this.rhythm.batch],
      );
      if (rows.length === 0) return 0;
      const noted = await tx.sql<{ consumer: string; message_id: string }>(
        'SELECT consumer, message_id FROM inbox WHERE message_id = ANY($1)',
        [rows.map(({ id }) => id)],
      );
      const done = new Set(noted.map(({ consumer, message_id }) => `${consumer} ${message_id}`));
      const missing = (row: OutboxRow): string[] => this.consumersOf(row).filter((consumer) => !done.has(`${consumer} ${row.id}`));
      const undone = rows.filter((row) => missing(row).length > 0);
      await this.queue.add(undone.flatMap((row) => missing(row).map((consumer) => jobFor(row, consumer))));
      await markSent(tx, undone);
      await markDone(tx, rows.filter((row) => missing(row).length === 0));
      return rows.length;
    });
  }

  private async sweepIfDue(): Promise<void> {
    if (Date.now() < this.nextSweep) return;
    await this.queue.ensureSchedule(this.jobs.schedule);
    while ((await this.sendUndoneAgain()) === this.rhythm.batch && !this.stopping.signal.aborted);
    this.nextSweep = Date.now() + this.rhythm.sweepMs;
  }

  private consumersOf({ topic }: OutboxRow): readonly string[] {
    return this.jobs.consumersOf[topic] ?? [];
  }
}

function jobFor({ id, topic, body }: OutboxRow, consumer: string): QueuedJob {
  return { id: `${id}.${consumer}`, name: consumer, data: { id, topic, body: JSON.parse(body) as unknown } };
}

async function markSent(tx: Tx, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length > 0) await tx.sql('UPDATE outbox SET sent_at = $2 WHERE id = ANY($1)', [rows.map(({ id }) => id), new Date()]);
}

async function markDone(tx: Tx, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length > 0) await tx.sql('UPDATE outbox SET done_at = $2 WHERE id = ANY($1)', [rows.map(({ id }) => id), new Date()]);
}
