import type { ActResult } from '@mingjian/cases';
import { ConveneDiscussion, GiveDiscussionOpinion, ResolveDiscussion } from '@mingjian/collective-discussion';
import type { RequestKey } from '@mingjian/platform/database';
import type { Actor } from '@mingjian/platform/identity';
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActRoute, commandOf } from '../cases/act-route';
import { CurrentActor, ExpectedVersion, IdParam, RequestKeyParam } from '../http';
import { ConvocationBody, DiscussionOpinionBody, ResolutionBody, SendingBackBody } from './collective-discussion.dto';

@ApiTags('acts')
@Controller('api/v1/cases')
export class CollectiveDiscussionController {
  constructor(
    private readonly conveneDiscussion: ConveneDiscussion,
    private readonly giveOpinion: GiveDiscussionOpinion,
    private readonly resolveDiscussion: ResolveDiscussion,
  ) {}

  @ActRoute('convene-discussion')
  convene(@IdParam() id: string, @Body() convocation: ConvocationBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.conveneDiscussion.execute({ ...commandOf(id, version, actor, request), convocation });
  }

  @ActRoute('give-discussion-opinion')
  opinion(@IdParam() id: string, @Body() body: DiscussionOpinionBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.giveOpinion.execute({ ...commandOf(id, version, actor, request), ...body });
  }

  @ActRoute('resolve-discussion')
  resolve(@IdParam() id: string, @Body() body: ResolutionBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.resolveDiscussion.execute({ ...commandOf(id, version, actor, request), resolution: 'as-proposed', ...body });
  }

  @ActRoute('send-back-from-discussion')
  sendBack(@IdParam() id: string, @Body() body: SendingBackBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.resolveDiscussion.execute({ ...commandOf(id, version, actor, request), ...body });
  }
}
