import { SEARCH_KINDS } from '@mingjian/search';
import { ApiProperty } from '@nestjs/swagger';
import { CaseSummaryView } from '../cases/cases.dto';
import { Choice, Fen, PageQuery, Text } from '../http';

/** Sent as a body: what is looked for may be somebody's name, and addresses are kept in many places. */
export class SearchBody extends PageQuery {
  @Text({ max: 100, description: 'Words, apart by spaces; every one must be in the case, one of them at least two letters long.' }) text!: string;
  @Choice(SEARCH_KINDS, { description: 'Numbers of cases and documents; parties by name, number or telephone; anything the case says.' }) kind!: (typeof SEARCH_KINDS)[number];
}

export class FoundCaseView extends CaseSummaryView {
  @Text({ max: 60, description: 'Which text of the case holds the first word.' }) field!: string;
  @Text({ max: 200 }) excerpt!: string;
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 }, description: 'Where the words are in the excerpt: from, to, in UTF-16 units.' })
  marks!: readonly (readonly number[])[];
}

export class SamePartyBody extends PageQuery {
  @Text({ max: 200, optional: true }) name?: string;
  @Text({ max: 60, optional: true, description: 'Identity card or unified social credit code.' }) idNumber?: string;
}

export class SamePartyCaseView extends CaseSummaryView {
  @Choice(['identity', 'name'], { description: 'By its number it is the same party; by its name alone it may be another of that name.' }) matchedBy!: string;
  @Text({ max: 100, nullable: true, description: 'Of the decision.' }) documentNo!: string | null;
  @Text({ max: 60, nullable: true }) outcome!: string | null;
  @Fen({ nullable: true }) fineFen!: number | null;
}
