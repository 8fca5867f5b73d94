import { actingScope } from '@mingjian/cases';
import { Calendars } from '@mingjian/catalogue';
import { DeadlineBook, DeadlineList, type DeadlineFilter, type ListedDeadline } from '@mingjian/deadlines';
import { UnitOfWork } from '@mingjian/platform/database';
import { scopeOf, type Actor } from '@mingjian/platform/identity';
import { Clock } from '@mingjian/platform/time';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, AnswersPage, AnySignedIn, CurrentActor, IdParam, keysOf, limitOf, pageOf, type Page, type PageQuery } from '../http';
import { CaseDeadlinesView, DeadlinesQuery, ListedDeadlineView, type OverdueQuery, caseDeadlineView } from './deadlines.dto';

/** Clocks as they stand by the rows and today's date; no job has to have run for them to be right. */
@ApiTags('deadlines')
@Controller('api/v1')
export class DeadlinesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly list: DeadlineList,
    private readonly deadlines: DeadlineBook,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  @Get('deadlines')
  @AnySignedIn()
  @ApiOperation({ operationId: 'list-deadlines', summary: '期限，先到期的在前' })
  @AnswersPage(ListedDeadlineView)
  running(@Query() query: DeadlinesQuery, @CurrentActor() actor: Actor): Promise<Page<ListedDeadline>> {
    const { state = 'running', mine } = query;
    return this.page(query, actor, { state, ...filterOf(query, actor), ...(mine ? { handledBy: actor.id } : {}) });
  }

  @Get('cases/:id/deadlines')
  @AnySignedIn()
  @ApiOperation({ operationId: 'list-case-deadlines', summary: '案件的全部期限及逐日计算说明' })
  @Answers(CaseDeadlinesView)
  async ofCase(@IdParam() caseId: string, @CurrentActor() actor: Actor): Promise<CaseDeadlinesView> {
    const scope = await actingScope(this.unitOfWork, actor, caseId);
    const [clocks, calendar] = await this.unitOfWork.run(scope, async (tx) => {
      const current = await this.calendars.current(tx);
      return [await this.deadlines.ofCase(tx, caseId, current), current] as const;
    });
    return { items: clocks.map((one) => caseDeadlineView(one, this.clock.today(), calendar)) };
  }

  private async page(query: PageQuery, actor: Actor, filter: DeadlineFilter): Promise<Page<ListedDeadline>> {
    const limit = limitOf(query);
    const keys = keysOf(query.cursor, 'day', 'id');
    const after = keys ? { dueOn: keys[0], id: keys[1] } : undefined;
    const found = await this.unitOfWork.run(scopeOf(actor), async (tx) => this.list.page(tx, filter, await this.calendars.current(tx), limit + 1, after));
    return pageOf(found, limit, ({ dueOn, id }) => [dueOn, id]);
  }
}

/** Supervisors look over the county unless they name an agency; everybody else sees their own. */
function filterOf({ period, agency }: OverdueQuery, actor: Actor): Pick<DeadlineFilter, 'agencyId' | 'period'> {
  const agencyId = agency ?? (actor.roles.includes('supervisor') ? null : actor.agencyId);
  return { agencyId, ...(period ? { period } : {}) };
}
