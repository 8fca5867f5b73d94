import { citationText, periodById, PERIODS, type CivilDate, type ExplanationStep, type PeriodId, type WorkingCalendar } from '@mingjian/law';
import { DEADLINE_STATES, type ExplainedDeadline } from '@mingjian/deadlines';
import { Choice, Day, Flag, Id, Instant, PageQuery, Parts, Text, Texts, Whole } from '../http';
import { WorkingDaysLeft, workingDaysLeft } from './working-days-left';

const PERIOD_IDS = PERIODS.map(({ id }) => id);
const MOST_DAYS = 100_000;

export class OverdueQuery extends PageQuery {
  @Choice(PERIOD_IDS, { optional: true }) period?: PeriodId;
  @Id({ optional: true, description: 'One agency; for supervisors, who see all.' }) agency?: string;
}

export class DeadlinesQuery extends OverdueQuery {
  @Choice(DEADLINE_STATES, { optional: true, description: 'running, which is everything not yet met, if not said.' }) state?: (typeof DEADLINE_STATES)[number];
  @Flag({ optional: true, fromText: true, description: 'Only of cases the caller handles.' }) mine?: boolean;
}

/** Whose duty, in which case. */
export class DutyOfCaseView {
  @Id() id!: string;
  @Id() caseId!: string;
  @Text({ max: 100, nullable: true }) caseNo!: string | null;
  @Text({ max: 200, nullable: true, description: 'The first party.' }) party!: string | null;
  @Text({ max: 500 }) violation!: string;
  @Id() agencyId!: string;
  @Text({ max: 200 }) agencyName!: string;
  @Choice(PERIOD_IDS) period!: PeriodId;
}

export class ListedDeadlineView extends DutyOfCaseView {
  @Choice(['duty', 'right', 'restraint', 'waiting']) nature!: string;
  @Day() startedOn!: string;
  @Day() dueOn!: string;
  @Instant({ nullable: true, description: 'Of a period of hours.' }) dueAt!: string | null;
  @Day({ description: 'When to act so that no reading of the rule finds it late.' }) safeOn!: string;
  @Flag({ description: 'Counted while some holidays were not announced; never too late.' }) provisional!: boolean;
  @Choice(DEADLINE_STATES) state!: string;
  @Whole({ min: 0, max: MOST_DAYS }) daysLate!: number;
  @Whole({ min: 0, max: MOST_DAYS }) workingDaysLate!: number;
  @Whole({ min: 0, max: MOST_DAYS }) workingDaysLeft!: number;
}

export class ExplanationStepView {
  @Text({ max: 40, description: 'A day; of a period of hours an instant.' }) on!: string;
  @Whole({ min: 0, max: MOST_DAYS, nullable: true, description: 'Which day of the period it is; null where it does not count.' }) counted!: number | null;
  @Text({ max: 40 }) why!: string;
  @Text({ max: 200, optional: true, description: 'The holiday notice that decides.' }) notice?: string;
  @Text({ max: 1000, optional: true, description: 'The rule that excludes the day.' }) basis?: string;
  @Flag({ optional: true, description: "The year's holidays are not announced." }) unannounced?: true;
}

export class ExcludedTimeView {
  @Day() from!: string;
  @Day({ description: 'The first day that counts again.' }) to!: string;
  @Text({ max: 1000 }) basis!: string;
}

export class CaseDeadlineView {
  @WorkingDaysLeft() workingDaysLeft!: number | null;
  @Id() id!: string;
  @Choice(PERIOD_IDS) period!: PeriodId;
  @Text({ max: 200 }) title!: string;
  @Text({ max: 200 }) titleEn!: string;
  @Texts({ max: 10, maxEach: 200, description: 'What sets the length.' }) source!: readonly string[];
  @Choice(['duty', 'right', 'restraint', 'waiting']) nature!: string;
  @Choice(['running', 'met', 'lapsed', 'cancelled']) status!: string;
  @Day() startedOn!: string;
  @Instant({ nullable: true }) startedAt!: string | null;
  @Day() nominalOn!: string;
  @Day() dueOn!: string;
  @Instant({ nullable: true }) dueAt!: string | null;
  @Day() safeOn!: string;
  @Flag() provisional!: boolean;
  @Parts(() => ExcludedTimeView, { max: 100 }) excluded!: readonly ExcludedTimeView[];
  @Whole({ min: 0, max: MOST_DAYS }) extensionDays!: number;
  @Day({ nullable: true }) metOn!: string | null;
  @Flag({ nullable: true, description: 'Met, but after its last day.' }) late!: boolean | null;
  @Parts(() => ExplanationStepView, { max: 10_000, description: 'Day by day, how the last day was reached.' }) explanation!: readonly ExplanationStep[];
}

export class CaseDeadlinesView {
  @Parts(() => CaseDeadlineView, { max: 1000 }) items!: CaseDeadlineView[];
}

export function caseDeadlineView(clock: ExplainedDeadline, today: CivilDate, calendar: WorkingCalendar): CaseDeadlineView {
  const { title, titleEn } = periodById(clock.period_id);
  return {
    id: clock.id, period: clock.period_id, title, titleEn, nature: clock.nature, status: clock.status,
    source: clock.source.map((one) => (typeof one === 'string' ? one : citationText(one, 'zh'))),
    startedOn: clock.started_on, startedAt: clock.started_at, nominalOn: clock.nominal_on, dueOn: clock.due_on, dueAt: clock.due_at, safeOn: clock.safe_on,
    workingDaysLeft: clock.status === 'running' ? workingDaysLeft(clock.due_on, today, calendar) : null, provisional: clock.provisional, excluded: clock.excluded, extensionDays: clock.extension_days, metOn: clock.met_on, late: clock.late, explanation: clock.explanation,
  };
}
