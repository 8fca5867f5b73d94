import { addMonths, cite } from '@mingjian/law';
import { IMPORT_RULE } from '../finding';
import { certainlyAfter } from '../partial-day';
import { STEPS, type StepCode } from '../vocabulary';
import type { Rule } from './rule';

const DISCOVERY: readonly StepCode[] = ['clue', 'transferIn', 'inspect', 'sample', 'filing'];

/** Two years from the end of the violation to its discovery, five where life, health or money was harmed (art. 36). */
export const timeBar: Rule = ({ historical, dates }, findings) => {
  const ended = historical.violationTo;
  if (!ended) return;
  const discovered = DISCOVERY.flatMap((code) => dates.all(code)).sort((a, b) => (a.when.earliest < b.when.earliest ? -1 : 1))[0];
  const last = addMonths(ended.latest, 24);
  if (discovered && discovered.when.earliest > last) {
    findings.add('beyond-time-bar', cite('penalty-law-2021', 36, 1),
      `违法行为${ended.text}终了，记载最早的发现环节为${STEPS[discovered.code]}${discovered.when.text}，已逾二年（涉及生命健康安全、金融安全且有危害后果的为五年）`,
      `the violation ended ${ended.text}; the first recorded step (${discovered.code}, ${discovered.when.text}) is more than two years later (five where life, health or financial safety was harmed)`);
  }
  const filing = dates.first('filing');
  if (filing && certainlyAfter(ended, filing.when)) {
    findings.add('violation-ends-after-filing', cite('penalty-law-2021', 40),
      `违法行为记载至${ended.text}，晚于立案${filing.when.text}`, `the violation is said to last until ${ended.text}, after case filing on ${filing.when.text}`);
  }
};

/** Partial dates, no dates, dates before there was a penalty law. */
export const datesAtAll: Rule = ({ historical }, findings) => {
  const { timeline } = historical;
  if (timeline.length === 0) {
    findings.add('no-dated-step', IMPORT_RULE, '没有任何带日期的办案环节，无法核对期限', 'no step of the case is dated, so no period can be checked');
  }
  const partial = timeline.filter(({ when }) => when.precision !== 'day');
  if (partial.length > 0) {
    const list = partial.map(({ code, when }) => `${STEPS[code]}${when.text}`).join('、');
    findings.add('date-precision-month', IMPORT_RULE,
      `日期只精确到月（年）：${list}，期限按最早与最晚可能日判断`, `dates known to the month or year only: ${partial.map(({ code, when }) => `${code} ${when.text}`).join(', ')}; periods were judged on the earliest and latest day possible`);
  }
  const old = timeline.find(({ code, when }) => (code === 'filing' || code === 'decision') && when.latest < '1996-10-01');
  if (old) {
    findings.add('before-penalty-law', cite('penalty-law-1996', 64),
      `${STEPS[old.code]}${old.when.text}早于《行政处罚法》施行（1996-10-01）`, `${old.code} on ${old.when.text} is earlier than the first penalty law (1996-10-01)`);
  }
};

/** A number bears the year of its decision; one of another year is a slip or a number reserved earlier. */
export const documentNumber: Rule = ({ historical, dates }, findings) => {
  const year = /[〔[(（【](\d{4})[〕\])）】]/.exec(historical.documentNo ?? '')?.[1];
  if (!year) return;
  const { earliest, latest } = dates.decision();
  const tooEarly = earliest !== null && year < earliest.slice(0, 4);
  const tooLate = latest !== null && year > latest.slice(0, 4);
  if (!tooEarly && !tooLate) return;
  findings.add('document-number-year-differs', cite('penalty-law-2021', 59),
    `文号${historical.documentNo}为${year}年，决定却${tooEarly ? `不早于${earliest}` : `不晚于${latest}`}`,
    `number ${historical.documentNo} is of ${year}, but the decision is ${tooEarly ? `no earlier than ${earliest}` : `no later than ${latest}`}`);
};
