import { Client } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { APP_ROLE, connectionAs } from '../database';
import { LIVE_CHANNEL, type Ring } from './rings';

/** Told of every ring; of null when rings may have been missed, and all is to be asked again. */
export type Listener = (ring: Ring | null) => void;

const AGAIN_AFTER_MS = 2_000;

/** One connection of this process to the bell of the database, and everybody who wants to hear it. */
export class LiveFeed {
  private readonly listeners = new Set<Listener>();
  private readonly closing = new AbortController();
  private client: Client | undefined;
  private listening: Promise<void> | undefined;

  constructor(private readonly databaseUrl: string) {}

  /** @returns how to stop listening */
  hear(listener: Listener): () => void {
    this.listeners.add(listener);
    this.listening ??= this.listen();
    return () => void this.listeners.delete(listener);
  }

  get audience(): number {
    return this.listeners.size;
  }

  async close(): Promise<void> {
    this.closing.abort();
    this.listeners.clear();
    await this.client?.end().catch(() => undefined);
    await this.listening;
  }

  /** Listens until it is closed; whenever the line was lost, everybody asks again once it is back. */
  private async listen(): Promise<void> {
    for (let lost = false; !this.closing.signal.aborted; lost = true) {
      const client = new Client({ ...connectionAs(APP_ROLE, this.databaseUrl), application_name: 'mingjian live', keepAlive: true, connectionTimeoutMillis: 5_000 });
      try {
        const ended = new Promise<void>((resolve) => {
          client.on('error', () => resolve());
          client.on('end', () => resolve());
        });
        client.on('notification', ({ payload }) => this.tell(payload ?? ''));
        await client.connect();
        await client.query(`LISTEN ${LIVE_CHANNEL}`);
        this.client = client;
        if (this.closing.signal.aborted) await client.end();
        else if (lost) this.tell('');
        await ended;
      } catch {
        await client.end().catch(() => undefined);
      }
      await pause(AGAIN_AFTER_MS, undefined, { signal: this.closing.signal, ref: false }).catch(() => undefined);
    }
  }

  private tell(payload: string): void {
    const rings = payload === '' ? [null] : (JSON.parse(payload) as Ring[]);
    for (const listener of this.listeners) for (const ring of rings) listener(ring);
  }
}
