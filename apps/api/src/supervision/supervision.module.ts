import { DeadlineList, DutyBoard, DutyTimeliness } from '@mingjian/deadlines';
import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { SupervisionController } from './supervision.controller';

@Module({ imports: [CasesModule], controllers: [SupervisionController], providers: [DeadlineList, DutyBoard, DutyTimeliness] })
export class SupervisionModule {}
