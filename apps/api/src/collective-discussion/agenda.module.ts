import { HeadsAgenda } from '@mingjian/collective-discussion';
import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { AgendaController } from './agenda.controller';

@Module({ imports: [CasesModule], controllers: [AgendaController], providers: [HeadsAgenda] })
export class AgendaModule {}
