import { CASE_STATES, FINAL_STATES, PERIODS, TRANSITIONS, citationText } from '@mingjian/law';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AcceptedLanguage, AnySignedIn, Answers, type Language } from '../http';
import { WorkflowView } from './workflow.dto';

@ApiTags('cases')
@Controller('api/v1/workflow')
@AnySignedIn()
export class WorkflowController {
  @Get()
  @ApiOperation({ operationId: 'read-workflow', summary: '办案程序：各阶段和各步骤，及其依据' })
  @Answers(WorkflowView)
  read(@AcceptedLanguage() language: Language): WorkflowView {
    const acts = TRANSITIONS.map(({ id, from, to, by, closes, source }) => ({ id, from: from ?? [], to, by, meets: closes ?? [], article: citationText(source, language) }));
    const periods = PERIODS.map(({ id, title, titleEn }) => ({ id, title: language === 'zh' ? title : titleEn }));
    return { states: CASE_STATES, final: FINAL_STATES, acts, periods };
  }
}
