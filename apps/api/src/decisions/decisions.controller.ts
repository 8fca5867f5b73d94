import type { ActResult } from '@mingjian/cases';
import { Decide, DeferPayment, RecordDecisionService, ServeDemand } from '@mingjian/decisions';
import type { RequestKey } from '@mingjian/platform/database';
import type { Actor } from '@mingjian/platform/identity';
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActRoute, commandOf } from '../cases/act-route';
import { ServiceBody } from '../cases/acts.dto';
import { CurrentActor, ExpectedVersion, IdParam, RequestKeyParam } from '../http';
import { DecisionBody, DeferralBody, DemandBody } from './decisions.dto';

@ApiTags('acts')
@Controller('api/v1/cases')
export class DecisionsController {
  constructor(
    private readonly decide: Decide,
    private readonly recordService: RecordDecisionService,
    private readonly serveDemand: ServeDemand,
    private readonly deferPayment: DeferPayment,
  ) {}

  @ActRoute('decide')
  decideOrdinary(@IdParam() id: string, @Body() terms: DecisionBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.decide.execute({ ...commandOf(id, version, actor, request), afterDiscussion: false, terms });
  }

  @ActRoute('decide-after-discussion')
  decideMajor(@IdParam() id: string, @Body() terms: DecisionBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.decide.execute({ ...commandOf(id, version, actor, request), afterDiscussion: true, terms });
  }

  @ActRoute('record-decision-service')
  served(@IdParam() id: string, @Body() service: ServiceBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.recordService.execute({ ...commandOf(id, version, actor, request), service });
  }

  @ActRoute('serve-demand')
  demand(@IdParam() id: string, @Body() body: DemandBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.serveDemand.execute({ ...commandOf(id, version, actor, request), ...body });
  }

  @ActRoute('defer-payment')
  defer(@IdParam() id: string, @Body() body: DeferralBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.deferPayment.execute({ ...commandOf(id, version, actor, request), ...body });
  }
}
