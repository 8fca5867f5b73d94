import { DRAFTS_KEPT_DAYS } from '@mingjian/drafts';
import { UnitOfWork } from '@mingjian/platform/database';
import { ScheduledJob } from '@mingjian/platform/outbox';
import { Clock } from '@mingjian/platform/time';
import { Injectable } from '@nestjs/common';

const A_DAY_MS = 24 * 3_600_000;

/** Removes unsent text nobody has touched for a month. It names people, so it is not kept for ever. */
@Injectable()
export class ForgetOldDrafts extends ScheduledJob {
  override readonly name = 'forget-old-drafts';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - DRAFTS_KEPT_DAYS * A_DAY_MS);
    await this.unitOfWork.run({ kind: 'system' }, (tx) => tx.sql('DELETE FROM draft WHERE saved_at < $1', [before]));
  }
}
