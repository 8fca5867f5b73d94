import { cite, type Citation } from '@mingjian/law';
import { certainlyAfter } from '../partial-day';
import { STEPS, type StepCode } from '../vocabulary';
import type { Rule } from './rule';

const NOTICE_FIRST = cite('penalty-law-2021', 44);
const HEARING = cite('penalty-law-2021', 64);
const DECISION = cite('penalty-law-2021', 57);
const SERVICE = cite('penalty-law-2021', 61);
const COERCION = cite('coercion-law', 25);
const FILING = cite('penalty-law-2021', 54);

/** Pairs of which the first can only come first; the same day is possible. */
const ORDER: readonly (readonly [before: StepCode, after: StepCode, source: Citation])[] = [
  ['filing', 'investigated', FILING],
  ['filing', 'notice', FILING],
  ['filing', 'hearing', FILING],
  ['filing', 'review', FILING],
  ['filing', 'collective', FILING],
  ['filing', 'decision', FILING],
  ['filing', 'served', FILING],
  ['filing', 'published', FILING],
  ['filing', 'closed', FILING],
  ['investigated', 'decision', DECISION],
  ['notice', 'statement', NOTICE_FIRST],
  ['notice', 'hearingRequested', HEARING],
  ['notice', 'hearingWaived', HEARING],
  ['notice', 'hearing', HEARING],
  ['notice', 'decision', NOTICE_FIRST],
  ['notice', 'served', NOTICE_FIRST],
  ['notice', 'published', NOTICE_FIRST],
  ['statement', 'decision', NOTICE_FIRST],
  ['hearingNotice', 'hearing', HEARING],
  ['hearingRequested', 'hearing', HEARING],
  ['hearing', 'decision', cite('penalty-law-2021', 65)],
  ['review', 'decision', cite('penalty-law-2021', 58)],
  ['collective', 'decision', DECISION],
  ['collective', 'published', DECISION],
  ['decision', 'served', SERVICE],
  ['decision', 'published', cite('penalty-law-2021', 48)],
  ['decision', 'recordFiling', DECISION],
  ['decision', 'paid', cite('penalty-law-2021', 67)],
  ['decision', 'closed', DECISION],
  ['seizure', 'seizureExtended', COERCION],
  ['seizure', 'seizureReleased', COERCION],
  ['sample', 'report', cite('penalty-law-2021', 56)],
];

export const orderOfDates: Rule = ({ dates }, findings) => {
  for (const [before, after, source] of ORDER) {
    const [earlier, later] = [dates.first(before), dates.last(after)];
    if (!earlier || !later || !certainlyAfter(earlier.when, later.when)) continue;
    findings.add('impossible-order-of-dates', source,
      `${STEPS[before]}${earlier.when.text}晚于${STEPS[after]}${later.when.text}`,
      `${before} on ${earlier.when.text} is later than ${after} on ${later.when.text}`);
  }
};

/** What a case has once. Two different days for it exclude each other. */
const SINGLE: readonly StepCode[] = ['filing', 'decision'];

export const contradictions: Rule = ({ historical, dates }, findings) => {
  const contradict = (zh: string, en: string, source: Citation): void => findings.add('contradicting-facts', source, zh, en);
  for (const code of SINGLE) {
    const [first, last] = [dates.first(code), dates.last(code)];
    if (first && last && certainlyAfter(last.when, first.when)) {
      contradict(`${STEPS[code]}有两个日期：${first.when.text}、${last.when.text}`, `two dates of ${code}: ${first.when.text} and ${last.when.text}`, DECISION);
    }
  }
  const held = dates.first('hearing');
  if (historical.hearingHeld === false && held) {
    contradict(`记载未举行听证，却有听证日期${held.when.text}`, `no hearing is said to have been held, yet one is dated ${held.when.text}`, HEARING);
  }
  if (historical.penaltyKinds.includes('罚款') && historical.fineFen === 0) {
    contradict('处罚种类有罚款，金额却为零（未公开应留空）', 'a fine is among the penalties but its amount is zero (leave it empty if not published)', cite('penalty-law-2021', 59));
  }
  const { violationFrom, violationTo } = historical;
  if (violationFrom && violationTo && certainlyAfter(violationFrom, violationTo)) {
    findings.add('impossible-order-of-dates', cite('penalty-law-2021', 36),
      `违法行为起始${violationFrom.text}晚于终了${violationTo.text}`, `the violation begins on ${violationFrom.text}, after it ends on ${violationTo.text}`);
  }
};
