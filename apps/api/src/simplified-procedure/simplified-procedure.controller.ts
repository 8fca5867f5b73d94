import { RegisterLead, type ActResult } from '@mingjian/cases';
import type { RequestKey } from '@mingjian/platform/database';
import type { Actor } from '@mingjian/platform/identity';
import { DecideOnSpot, PassCashOn, RecordSpotPayment } from '@mingjian/simplified-procedure';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ActRoute, commandOf } from '../cases/act-route';
import { ActView } from '../cases/acts.dto';
import { Answers, CurrentActor, ExpectedVersion, IdParam, RequestKeyParam, RequireRole } from '../http';
import { CashHandoverBody, SpotCaseBody, SpotDecisionBody, SpotPaymentBody } from './simplified-procedure.dto';

/** A violation is found on the spot; from there its case goes by the acts below. */
@ApiTags('acts')
@Controller('api/v1/spot-cases')
export class SpotCasesController {
  constructor(private readonly registerLead: RegisterLead) {}

  @Post()
  @RequireRole('officer')
  @ApiOperation({ operationId: 'find-violation', summary: '登记当场发现的违法行为' })
  @Answers(ActView, { status: 201, etag: true })
  find(@Body() body: SpotCaseBody, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    const { officers, ...lead } = body;
    return this.registerLead.execute({ actor, request, lead, officers, procedure: 'simplified' });
  }
}

@ApiTags('acts')
@Controller('api/v1/cases')
export class SimplifiedProcedureController {
  constructor(
    private readonly decideOnSpot: DecideOnSpot,
    private readonly recordPayment: RecordSpotPayment,
    private readonly passCashOn: PassCashOn,
  ) {}

  @ActRoute('decide-on-spot')
  decide(@IdParam() id: string, @Body() decision: SpotDecisionBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.decideOnSpot.execute({ ...commandOf(id, version, actor, request), decision });
  }

  @ActRoute('record-spot-payment')
  paid(@IdParam() id: string, @Body() payment: SpotPaymentBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.recordPayment.execute({ ...commandOf(id, version, actor, request), payment });
  }

  @ActRoute('hand-over-cash')
  handOver(@IdParam() id: string, @Body() handover: CashHandoverBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.passCashOn.execute({ ...commandOf(id, version, actor, request), step: 'hand-over-cash', handover });
  }

  @ActRoute('pay-cash-into-bank')
  payIn(@IdParam() id: string, @Body() handover: CashHandoverBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.passCashOn.execute({ ...commandOf(id, version, actor, request), step: 'pay-cash-into-bank', handover });
  }
}
