import { UnitOfWork } from '@mingjian/platform/database';
import { ScheduledJob } from '@mingjian/platform/outbox';
import { Clock } from '@mingjian/platform/time';
import { Injectable } from '@nestjs/common';

/** A client that has not repeated its request in a week will not. */
const KEYS_KEPT_MS = 7 * 24 * 3_600_000;
const BATCH = 5_000;

/** Removes what only served requests long past: answers kept for repeats, and sessions that are over. */
@Injectable()
export class ForgetSpentKeys extends ScheduledJob {
  override readonly name = 'forget-spent-keys';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async run(): Promise<void> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - KEYS_KEPT_MS);
    await this.removeAll(
      `DELETE FROM idempotency_key WHERE (actor_id, key) IN
         (SELECT actor_id, key FROM idempotency_key WHERE created_at < $1 ORDER BY created_at LIMIT ${BATCH}) RETURNING 1`,
      before,
    );
    await this.removeAll(
      `DELETE FROM session WHERE token_hash IN (SELECT token_hash FROM session WHERE expires_at <= $1 LIMIT ${BATCH}) RETURNING 1`,
      now,
    );
  }

  private async removeAll(statement: string, until: Date): Promise<void> {
    for (let removed = BATCH; removed === BATCH; ) {
      removed = await this.unitOfWork.run({ kind: 'system' }, async (tx) => (await tx.sql(statement, [until])).length);
    }
  }
}
