import type { ActResult } from '@mingjian/cases';
import { AssignReviewer, GiveReviewOpinion, SubmitForReview } from '@mingjian/legal-review';
import type { RequestKey } from '@mingjian/platform/database';
import type { Actor } from '@mingjian/platform/identity';
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActRoute, commandOf } from '../cases/act-route';
import { CurrentActor, ExpectedVersion, IdParam, RequestKeyParam } from '../http';
import { PassBody, ReturnBody, ReviewSubmissionBody, ReviewerBody } from './legal-review.dto';

@ApiTags('acts')
@Controller('api/v1/cases')
export class LegalReviewController {
  constructor(
    private readonly submitForReview: SubmitForReview,
    private readonly assignReviewer: AssignReviewer,
    private readonly giveOpinion: GiveReviewOpinion,
  ) {}

  @ActRoute('submit-for-review')
  submit(@IdParam() id: string, @Body() body: ReviewSubmissionBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.submitForReview.execute({ ...commandOf(id, version, actor, request), ...body });
  }

  @ActRoute('assign-reviewer')
  assign(@IdParam() id: string, @Body() body: ReviewerBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.assignReviewer.execute({ ...commandOf(id, version, actor, request), ...body });
  }

  @ActRoute('pass-review')
  pass(@IdParam() id: string, @Body() body: PassBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.giveOpinion.execute({ ...commandOf(id, version, actor, request), outcome: 'agree', ...body });
  }

  @ActRoute('return-review')
  sendBack(@IdParam() id: string, @Body() body: ReturnBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.giveOpinion.execute({ ...commandOf(id, version, actor, request), ...body });
  }
}
