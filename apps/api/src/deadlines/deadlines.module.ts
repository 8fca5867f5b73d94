import { DeadlineList } from '@mingjian/deadlines';
import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesController } from './deadlines.controller';

@Module({ imports: [CasesModule], controllers: [DeadlinesController], providers: [DeadlineList] })
export class DeadlinesModule {}
