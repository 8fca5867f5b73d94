import { computeDeadline, LawError, periodById, versionInForce, type CivilDate, type PeriodId, type WorkingCalendar } from '@mingjian/law';
import type { Rule } from './rule';

/**
 * A decision made before the party's time to ask for a hearing had run out (five working days; three days before
 * 2021-07-15). Only where a hearing was offered, none was held and no waiver is recorded.
 */
export const hearingWindow: Rule = ({ historical, dates, calendar }, findings) => {
  const notice = dates.last('notice');
  const latestDecision = dates.decision().latest;
  if (historical.hearingOffered !== true || historical.hearingHeld === true || !notice || !latestDecision) return;
  if (dates.first('hearing') || dates.first('hearingWaived')) return;
  const window = windowFrom('hearing-request', notice.when.earliest, calendar);
  if (!window || latestDecision > window.due) return;
  const decided = dates.first('decision');
  findings.add('decided-before-hearing-window-closed', window.source,
    `${notice.when.text}告知听证权利，申请期限至${window.due}届满，${decided ? `${decided.when.text}已作出决定` : `至迟${latestDecision}已作出决定`}；未载明当事人放弃听证`,
    `a hearing was offered on ${notice.when.text} and could be asked for until ${window.due}, but the decision was made ${decided ? `on ${decided.when.text}` : `by ${latestDecision}`}; no waiver is recorded`);
};

/** Seven working days (seven days before 2021-07-15) between the hearing's notice and the hearing. */
export const hearingNotice: Rule = ({ dates, calendar }, findings) => {
  const hearing = dates.last('hearing');
  // Where the hearing's own notice is not dated, it cannot be earlier than the notice that offered the hearing.
  const notice = dates.first('hearingNotice') ?? dates.first('notice');
  if (!hearing || !notice) return;
  const window = windowFrom('hearing-notice', notice.when.earliest, calendar);
  // Kind reading: the day of the hearing may itself be the seventh.
  if (!window || hearing.when.latest >= window.due) return;
  findings.add('hearing-too-soon-after-notice', window.source,
    `${notice.when.text}通知（告知），${hearing.when.text}即举行听证，不足七日（工作日）；最早为${window.due}`,
    `notified on ${notice.when.text}, heard on ${hearing.when.text}: less than the seven days of the law; ${window.due} at the earliest`);
};

function windowFrom(period: PeriodId, startedOn: CivilDate, calendar: WorkingCalendar) {
  try {
    const { due } = computeDeadline({ period, startedOn }, calendar);
    return { due, source: versionInForce(periodById(period), startedOn).source };
  } catch (error) {
    if (error instanceof LawError) return null; // before any hearing was law
    throw error;
  }
}
