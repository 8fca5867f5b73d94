import { randomUUID } from 'node:crypto';
import { FixedClock } from '@mingjian/platform/time';
import { ForgetSpentKeys } from '../../apps/worker/src/jobs/forget-spent-keys.job';
import { useTestDatabase } from '../support/database';

describe('what only served requests long past', () => {
  const database = useTestDatabase();

  it('is forgotten after a week, and not a moment sooner', async () => {
    const actor = randomUUID();
    const key = (name: string, at: string) =>
      database().sql(`INSERT INTO idempotency_key (actor_id, key, fingerprint, answer, created_at) VALUES ($1, $2, 'f', 'null', $3)`, [actor, name, at]);
    await key('a week and a second', '2026-03-01T00:59:59Z');
    await key('exactly a week', '2026-03-01T01:00:00Z');
    await key('of today', '2026-03-08T00:00:00Z');
    await new ForgetSpentKeys(database().unitOfWork, new FixedClock('2026-03-08T01:00:00Z')).run();
    const left = await database().sql<{ key: string }>('SELECT key FROM idempotency_key ORDER BY created_at');
    expect(left.map((row) => row.key)).toEqual(['exactly a week', 'of today']);
  });
});
