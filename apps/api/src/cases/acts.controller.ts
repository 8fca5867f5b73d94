import {
  AssignOfficer, DecideRecusal, ExcludeTime, ExtendDecisionPeriod, FileCase, ProposePenalty, RecordInvestigationAct, RegisterLead, ReportInvestigation,
  RequestRecusal, type ActResult,
} from '@mingjian/cases';
import type { RequestKey } from '@mingjian/platform/database';
import type { Actor } from '@mingjian/platform/identity';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, CurrentActor, ExpectedVersion, IdParam, RequestKeyParam, RequireRole } from '../http';
import { ActRoute, commandOf } from './act-route';
import {
  ActView, AssignmentBody, ExclusionBody, ExtensionBody, FilingBody, InvestigationActBody, LeadBody, ProposalBody, RecusalDecisionBody, RecusalRequestBody, ReportBody,
} from './acts.dto';

/** From the lead to the end of the investigation. */
@ApiTags('acts')
@Controller('api/v1/cases')
export class ActsController {
  constructor(
    private readonly registerLead: RegisterLead,
    private readonly fileCase: FileCase,
    private readonly assignOfficer: AssignOfficer,
    private readonly requestRecusal: RequestRecusal,
    private readonly decideRecusal: DecideRecusal,
    private readonly recordAct: RecordInvestigationAct,
    private readonly proposePenalty: ProposePenalty,
    private readonly reportInvestigation: ReportInvestigation,
    private readonly excludeTime: ExcludeTime,
    private readonly extendPeriod: ExtendDecisionPeriod,
  ) {}

  @Post()
  @RequireRole('officer')
  @ApiOperation({ operationId: 'register-lead', summary: '登记案件线索' })
  @Answers(ActView, { status: 201, etag: true })
  register(@Body() lead: LeadBody, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.registerLead.execute({ actor, request, lead });
  }

  @ActRoute('file-case')
  file(@IdParam() id: string, @Body() body: FilingBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.fileCase.execute({ ...commandOf(id, version, actor, request), ...body });
  }

  @ActRoute('assign-officer')
  assign(@IdParam() id: string, @Body() body: AssignmentBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.assignOfficer.execute({ ...commandOf(id, version, actor, request), ...body });
  }

  @ActRoute('release-officer')
  release(@IdParam() id: string, @Body() body: AssignmentBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.assignOfficer.execute({ ...commandOf(id, version, actor, request), ...body, release: true });
  }

  @ActRoute('request-recusal')
  askRecusal(@IdParam() id: string, @Body() body: RecusalRequestBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.requestRecusal.execute({ ...commandOf(id, version, actor, request), ...body });
  }

  @ActRoute('decide-recusal')
  settleRecusal(@IdParam() id: string, @Body() body: RecusalDecisionBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.decideRecusal.execute({ ...commandOf(id, version, actor, request), ...body });
  }

  @ActRoute('record-investigation-act')
  record(@IdParam() id: string, @Body() act: InvestigationActBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.recordAct.execute({ ...commandOf(id, version, actor, request), act });
  }

  @ActRoute('propose-penalty')
  propose(@IdParam() id: string, @Body() proposal: ProposalBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.proposePenalty.execute({ ...commandOf(id, version, actor, request), proposal });
  }

  @ActRoute('report-investigation')
  report(@IdParam() id: string, @Body() body: ReportBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.reportInvestigation.execute({ ...commandOf(id, version, actor, request), ...body });
  }

  @ActRoute('exclude-time')
  exclude(@IdParam() id: string, @Body() body: ExclusionBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.excludeTime.execute({ ...commandOf(id, version, actor, request), ...body });
  }

  @ActRoute('extend-decision-period')
  extend(@IdParam() id: string, @Body() body: ExtensionBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.extendPeriod.execute({ ...commandOf(id, version, actor, request), ...body });
  }
}
