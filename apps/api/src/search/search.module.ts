import { SameParty, SearchCases } from '@mingjian/search';
import { Module } from '@nestjs/common';
import { SearchController } from './search.controller';

@Module({ controllers: [SearchController], providers: [SearchCases, SameParty] })
export class SearchModule {}
