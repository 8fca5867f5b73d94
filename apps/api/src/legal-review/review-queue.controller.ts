import { ReviewQueue, type QueuedReview } from '@mingjian/legal-review';
import { UnitOfWork } from '@mingjian/platform/database';
import { scopeOf, type Actor } from '@mingjian/platform/identity';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnswersPage, CurrentActor, RequireRole, keysOf, limitOf, pageOf, type Page } from '../http';
import { QueuedReviewView, ReviewQueueQuery } from './review-queue.dto';

@ApiTags('legal-review')
@Controller('api/v1/review-queue')
@RequireRole('legal-reviewer', 'unit-head', 'agency-head', 'administrator', 'supervisor')
export class ReviewQueueController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: ReviewQueue,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'list-review-queue', summary: '待法制审核的案件' })
  @AnswersPage(QueuedReviewView)
  async list(@Query() query: ReviewQueueQuery, @CurrentActor() actor: Actor): Promise<Page<QueuedReview>> {
    const limit = limitOf(query);
    const [after] = keysOf(query.cursor, 'id') ?? [];
    // A reviewer of the county's pool is given cases of other agencies; what one is given, one may see in the queue.
    const scope = query.all ? scopeOf(actor) : ({ kind: 'county', agencyId: actor.agencyId, actorId: actor.id } as const);
    const which = { reviewerId: query.all ? null : actor.id, agencyId: scope.kind === 'agency' ? actor.agencyId : null };
    const found = await this.unitOfWork.run(scope, (tx) => this.queue.page(tx, which, limit + 1, after));
    return pageOf(found, limit, ({ caseId }) => [caseId]);
  }
}
