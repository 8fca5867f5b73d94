import { casesAwaitingReviewer, RouteReview } from '@mingjian/legal-review';
import { UnitOfWork } from '@mingjian/platform/database';
import { ScheduledJob } from '@mingjian/platform/outbox';
import { Injectable, Logger } from '@nestjs/common';

const MOST_AT_ONCE = 500;

/** Looks again at submissions nobody could review, because people and their qualifications change. */
@Injectable()
export class RouteWaitingReviews extends ScheduledJob {
  override readonly name = 'route-waiting-reviews';
  private readonly logger = new Logger(RouteWaitingReviews.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly routeReview: RouteReview,
  ) {
    super();
  }

  override async run(): Promise<void> {
    const waiting = await this.unitOfWork.run({ kind: 'system' }, (tx) => casesAwaitingReviewer(tx, MOST_AT_ONCE));
    for (const caseId of waiting) {
      try {
        await this.unitOfWork.run({ kind: 'system' }, (tx) => this.routeReview.execute(tx, caseId));
      } catch (error) {
        this.logger.error(`case ${caseId} could not be given to a reviewer: ${(error as Error).message}`); // the next case may still be
      }
    }
  }
}
