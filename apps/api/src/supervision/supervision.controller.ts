import { Calendars } from '@mingjian/catalogue';
import { DeadlineList, DutyBoard, DutyTimeliness, type DeadlineFilter, type ListedDeadline } from '@mingjian/deadlines';
import { UnitOfWork } from '@mingjian/platform/database';
import { scopeOf, type Actor } from '@mingjian/platform/identity';
import { Clock } from '@mingjian/platform/time';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ListedDeadlineView } from '../deadlines/deadlines.dto';
import { Answers, AnswersPage, CurrentActor, RequireRole, keysOf, limitOf, pageOf, type Page } from '../http';
import { BoardView, MonthDutiesQuery, MonthDutyView, PressingQuery, TrendView } from './supervision.dto';

/** What those who watch over the county see of it: figures, and the cases behind each. */
@ApiTags('supervision')
@Controller('api/v1/supervision')
@RequireRole('supervisor')
export class SupervisionController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly board: DutyBoard,
    private readonly timeliness: DutyTimeliness,
    private readonly list: DeadlineList,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  @Get('board')
  @ApiOperation({ operationId: 'supervision-board', summary: '各机关逾期和三个工作日内到期的法定职责件数' })
  @Answers(BoardView)
  async figures(@CurrentActor() actor: Actor): Promise<BoardView> {
    const items = await this.unitOfWork.run(scopeOf(actor), async (tx) => this.board.count(tx, await this.calendars.current(tx)));
    return { today: this.clock.today(), items };
  }

  @Get('overdue')
  @ApiOperation({ operationId: 'list-overdue', summary: '全县逾期和三个工作日内到期的法定职责' })
  @AnswersPage(ListedDeadlineView, 'What agencies of the county have not done in time, and what falls due within three working days.')
  async overdue(@Query() query: PressingQuery, @CurrentActor() actor: Actor): Promise<Page<ListedDeadline>> {
    const { state = 'pressing', period, agency = null } = query;
    const limit = limitOf(query);
    const keys = keysOf(query.cursor, 'day', 'id');
    const after = keys && { dueOn: keys[0], id: keys[1] };
    const filter: DeadlineFilter = { state, agencyId: agency, owedByAgencies: true, ...(period ? { period } : {}) };
    const found = await this.unitOfWork.run(scopeOf(actor), async (tx) => this.list.page(tx, filter, await this.calendars.current(tx), limit + 1, after));
    return pageOf(found, limit, ({ dueOn, id }) => [dueOn, id]);
  }

  @Get('trend')
  @ApiOperation({ operationId: 'supervision-trend', summary: '十二个月来各机关按时履行法定职责的件数' })
  @Answers(TrendView)
  async trend(@CurrentActor() actor: Actor): Promise<TrendView> {
    const items = await this.unitOfWork.run(scopeOf(actor), (tx) => this.timeliness.months(tx));
    return { thisMonth: this.clock.today().slice(0, 7), items };
  }

  @Get('duties')
  @ApiOperation({ operationId: 'list-duties-of-month', summary: '某月到期的法定职责，按时的或者迟延的' })
  @AnswersPage(MonthDutyView)
  async duties(@Query() query: MonthDutiesQuery, @CurrentActor() actor: Actor): Promise<Page<MonthDutyView>> {
    const { month, timeliness, agency } = query;
    const limit = limitOf(query);
    const keys = keysOf(query.cursor, 'day', 'id');
    const after = keys && { dueOn: keys[0], id: keys[1] };
    const filter = { month, timeliness, ...(agency ? { agencyId: agency } : {}) };
    const found = await this.unitOfWork.run(scopeOf(actor), (tx) => this.timeliness.page(tx, filter, limit + 1, after));
    return pageOf(found, limit, ({ dueOn, id }) => [dueOn, id]);
  }
}
