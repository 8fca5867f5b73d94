import { Client } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { APP_ROLE, connectionAs } from '../database';
import { OUTBOX_CHANNEL } from './outbox';

/** Wakes the relay when something was written. It may fail to ring, never ring falsely with consequence. */
export class Bell {
  private client: Client | undefined;
  private rang = false;
  private onRing: (() => void) | undefined;

  constructor(private readonly databaseUrl: string) {}

  /** Returns when it rings, or after `ms`, or when the signal aborts. */
  async heard(ms: number, signal: AbortSignal): Promise<void> {
    await this.listen();
    if (this.rang || signal.aborted) {
      this.rang = false;
      return;
    }
    const patience = new AbortController();
    const ring = new Promise<void>((resolve) => (this.onRing = resolve));
    await Promise.race([ring, pause(ms, undefined, { signal: AbortSignal.any([signal, patience.signal]) }).catch(() => undefined)]);
    patience.abort();
    this.onRing = undefined;
    this.rang = false;
  }

  async close(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    if (this.client) return;
    const client = new Client({ ...connectionAs(APP_ROLE, this.databaseUrl), application_name: 'mingjian relay', keepAlive: true, connectionTimeoutMillis: 5_000 });
    const lost = (): void => {
      if (this.client === client) this.client = undefined;
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', () => {
      this.rang = true;
      this.onRing?.();
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
      this.client = client;
    } catch {
      await client.end().catch(() => undefined); // without a bell the relay polls, and comes back here each time
    }
  }
}
