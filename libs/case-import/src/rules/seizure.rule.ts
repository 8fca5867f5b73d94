import { cite, computeDeadline, daysBetween } from '@mingjian/law';
import type { Rule } from './rule';

const SOURCE = cite('coercion-law', 25, 1);

/** Thirty days, and thirty more by decision; a restraint never moves on over a rest day (coercion law art. 25). */
export const seizure: Rule = ({ dates, calendar }, findings) => {
  const seized = dates.first('seizure');
  const released = dates.last('seizureReleased');
  if (!seized || seized.when.latest < '2012-01-01' || dates.all('seizure').length > 1) return;
  const startedOn = seized.when.latest;
  const first = computeDeadline({ period: 'seizure', startedOn }, calendar).due;
  const longest = computeDeadline({ period: 'seizure', startedOn, extensionDays: 30 }, calendar).due;

  const extended = dates.first('seizureExtended');
  if (extended && extended.when.earliest > first) {
    findings.add('seizure-extended-too-late', SOURCE,
      `${seized.when.text}查封、扣押，三十日于${first}届满，${extended.when.text}才决定延长`,
      `seized on ${seized.when.text}, the thirty days ended on ${first}, extended only on ${extended.when.text}`);
  }
  if (!released) return;
  const until = released.when.earliest;
  if (until > longest) {
    const held = daysBetween(startedOn, until);
    findings.add('seizure-over-60-days', SOURCE,
      `${seized.when.text}查封、扣押，${released.when.text}解除，历时${held}日，超过延长后最长六十日（至${longest}，遇休息日不顺延）；未载明检测、鉴定期间`,
      `seized on ${seized.when.text}, released on ${released.when.text}: ${held} days, beyond the sixty allowed with extension (to ${longest}, not moved by a rest day); no time of testing or appraisal is recorded`);
  } else if (until > first && !extended) {
    findings.add('seizure-extension-not-published', SOURCE,
      `查封、扣押超过三十日，未见延长决定（至${first}）`, `held beyond thirty days (to ${first}); no extension is published`);
  }
};
