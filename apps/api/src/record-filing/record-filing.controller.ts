import type { ActResult } from '@mingjian/cases';
import type { RequestKey } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import type { Actor } from '@mingjian/platform/identity';
import { ReceiveRecordFiling, SubmitRecordFiling } from '@mingjian/record-filing';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ActRoute, commandOf } from '../cases/act-route';
import { FilingActView } from '../cases/acts.dto';
import { Answers, CurrentActor, ExpectedVersion, IdParam, RequestKeyParam, RequireRole } from '../http';
import { FilingReturnBody, ReceiptBody, RecordFilingBody } from './record-filing.dto';

@ApiTags('acts')
@Controller('api/v1/cases')
export class RecordFilingController {
  constructor(
    private readonly submitFiling: SubmitRecordFiling,
    private readonly receiveFiling: ReceiveRecordFiling,
  ) {}

  /** Accepts an incomplete package too, and says what it lacks; only the minimum package stops the clock. */
  @Post(':id/transitions/submit-record-filing')
  @RequireRole('officer', 'unit-head')
  @ApiOperation({ operationId: 'submit-record-filing', summary: '报送重大行政处罚决定备案' })
  @Answers(FilingActView, { etag: true })
  submit(@IdParam() id: string, @Body() body: RecordFilingBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult & { missing: readonly string[] }> {
    return this.submitFiling.execute({ ...commandOf(id, version, actor, request), ...body });
  }

  @ActRoute('receive-record-filing')
  receive(@IdParam() id: string, @Body() body: ReceiptBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    return this.receiveFiling.execute({ ...commandOf(id, version, actor, request), missing: [], ...body });
  }

  @ActRoute('return-record-filing')
  giveBack(@IdParam() id: string, @Body() body: FilingReturnBody, @ExpectedVersion() version: number, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<ActResult> {
    if (body.missing.length === 0) throw new Refusal('invalid', 'nothing-missing', 'A filing is returned for what it lacks; name it.');
    return this.receiveFiling.execute({ ...commandOf(id, version, actor, request), ...body });
  }
}
