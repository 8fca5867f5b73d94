import { Calendars } from '@mingjian/catalogue';
import { DeadlineBook } from '@mingjian/deadlines';
import { UnitOfWork } from '@mingjian/platform/database';
import { ScheduledJob } from '@mingjian/platform/outbox';
import { Injectable } from '@nestjs/common';

/** Counts provisional dates again, so that a newly loaded holiday notice reaches the clocks that were waiting for it. */
@Injectable()
export class RecountProvisionalDeadlines extends ScheduledJob {
  override readonly name = 'recount-provisional-deadlines';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly deadlines: DeadlineBook,
    private readonly calendars: Calendars,
  ) {
    super();
  }

  override async run(): Promise<void> {
    let after: string | null = null;
    do {
      after = await this.recountAfter(after);
    } while (after !== null);
  }

  private recountAfter(id: string | null): Promise<string | null> {
    return this.unitOfWork.run({ kind: 'system' }, async (tx) => {
      const { last } = await this.deadlines.recountProvisional(tx, await this.calendars.current(tx), id);
      return last;
    });
  }
}
