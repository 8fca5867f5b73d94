import { DisclosedDecisions } from '@mingjian/disclosure';
import { Module } from '@nestjs/common';
import { DisclosuresController } from './disclosures.controller';

@Module({ controllers: [DisclosuresController], providers: [DisclosedDecisions] })
export class DisclosureModule {}
