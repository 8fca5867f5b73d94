import { Redis } from 'ioredis';
import { StartupError } from '../config';

/** Fails with a start-up error unless Redis answers. */
export async function assertRedisAnswers(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null, connectTimeout: 5_000 });
  let reason = '';
  redis.on('error', (error: Error) => (reason = error.message));
  try {
    await redis.connect();
    await redis.ping();
  } catch (cause) {
    const { host, port } = redis.options;
    throw new StartupError(
      `No usable Redis answers at ${host ?? ''}:${port ?? ''} (${reason || (cause as Error).message}).`,
      'Start it or correct REDIS_URL, or unset REDIS_URL to keep the queue in PostgreSQL.',
      { cause },
    );
  } finally {
    redis.disconnect();
  }
}
