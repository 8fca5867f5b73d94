import type { ActResult } from '@mingjian/cases';
import { HoldHearing, NotifyHearing, RequestHearing } from '@mingjian/hearing';
import type { RequestKey } from '@mingjian/platform/database';
import type { Actor } from '@mingjian/platform/identity';
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActRoute, commandOf } from '../cases/act-route';
import { CurrentActor, ExpectedVersion, IdParam, RequestKeyParam } from '../http';
import { HearingBody, HearingNoticeBody, HearingRequestBody } from './hearing.dto';

@ApiTags('acts')
@Controller('api/v1/cases')
export class HearingController {
  constructor(
    private readonly requestHearing: RequestHearing,
    private readonly notifyHearing: NotifyHearing,
    private readonly holdHearing: HoldHearing,
  ) {}

  @ActRoute('request-hearing')
  request(@IdParam() id: string, @Body() body: HearingRequestBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.requestHearing.execute({ ...commandOf(id, version, actor, request), ...body });
  }

  @ActRoute('notify-hearing')
  notify(@IdParam() id: string, @Body() body: HearingNoticeBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.notifyHearing.execute({ ...commandOf(id, version, actor, request), ...body });
  }

  @ActRoute('hold-hearing')
  hold(@IdParam() id: string, @Body() body: HearingBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.holdHearing.execute({ ...commandOf(id, version, actor, request), ...body });
  }
}
