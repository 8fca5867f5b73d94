import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as timeOrderedId } from 'uuid';
import type { Tx } from '../database';
import { Rings } from '../live';
import type { Topic, TopicBodies } from '../queue';
import { Clock } from '../time';

export const OUTBOX_CHANNEL = 'mingjian_outbox';

export type OutboxRow = readonly [id: string, topic: string, body: string, createdAt: Date];

/** Long enough for most transactions to have committed, short against a person's patience. */
const WAKE_AFTER_MS = 15;

/** Messages that must leave if, and only if, the transaction they are written in commits. */
@Injectable()
export class Outbox {
  private wakeUp: NodeJS.Timeout | undefined;
  private readonly rings: Rings;

  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
  ) {
    this.rings = new Rings(dataSource);
  }

  /** @returns the message's id, which names it in every consumer's inbox */
  async add<T extends Topic>(tx: Tx, message: { topic: T; body: TopicBodies[T] }): Promise<string> {
    const row = this.row(message);
    await tx.sql('INSERT INTO outbox (id, topic, body, created_at) VALUES ($1, $2, $3, $4)', row);
    return row[0];
  }

  /** The columns id, topic, body and created_at, for a statement that writes them along with other rows. */
  row<T extends Topic>(message: { topic: T; body: TopicBodies[T] }): OutboxRow {
    this.wakeRelaySoon();
    const { caseId, agencyId, recordSeq } = message.body;
    this.rings.soon({ caseId, agencyId, version: recordSeq });
    return [timeOrderedId(), message.topic, JSON.stringify(message.body), this.clock.now()];
  }

  /**
   * NOTIFY inside the transaction would make all such commits queue for one lock of the server, flush and all. So the
   * relay is woken a moment later, once for many; what the bell misses, its polling finds.
   */
  private wakeRelaySoon(): void {
    this.wakeUp ??= setTimeout(() => {
      this.wakeUp = undefined;
      if (!this.dataSource.isInitialized) return;
      this.dataSource.query(`SELECT pg_notify('${OUTBOX_CHANNEL}', '')`).catch(() => undefined); // the relay polls as well
    }, WAKE_AFTER_MS).unref();
  }
}
