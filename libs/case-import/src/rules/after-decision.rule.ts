import { computeDeadline, LawError, type PeriodId, periodById, versionInForce } from '@mingjian/law';
import type { StepCode } from '../vocabulary';
import type { FindingCode } from '../finding';
import type { Judged, Rule } from './rule';
import type { Findings } from '../finding';

/** Service within seven working days of the decision (penalty law art. 61). */
export const service: Rule = (judged, findings) => late(judged, findings, 'service', 'served', 'served-late', '送达', 'served');

/** Publication within seven working days (guiding opinion of 2018). A copy's date says nothing of the authority's. */
export const publication: Rule = (judged, findings) => {
  if (judged.historical.isCopy !== true) late(judged, findings, 'disclosure-of-penalty', 'published', 'published-late', '公开', 'published');
};

function late({ dates, calendar }: Judged, findings: Findings, period: PeriodId, step: StepCode, code: FindingCode, zh: string, en: string): void {
  const decided = dates.first('decision');
  const done = dates.first(step);
  if (!decided || !done) return;
  try {
    const { due } = computeDeadline({ period, startedOn: decided.when.latest }, calendar);
    if (done.when.earliest <= due) return;
    findings.add(code, versionInForce(periodById(period), decided.when.latest).source,
      `${decided.when.text}作出决定，${done.when.text}${zh}，期限至${due}`, `decided on ${decided.when.text}, ${en} on ${done.when.text}; the last day was ${due}`);
  } catch (error) {
    if (!(error instanceof LawError)) throw error; // no such period then
  }
}
