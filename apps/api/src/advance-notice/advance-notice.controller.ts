import { IssueNotice, ReExamineDefence, RecordDefence, RecordNoticeService } from '@mingjian/advance-notice';
import type { ActResult } from '@mingjian/cases';
import type { RequestKey } from '@mingjian/platform/database';
import type { Actor } from '@mingjian/platform/identity';
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActRoute, commandOf } from '../cases/act-route';
import { ServiceBody } from '../cases/acts.dto';
import { CurrentActor, ExpectedVersion, IdParam, RequestKeyParam } from '../http';
import { NoticeBody, ReExaminationBody, StatementBody } from './advance-notice.dto';

@ApiTags('acts')
@Controller('api/v1/cases')
export class AdvanceNoticeController {
  constructor(
    private readonly issueNotice: IssueNotice,
    private readonly recordService: RecordNoticeService,
    private readonly recordDefence: RecordDefence,
    private readonly reExamine: ReExamineDefence,
  ) {}

  @ActRoute('issue-notice')
  issue(@IdParam() id: string, @Body() body: NoticeBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.issueNotice.execute({ ...commandOf(id, version, actor, request), ...body });
  }

  @ActRoute('record-notice-service')
  served(@IdParam() id: string, @Body() service: ServiceBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.recordService.execute({ ...commandOf(id, version, actor, request), service });
  }

  @ActRoute('record-defence')
  defence(@IdParam() id: string, @Body() statement: StatementBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.recordDefence.execute({ ...commandOf(id, version, actor, request), statement });
  }

  @ActRoute('re-examine-defence')
  reExamineDefence(@IdParam() id: string, @Body() body: ReExaminationBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.reExamine.execute({ ...commandOf(id, version, actor, request), ...body });
  }
}
