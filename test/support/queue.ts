import { queueBackend, type QueueBackend } from '@mingjian/platform/queue';
import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import type { TestDatabase } from './database';

export type QueueKind = QueueBackend['kind'];

// Failures that a test brings about are not news.
Logger.overrideLogger(false);

const redisUrl = process.env['REDIS_URL'];

/** Both, where there is a Redis; REDIS_URL says so. */
export const QUEUE_KINDS: readonly QueueKind[] = redisUrl ? ['postgres', 'redis'] : ['postgres'];

export function testQueueBackend(kind: QueueKind, database: TestDatabase): QueueBackend {
  return queueBackend({ databaseUrl: database.url, redisUrl: kind === 'redis' ? redisUrl : undefined });
}

/** Forgets everything the queue of this database holds, as an emptied Redis does. */
export async function emptyQueue(kind: QueueKind, database: Pick<TestDatabase, 'name' | 'sql'>): Promise<void> {
  if (kind === 'redis') return emptyRedis(database.name);
  const tables = await database.sql<{ tablename: string }>(`SELECT tablename FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'`);
  const truncate = `TRUNCATE ${tables.map(({ tablename }) => `bullmq.${tablename}`).join(', ')}`;
  for (;;) {
    try {
      await database.sql(truncate);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '40P01') throw error; // a worker took the same locks in another order
    }
  }
}

/** Only the keys of one database: other test files share the Redis. */
async function emptyRedis(databaseName: string): Promise<void> {
  const redis = new Redis(redisUrl ?? '', { maxRetriesPerRequest: 1 });
  try {
    let cursor = '0';
    do {
      const [next, keys] = await redis.scan(cursor, 'MATCH', `{mingjian-${databaseName}}*`, 'COUNT', 500);
      if (keys.length > 0) await redis.unlink(...keys);
      cursor = next;
    } while (cursor !== '0');
    await redis.script('FLUSH');
  } finally {
    await redis.quit();
  }
}
