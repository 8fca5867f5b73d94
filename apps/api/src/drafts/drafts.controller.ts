import { DraftBook, type Draft } from '@mingjian/drafts';
import { UnitOfWork } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import { ownAgencyScope, type Actor } from '@mingjian/platform/identity';
import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Answers, AnswersNothing, AnySignedIn, CurrentActor, WithoutKey } from '../http';
import { DraftBody, DraftMark, DraftView, DraftsView } from './drafts.dto';

/** A form and the ids it is about. An address is logged, so nothing typed may stand in it. */
const KEY = /^[a-z][a-z-]{0,40}(:[a-z0-9-]{1,64}){0,2}$/;

/** What the caller has typed and not sent. Nobody reads another's, whatever their role. */
@ApiTags('drafts')
@Controller('api/v1/drafts')
@AnySignedIn()
export class DraftsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: DraftBook,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'list-drafts', summary: '我没有填完的' })
  @Answers(DraftsView)
  async list(@CurrentActor() actor: Actor): Promise<DraftsView> {
    return { items: (await this.unitOfWork.run(ownAgencyScope(actor), (tx) => this.drafts.list(tx, actor.id))) };
  }

  @Get(':key')
  @ApiOperation({ operationId: 'read-draft', summary: '没有填完的一份' })
  @ApiParam({ name: 'key', schema: { type: 'string', pattern: KEY.source } })
  @Answers(DraftView)
  async read(@Param('key') key: string, @CurrentActor() actor: Actor): Promise<Draft> {
    const found = await this.unitOfWork.run(ownAgencyScope(actor), (tx) => this.drafts.read(tx, actor.id, sound(key)));
    if (!found) throw new Refusal('not-found', 'draft-not-found', 'There is no such draft of yours.');
    return found;
  }

  /** The same text kept twice is kept once: no key is needed. */
  @Put(':key')
  @WithoutKey()
  @ApiOperation({ operationId: 'keep-draft', summary: '保存没有填完的' })
  @ApiParam({ name: 'key', schema: { type: 'string', pattern: KEY.source } })
  @Answers(DraftMark)
  keep(@Param('key') key: string, @Body() { body }: DraftBody, @CurrentActor() actor: Actor): Promise<DraftMark> {
    return this.unitOfWork.run(ownAgencyScope(actor), (tx) => this.drafts.keep(tx, actor.id, sound(key), body));
  }

  @Delete(':key')
  @ApiOperation({ operationId: 'forget-draft', summary: '清除没有填完的' })
  @ApiParam({ name: 'key', schema: { type: 'string', pattern: KEY.source } })
  @AnswersNothing()
  forget(@Param('key') key: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.unitOfWork.run(ownAgencyScope(actor), (tx) => this.drafts.forget(tx, actor.id, sound(key)));
  }
}

function sound(key: string): string {
  if (KEY.test(key)) return key;
  throw new Refusal('not-found', 'draft-not-found', 'There is no such draft of yours.');
}
