import { DueReminders, type DueReminder } from '@mingjian/deadlines';
import { periodById, type AlertRole } from '@mingjian/law';
import { NotificationBook, type Audience, type News } from '@mingjian/notifications';
import { UnitOfWork } from '@mingjian/platform/database';
import { ScheduledJob } from '@mingjian/platform/outbox';
import { Injectable } from '@nestjs/common';

/** Few enough that an act waiting for one of these rows waits for milliseconds. */
const BATCH = 50;

/** Looks which clocks have come to a stage and tells people, each batch in one transaction: told and noted, or neither. */
@Injectable()
export class SweepDeadlines extends ScheduledJob {
  override readonly name = 'sweep-deadlines';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dueReminders: DueReminders,
    private readonly notifications: NotificationBook,
  ) {
    super();
  }

  override async run(): Promise<void> {
    while ((await this.sweepBatch()) === BATCH);
  }

  private sweepBatch(): Promise<number> {
    return this.unitOfWork.run({ kind: 'system' }, async (tx) => {
      const { looked, due } = await this.dueReminders.take(tx, BATCH);
      await this.notifications.tell(tx, due.map(newsOf));
      return looked;
    });
  }
}

const AUDIENCE: Readonly<Record<AlertRole, Audience>> = {
  officer: 'handlers',
  'unit-head': 'unit-heads',
  reviewer: 'reviewer',
  'agency-head': 'agency-heads',
  supervisor: 'supervisors',
};

function newsOf({ deadlineId, caseId, period, stage, dueOn, dueAt, safeOn, provisional, lapsed }: DueReminder): News {
  return {
    kind: lapsed ? 'period-ended' : `deadline-${stage}`,
    key: `deadline:${deadlineId}:${stage}:${dueOn}`,
    caseId,
    to: periodById(period).alert.map((role) => AUDIENCE[role]),
    particulars: { deadlineId, period, stage, dueOn, dueAt, safeOn, provisional },
  };
}
