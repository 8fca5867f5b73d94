import { UnitOfWork } from '@mingjian/platform/database';
import { PeopleRegister, ownAgencyScope, type Actor } from '@mingjian/platform/identity';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnswersPage, AnySignedIn, CurrentActor, keysOf, limitOf, pageOf, type Page } from '../http';
import { ColleagueView, ColleaguesQuery } from './people.dto';

/** Who works at one's own agency, for naming them in an act: no more than name and roles. */
@ApiTags('people')
@Controller('api/v1/colleagues')
@AnySignedIn()
export class ColleaguesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRegister,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'list-colleagues', summary: '本机关在岗人员' })
  @AnswersPage(ColleagueView)
  async list(@Query() query: ColleaguesQuery, @CurrentActor() actor: Actor): Promise<Page<ColleagueView>> {
    const limit = limitOf(query);
    const [after] = keysOf(query.cursor, 'id') ?? [];
    const wanted = { agencyId: actor.agencyId, role: query.role, after };
    const found = await this.unitOfWork.run(ownAgencyScope(actor), (tx) => this.people.colleagues(tx, wanted, limit + 1));
    return pageOf(found, limit, ({ id }) => [id]);
  }
}
