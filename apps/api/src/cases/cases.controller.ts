import { actingScope, CaseReader, type CaseSummary } from '@mingjian/cases';
import { citationText } from '@mingjian/law';
import { UnitOfWork, type Scope } from '@mingjian/platform/database';
import { scopeOf, type Actor } from '@mingjian/platform/identity';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AcceptedLanguage, AnySignedIn, Answers, AnswersPage, CurrentActor, IdParam, PageQuery, keysOf, limitOf, pageOf, unmetViews, type Language, type Page } from '../http';
import { CaseSummaryView, CaseView, CasesQuery, PossibleActsView, RecordEntryView } from './cases.dto';

/** Reading cases: their list, one of them, what may happen to it next, and its record. */
@ApiTags('cases')
@Controller('api/v1/cases')
@AnySignedIn()
export class CasesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseReader,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'list-cases', summary: '案件列表，新的在前' })
  @AnswersPage(CaseSummaryView)
  async list(@Query() query: CasesQuery, @CurrentActor() actor: Actor): Promise<Page<CaseSummary>> {
    const limit = limitOf(query);
    const [before] = keysOf(query.cursor, 'id') ?? [];
    const filter = { before, state: query.state, agencyId: query.agency };
    const found = await this.unitOfWork.run(scopeOf(actor), (tx) => this.cases.page(tx, limit + 1, filter));
    return pageOf(found, limit, ({ id }) => [id]);
  }

  @Get(':id')
  @ApiOperation({ operationId: 'read-case', summary: '案件' })
  @Answers(CaseView, { etag: true })
  async read(@IdParam() id: string, @CurrentActor() actor: Actor): Promise<CaseView> {
    return (await this.unitOfWork.run(await this.scope(actor, id), (tx) => this.cases.one(tx, id))) as unknown as CaseView;
  }

  @Get(':id/transitions')
  @ApiOperation({ operationId: 'list-possible-acts', summary: '下一步可以做什么、还缺什么' })
  @Answers(PossibleActsView, { etag: true })
  async possible(@IdParam() id: string, @CurrentActor() actor: Actor, @AcceptedLanguage() language: Language): Promise<PossibleActsView> {
    const { acts, major, ...standing } = await this.unitOfWork.run(await this.scope(actor, id), (tx) => this.cases.possibleActs(tx, id, actor));
    const rules = major.map(({ id, effects, source, confirmed }) => ({ id, effects, basis: typeof source === 'string' ? source : citationText(source, language), confirmed }));
    return { ...standing, major: rules, acts: acts.map((act) => ({ ...act, unmet: unmetViews(act.unmet, language) })) };
  }

  @Get(':id/record')
  @ApiOperation({ operationId: 'read-record', summary: '全过程记录' })
  @AnswersPage(RecordEntryView)
  async record(@IdParam() id: string, @Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<Page<RecordEntryView>> {
    const limit = limitOf(query);
    const [after = 0] = keysOf(query.cursor, 'whole') ?? [];
    const entries = await this.unitOfWork.run(await this.scope(actor, id), async (tx) => {
      await this.cases.one(tx, id);
      return this.cases.record(tx, id, limit + 1, after);
    });
    return pageOf(entries, limit, ({ seq }) => [seq]);
  }

  private scope(actor: Actor, caseId: string): Promise<Scope> {
    return actingScope(this.unitOfWork, actor, caseId);
  }
}
