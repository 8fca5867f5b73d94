import { DraftBook } from '@mingjian/drafts';
import { Module } from '@nestjs/common';
import { DraftsController } from './drafts.controller';

@Module({ controllers: [DraftsController], providers: [DraftBook] })
export class DraftsModule {}
