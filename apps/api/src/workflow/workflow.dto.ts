import { CASE_STATES, ROLES } from '@mingjian/law';
import { Choice, Choices, Parts, Text, Texts } from '../http';

const SAME_OR_STATE = ['same', ...CASE_STATES] as const;
const ACTORS = [...ROLES, 'system'] as const;

export class WorkflowActView {
  @Text({ max: 60 }) id!: string;
  @Choices(CASE_STATES, { description: 'The states it begins at; none: it begins a case.' }) from!: readonly string[];
  @Choice(SAME_OR_STATE) to!: string;
  @Choices(ACTORS) by!: readonly string[];
  @Texts({ max: 20, maxEach: 60, description: 'The statutory periods it meets.' }) meets!: readonly string[];
  @Text({ max: 300, description: 'The article it rests on, in the caller\'s language.' }) article!: string;
}

export class WorkflowPeriodView {
  @Text({ max: 60 }) id!: string;
  @Text({ max: 200 }) title!: string;
}

/** The procedure as the law has it. */
export class WorkflowView {
  @Choices(CASE_STATES, { description: 'In the order of the procedure.' }) states!: readonly string[];
  @Choices(CASE_STATES, { description: 'States in which nothing more happens on the way of the case.' }) final!: readonly string[];
  @Parts(() => WorkflowActView, { max: 200 }) acts!: readonly WorkflowActView[];
  @Parts(() => WorkflowPeriodView, { max: 200, description: 'The statutory periods by name, in the caller\'s language.' }) periods!: readonly WorkflowPeriodView[];
}
