import type { Actor } from '@mingjian/platform/identity';
import { SameParty, SearchCases, type FoundCase, type SamePartyCase } from '@mingjian/search';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnySignedIn, AnswersPage, CurrentActor, WithoutKey, keysOf, limitOf, pageOf, type Page } from '../http';
import { FoundCaseView, SamePartyBody, SamePartyCaseView, SearchBody } from './search.dto';

/** Reads, though they are POST: the words looked for belong in no address and no log. */
@ApiTags('search')
@Controller('api/v1/search')
@AnySignedIn()
export class SearchController {
  constructor(
    private readonly search: SearchCases,
    private readonly sameParty: SameParty,
  ) {}

  @Post()
  @WithoutKey()
  @ApiOperation({ operationId: 'search-cases', summary: '按案号、当事人或者全文查找案件，新的在前' })
  @AnswersPage(FoundCaseView)
  async find(@Body() body: SearchBody, @CurrentActor() actor: Actor): Promise<Page<FoundCase>> {
    const limit = limitOf(body);
    const [before] = keysOf(body.cursor, 'id') ?? [];
    return pageOf(await this.search.page(actor, { text: body.text, kind: body.kind, before }, limit + 1), limit, ({ id }) => [id]);
  }

  @Post('same-party')
  @WithoutKey()
  @ApiOperation({ operationId: 'find-same-party', summary: '同一当事人的以往案件' })
  @AnswersPage(SamePartyCaseView)
  async party(@Body() body: SamePartyBody, @CurrentActor() actor: Actor): Promise<Page<SamePartyCase>> {
    const limit = limitOf(body);
    const [before] = keysOf(body.cursor, 'id') ?? [];
    return pageOf(await this.sameParty.page(actor, { name: body.name, idNumber: body.idNumber, before }, limit + 1), limit, ({ id }) => [id]);
  }
}
