import { Calendars } from '@mingjian/catalogue';
import { ReviewQueue } from '@mingjian/legal-review';
import { UnitOfWork } from '@mingjian/platform/database';
import { scopeOf, type Actor } from '@mingjian/platform/identity';
import { Clock } from '@mingjian/platform/time';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { workingDaysLeft } from '../deadlines/working-days-left';
import { AnswersPage, CurrentActor, RequireRole, keysOf, limitOf, pageOf, type Page } from '../http';
import { QueuedReviewView, ReviewQueueQuery } from './review-queue.dto';

@ApiTags('legal-review')
@Controller('api/v1/review-queue')
@RequireRole('legal-reviewer', 'unit-head', 'agency-head', 'administrator', 'supervisor')
export class ReviewQueueController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: ReviewQueue,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'list-review-queue', summary: '待法制审核的案件' })
  @AnswersPage(QueuedReviewView)
  async list(@Query() query: ReviewQueueQuery, @CurrentActor() actor: Actor): Promise<Page<QueuedReviewView>> {
    const limit = limitOf(query);
    const [after] = keysOf(query.cursor, 'id') ?? [];
    // A reviewer of the county's pool is given cases of other agencies; what one is given, one may see in the queue.
    const scope = query.all ? scopeOf(actor) : ({ kind: 'county', agencyId: actor.agencyId, actorId: actor.id } as const);
    const which = { reviewerId: query.all ? null : actor.id, agencyId: scope.kind === 'agency' ? actor.agencyId : null };
    const found = await this.unitOfWork.run(scope, async (tx) => {
      const calendar = await this.calendars.current(tx);
      const queued = await this.queue.page(tx, which, limit + 1, after);
      return queued.map((one) => ({ ...one, workingDaysLeft: workingDaysLeft(one.dueOn, this.clock.today(), calendar) }));
    });
    return pageOf(found, limit, ({ caseId }) => [caseId]);
  }
}
