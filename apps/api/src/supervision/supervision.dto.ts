import { DEADLINE_STATES, TIMELINESS, type Timeliness } from '@mingjian/deadlines';
import { PERIODS, type PeriodId } from '@mingjian/law';
import { DutyOfCaseView, OverdueQuery } from '../deadlines/deadlines.dto';
import { Choice, Day, Id, PageQuery, Parts, Text, Whole } from '../http';

const PERIOD_IDS = PERIODS.map(({ id }) => id);
const MOST = 1_000_000_000;
const MONTH = /^[12]\d{3}-(0[1-9]|1[0-2])$/;
const PRESSING = DEADLINE_STATES.filter((state) => state !== 'running');

export class PressingQuery extends OverdueQuery {
  @Choice(PRESSING, { optional: true, description: 'Both if not said.' }) state?: 'overdue' | 'due-soon';
}

export class DutyCountView {
  @Id() agencyId!: string;
  @Text({ max: 200 }) agencyName!: string;
  @Choice(PERIOD_IDS) period!: PeriodId;
  @Whole({ min: 0, max: MOST }) overdue!: number;
  @Whole({ min: 0, max: MOST, description: 'Due within three working days.' }) soon!: number;
}

export class BoardView {
  @Day({ description: 'The day these are the figures of.' }) today!: string;
  @Parts(() => DutyCountView, { max: 100_000, description: 'Only where something presses.' }) items!: readonly DutyCountView[];
}

export class MonthView {
  @Text({ max: 7, pattern: MONTH, description: 'YYYY-MM' }) month!: string;
  @Id() agencyId!: string;
  @Text({ max: 200 }) agencyName!: string;
  @Whole({ min: 0, max: MOST, description: 'Last day in this month; done on or before it.' }) onTime!: number;
  @Whole({ min: 0, max: MOST, description: 'Last day in this month; done after it, or not done and the day is over.' }) late!: number;
}

export class TrendView {
  @Text({ max: 7, pattern: MONTH, description: 'The newest of the twelve, which is not over yet.' }) thisMonth!: string;
  @Parts(() => MonthView, { max: 100_000, description: 'Only where an agency had a duty to do.' }) items!: readonly MonthView[];
}

export class MonthDutiesQuery extends PageQuery {
  @Text({ max: 7, pattern: MONTH, description: 'YYYY-MM' }) month!: string;
  @Choice(TIMELINESS) timeliness!: Timeliness;
  @Id({ optional: true }) agency?: string;
}

export class MonthDutyView extends DutyOfCaseView {
  @Day() dueOn!: string;
  @Day({ nullable: true, description: 'Null: not done yet.' }) metOn!: string | null;
}
