import type { WorkingCalendar } from '@mingjian/law';
import { CaseDates } from './case-dates';
import { Findings } from './finding';
import type { HistoricalCase } from './historical-case';
import { service, publication } from './rules/after-decision.rule';
import { decisionPeriod } from './rules/decision-period.rule';
import { hearingNotice, hearingWindow } from './rules/hearing.rule';
import { onTheSpotLimits, surchargeLimits, unpublishedMoney } from './rules/money.rule';
import { contradictions, orderOfDates } from './rules/order-of-dates.rule';
import { datesAtAll, documentNumber, timeBar } from './rules/record.rule';
import type { Rule } from './rules/rule';
import { seizure } from './rules/seizure.rule';

/** Whether the record can be true at all. Where it cannot, asking what the law says of it would only mislead. */
const TRUTH: readonly Rule[] = [orderOfDates, contradictions];

const LAW: readonly Rule[] = [
  decisionPeriod, hearingWindow, hearingNotice, seizure, surchargeLimits, onTheSpotLimits, service, publication, timeBar,
  documentNumber, datesAtAll, unpublishedMoney,
];

/** Adds everything the rules find about a case to `findings`. */
export function judgeCase(historical: HistoricalCase, calendar: WorkingCalendar, findings: Findings): void {
  const judged = { historical, dates: CaseDates.of(historical), calendar };
  for (const rule of TRUTH) rule(judged, findings);
  if (findings.outcome === 'refused') return;
  for (const rule of LAW) rule(judged, findings);
}
