import { DataSource } from 'typeorm';
import type { Tx } from '../database';

export const LIVE_CHANNEL = 'mingjian_live';

/** That something changed, and where. It says nothing of what: whoever may see it asks, and is answered by the law of access. */
export interface Ring {
  readonly agencyId: string;
  readonly caseId?: string;
  readonly version?: number;
}

/** Long enough for most transactions to have committed, short against a person's patience. */
const RING_AFTER_MS = 120;
/** PostgreSQL carries 8,000 bytes; beyond it everybody is told to ask again. */
const LONGEST = 7_500;

/**
 * Tells open pages that they are out of date. Not part of the transaction, for a NOTIFY inside it would make all such
 * commits queue for one lock of the server; a ring that is lost, or comes too early, is made good when the page asks anew.
 */
export class Rings {
  private readonly waiting: Ring[] = [];
  private wakeUp: NodeJS.Timeout | undefined;

  constructor(private readonly dataSource: DataSource) {}

  soon(ring: Ring): void {
    this.waiting.push(ring);
    this.wakeUp ??= setTimeout(() => this.ring(), RING_AFTER_MS).unref();
  }

  private ring(): void {
    this.wakeUp = undefined;
    const rings = this.waiting.splice(0);
    if (!this.dataSource.isInitialized) return;
    this.dataSource.query(RING, [LIVE_CHANNEL, payloadOf(rings)]).catch(() => undefined);
  }
}

/** Rings when, and only if, the transaction commits. For the worker, whose commits nobody waits for. */
export async function ringAtCommit(tx: Tx, rings: readonly Ring[]): Promise<void> {
  if (rings.length > 0) await tx.sql(RING, [LIVE_CHANNEL, payloadOf(rings)]);
}

const RING = 'SELECT pg_notify($1, $2)';

function payloadOf(rings: readonly Ring[]): string {
  const text = JSON.stringify(rings);
  return text.length > LONGEST ? '' : text;
}
