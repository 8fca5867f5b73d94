import { UnitOfWork, type RequestKey } from '@mingjian/platform/database';
import {
  BarPersonService,
  ChangeStandingService,
  CreatePersonService,
  PeopleRegister,
  ResetPasswordService,
  ownAgencyScope,
  type Actor,
} from '@mingjian/platform/identity';
import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Answers,
  AnswersPage,
  CurrentActor,
  ExpectedVersion,
  IdParam,
  PageQuery,
  RequestKeyParam,
  RequireRole,
  keysOf,
  limitOf,
  pageOf,
  type Page,
} from '../http';
import { BarredBody, NewPasswordBody, NewPersonBody, PersonView, StandingBody } from './people.dto';

/** The people of the administrator's own agency. */
@ApiTags('people')
@Controller('api/v1/people')
@RequireRole('administrator')
export class PeopleController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRegister,
    private readonly create: CreatePersonService,
    private readonly changeStanding: ChangeStandingService,
    private readonly resetPassword: ResetPasswordService,
    private readonly bar: BarPersonService,
  ) {}

  @Get()
  @AnswersPage(PersonView)
  async list(@Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<Page<PersonView>> {
    const limit = limitOf(query);
    const [afterId] = keysOf(query.cursor, 'id') ?? [];
    const found = await this.unitOfWork.run(ownAgencyScope(actor), (tx) => this.people.page(tx, actor.agencyId, limit + 1, afterId));
    return pageOf(found, limit, ({ id }) => [id]);
  }

  @Post()
  @Answers(PersonView, { status: 201, etag: true })
  add(@Body() body: NewPersonBody, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<PersonView> {
    return this.create.execute({ actor, request, ...body });
  }

  @Get(':id')
  @Answers(PersonView, { etag: true })
  one(@IdParam() personId: string, @CurrentActor() actor: Actor): Promise<PersonView> {
    return this.unitOfWork.run(ownAgencyScope(actor), (tx) => this.people.get(tx, personId));
  }

  /** Roles and what they rest on. */
  @Put(':id/standing')
  @Answers(PersonView, { etag: true })
  standing(
    @IdParam() personId: string,
    @Body() standing: StandingBody,
    @ExpectedVersion() expectedVersion: number,
    @CurrentActor() actor: Actor,
    @RequestKeyParam() request: RequestKey,
  ): Promise<PersonView> {
    return this.changeStanding.execute({ actor, request, personId, expectedVersion, standing });
  }

  /** Gives a person a new password and ends their sessions. */
  @Put(':id/password')
  @Answers(PersonView, { etag: true })
  password(
    @IdParam() personId: string,
    @Body() { password }: NewPasswordBody,
    @ExpectedVersion() expectedVersion: number,
    @CurrentActor() actor: Actor,
    @RequestKeyParam() request: RequestKey,
  ): Promise<PersonView> {
    return this.resetPassword.execute({ actor, request, personId, expectedVersion, password });
  }

  /** Keeps a person from signing in, or lets them in again. */
  @Put(':id/disabled')
  @Answers(PersonView, { etag: true })
  disabled(
    @IdParam() personId: string,
    @Body() { disabled }: BarredBody,
    @ExpectedVersion() expectedVersion: number,
    @CurrentActor() actor: Actor,
    @RequestKeyParam() request: RequestKey,
  ): Promise<PersonView> {
    return this.bar.execute({ actor, request, personId, expectedVersion, disabled });
  }
}
