import { createPostgresBackend, Queue, withBackend, Worker, type PostgresPoolConfig, type Processor, type WorkerOptions } from 'bullmq';
import { APP_ROLE, connectionAs, QUEUE_SCHEMA, SteadyClient } from '../database';

/** Where BullMQ keeps its jobs. Nothing outside this file knows which it is. */
export interface QueueBackend {
  readonly kind: 'redis' | 'postgres';
  queue(name: string): Queue;
  worker(name: string, processor: Processor, options: Omit<WorkerOptions, 'connection' | 'prefix'>): Worker;
}

/** Redis where there is one, else the database. */
export function queueBackend({ redisUrl, databaseUrl }: { redisUrl?: string | undefined; databaseUrl: string }): QueueBackend {
  return redisUrl ? redisBackend(redisUrl, databaseName(databaseUrl)) : postgresBackend(databaseUrl);
}

function redisBackend(url: string, database: string): QueueBackend {
  // The braces keep all keys in one slot of a Redis Cluster; the name keeps two counties on one Redis apart.
  const prefix = `{mingjian-${database}}`;
  return {
    kind: 'redis',
    queue: (name) => new Queue(name, { connection: { url, maxRetriesPerRequest: 2 }, prefix }),
    worker: (name, processor, options) => new Worker(name, processor, { ...options, connection: { url, maxRetriesPerRequest: null }, prefix }),
  };
}

function postgresBackend(url: string): QueueBackend {
  const classes = withBackend(createPostgresBackend);
  const connection = (max: number): PostgresPoolConfig =>
    ({ ...connectionAs(APP_ROLE, url), max, schema: QUEUE_SCHEMA, connectionTimeoutMillis: 10_000, Client: SteadyClient }) as PostgresPoolConfig;
  return {
    kind: 'postgres',
    queue: (name) => new classes.Queue(name, { connection: connection(2) }) as unknown as Queue,
    worker: (name, processor, options) =>
      new classes.Worker(name, processor, {
        ...(options as object),
        connection: connection(Math.max(2, Math.ceil((options.concurrency ?? 1) / 2))),
      }) as unknown as Worker,
  };
}

function databaseName(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}
