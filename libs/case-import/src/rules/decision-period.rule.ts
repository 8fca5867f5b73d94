import { type CivilDate, cite, computeDeadline, daysBetween, LawError } from '@mingjian/law';
import type { Rule } from './rule';

const PERIOD = cite('penalty-law-2021', 60);
const COMMENCEMENT = cite('penalty-law-2021', 86);
/** The revised penalty law, and with it the first national period for a decision, is in force from here. */
const IN_FORCE: CivilDate = '2021-07-15';

/**
 * Ninety days from filing to decision (art. 60). Undated acts are bounded by the dated ones: a filing is no later than
 * the notice, a decision no earlier than its discussion. A case filed before the period was law is judged from the day
 * it became law, the reading kindest to the agency; a long wait before that is reported for what it is, without naming
 * a breach of a rule that did not exist.
 */
export const decisionPeriod: Rule = ({ historical, dates, calendar }, findings) => {
  const latestFiling = dates.filing().latest;
  const earliestDecision = dates.decision().earliest;
  const { extension, exclusions } = historical;
  if (historical.procedure === 'simplified') return; // decided on the spot, without case filing
  if (!dates.first('decision')) findings.add('decision-date-not-published', PERIOD, '决定日期未公开', 'the date of the decision is not published');
  if (!dates.first('filing')) findings.add('filing-date-not-published', PERIOD, '立案日期未公开', 'the date of case filing is not published');
  if (extension && extension.days > 0 && !extension.basis) {
    findings.add('extension-without-basis', PERIOD,
      `延长${extension.days}日未载明依据，计算时未予延长`, `an extension of ${extension.days} days names no basis and was not counted`);
  }
  if (!latestFiling || !earliestDecision || latestFiling > earliestDecision) return;

  const days = daysBetween(latestFiling, earliestDecision);
  const startedOn = latestFiling < IN_FORCE ? IN_FORCE : latestFiling;
  const due = lastDay(startedOn, extension?.basis ? extension.days : 0, exclusions, calendar);
  const [zh, en] = inWords(dates.first('filing')?.when.text, dates.first('decision')?.when.text, latestFiling, earliestDecision, days);
  if (due && earliestDecision > due) {
    findings.add('decided-after-90-days', PERIOD, `${zh}，期限届满日为${due}${latestFiling < IN_FORCE ? '（自2021-07-15起算）' : ''}；记录未载明其他延长或扣除期间的依据`,
      `${en}; the period ended on ${due}${latestFiling < IN_FORCE ? ' (counted from 2021-07-15)' : ''}; the record names no other basis for extending it or excluding time`);
  } else if (latestFiling < IN_FORCE && days > 90) {
    findings.add('over-90-days-before-period-was-law', COMMENCEMENT, `${zh}；立案早于2021-07-15，当时法律未规定九十日期限，部门规章或另有期限`,
      `${en}; it was filed before 2021-07-15, when no national law fixed ninety days; a sector rule may have`);
  }
};

function lastDay(startedOn: CivilDate, extensionDays: number, excluded: Parameters<typeof computeDeadline>[0]['excluded'] & object, calendar: Parameters<typeof computeDeadline>[1]): CivilDate | null {
  try {
    return computeDeadline({ period: 'decision', startedOn, extensionDays, excluded }, calendar).due;
  } catch (error) {
    if (error instanceof LawError) return null; // an extension no rule allows, or a day outside the calendar
    throw error;
  }
}

function inWords(filed: string | undefined, decided: string | undefined, latestFiling: CivilDate, earliestDecision: CivilDate, days: number): [zh: string, en: string] {
  const exact = filed === latestFiling && decided === earliestDecision;
  const from = filed ? `立案${filed}` : `立案不晚于${latestFiling}`;
  const to = decided ? `决定${decided}` : `决定不早于${earliestDecision}（决定日期未公开）`;
  return [
    `${from}，${to}，${exact ? '' : '至少'}${days}日`,
    `${filed ? `filed ${filed}` : `filed no later than ${latestFiling}`}, ${decided ? `decided ${decided}` : `decided no earlier than ${earliestDecision} (date not published)`}: ${exact ? '' : 'at least '}${days} days`,
  ];
}
