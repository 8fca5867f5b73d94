import { DisclosedDecisions, type DisclosedDecision } from '@mingjian/disclosure';
import { UnitOfWork, type Scope } from '@mingjian/platform/database';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, AnswersPage, IdParam, PageQuery, Public, keysOf, limitOf, pageOf, type Page } from '../http';
import { DisclosedDecisionView } from './disclosure.dto';

/** Whoever reads what is public belongs to no agency, and sees no row of one. */
const THE_PUBLIC: Scope = { kind: 'agency', agencyId: '' };

/** What the public may read: decisions as they were redacted, and the trace of those withdrawn. */
@ApiTags('disclosure')
@Controller('api/v1/disclosures')
@Public()
export class DisclosuresController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decisions: DisclosedDecisions,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'list-disclosures', summary: '已公开的行政处罚决定，新的在前；已撤回的不在其中' })
  @AnswersPage(DisclosedDecisionView)
  async list(@Query() query: PageQuery): Promise<Page<DisclosedDecision>> {
    const limit = limitOf(query);
    const [before] = keysOf(query.cursor, 'id') ?? [];
    const found = await this.unitOfWork.run(THE_PUBLIC, (tx) => this.decisions.page(tx, limit + 1, before));
    return pageOf(found, limit, ({ id }) => [id]);
  }

  @Get(':id')
  @ApiOperation({ operationId: 'read-disclosure', summary: '已公开的行政处罚决定，或者撤回的时间和理由' })
  @Answers(DisclosedDecisionView)
  read(@IdParam() id: string): Promise<DisclosedDecision> {
    return this.unitOfWork.run(THE_PUBLIC, (tx) => this.decisions.one(tx, id));
  }
}
