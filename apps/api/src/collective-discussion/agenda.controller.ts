import { Calendars } from '@mingjian/catalogue';
import { HeadsAgenda } from '@mingjian/collective-discussion';
import { CASE_STATES } from '@mingjian/law';
import { UnitOfWork } from '@mingjian/platform/database';
import { ownAgencyScope, type Actor } from '@mingjian/platform/identity';
import { Clock } from '@mingjian/platform/time';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { WorkingDaysLeft, workingDaysLeft } from '../deadlines/working-days-left';
import { AnswersPage, Choice, CurrentActor, Day, Id, PageQuery, RequireRole, Text, Whole, keysOf, limitOf, pageOf, type Page } from '../http';

export class AgendaItemView {
  @Id() caseId!: string;
  @Text({ max: 100, nullable: true }) caseNo!: string | null;
  @Whole({ min: 1, max: 1_000_000 }) version!: number;
  @Choice(CASE_STATES) state!: string;
  @Text({ max: 500 }) violation!: string;
  @Text({ max: 200, nullable: true, description: 'The first party.' }) party!: string | null;
  @Choice(['convene-discussion', 'give-discussion-opinion', 'resolve-discussion'], { description: 'What waits for the caller.' }) act!: string;
  @Day({ nullable: true }) decisionDueOn!: string | null;
  @WorkingDaysLeft() workingDaysLeft!: number | null;
}

@ApiTags('collective-discussion')
@Controller('api/v1/agenda')
@RequireRole('agency-head')
export class AgendaController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agenda: HeadsAgenda,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'list-agenda', summary: '待负责人集体讨论的案件和待我发表意见的讨论' })
  @AnswersPage(AgendaItemView)
  async list(@Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<Page<AgendaItemView>> {
    const limit = limitOf(query);
    const [after] = keysOf(query.cursor, 'id') ?? [];
    const found = await this.unitOfWork.run(ownAgencyScope(actor), async (tx) => {
      const calendar = await this.calendars.current(tx);
      const items = await this.agenda.page(tx, actor, limit + 1, after);
      return items.map((one) => ({ ...one, workingDaysLeft: workingDaysLeft(one.decisionDueOn, this.clock.today(), calendar) }));
    });
    return pageOf(found, limit, ({ caseId }) => [caseId]);
  }
}
