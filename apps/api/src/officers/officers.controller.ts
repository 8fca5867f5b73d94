import { CertificateLedger } from '@mingjian/officers';
import { UnitOfWork } from '@mingjian/platform/database';
import { scopeOf, type Actor } from '@mingjian/platform/identity';
import { Clock } from '@mingjian/platform/time';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnswersPage, AnySignedIn, CurrentActor, keysOf, limitOf, pageOf, type Page } from '../http';
import { OfficerView, OfficersQuery } from './officers.dto';

@ApiTags('officers')
@Controller('api/v1/officers')
export class OfficersController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: CertificateLedger,
    private readonly clock: Clock,
  ) {}

  /** Officers of one's own agency, or of the county for a supervisor, and whether each is certified on a day. */
  @Get()
  @AnySignedIn()
  @AnswersPage(OfficerView)
  async list(@Query() query: OfficersQuery, @CurrentActor() actor: Actor): Promise<Page<OfficerView>> {
    const limit = limitOf(query);
    const day = query.on ?? this.clock.today();
    const [afterId] = keysOf(query.cursor, 'id') ?? [];
    const found = await this.unitOfWork.run(scopeOf(actor), (tx) => this.ledger.officersOn(tx, day, limit + 1, afterId));
    return pageOf(found, limit, ({ personId }) => [personId]);
  }
}
