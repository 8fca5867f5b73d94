import type { ActResult } from '@mingjian/cases';
import { RecordAnnulment, RecordDisclosure, WithdrawDisclosure } from '@mingjian/disclosure';
import type { RequestKey } from '@mingjian/platform/database';
import type { Actor } from '@mingjian/platform/identity';
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActRoute, commandOf } from '../cases/act-route';
import { CurrentActor, ExpectedVersion, IdParam, RequestKeyParam } from '../http';
import { AnnulmentBody, DisclosureBody, WithdrawalBody } from './disclosure.dto';

@ApiTags('acts')
@Controller('api/v1/cases')
export class DisclosureActsController {
  constructor(
    private readonly recordDisclosure: RecordDisclosure,
    private readonly withdrawDisclosure: WithdrawDisclosure,
    private readonly recordAnnulment: RecordAnnulment,
  ) {}

  @ActRoute('record-disclosure')
  disclose(@IdParam() id: string, @Body() body: DisclosureBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.recordDisclosure.execute({ ...commandOf(id, version, actor, request), ...body });
  }

  @ActRoute('withdraw-disclosure')
  withdraw(@IdParam() id: string, @Body() body: WithdrawalBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.withdrawDisclosure.execute({ ...commandOf(id, version, actor, request), ...body });
  }

  @ActRoute('record-annulment')
  annul(@IdParam() id: string, @Body() annulment: AnnulmentBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.recordAnnulment.execute({ ...commandOf(id, version, actor, request), annulment });
  }
}
