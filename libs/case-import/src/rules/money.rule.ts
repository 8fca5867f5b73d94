import { cite, type Citation, type CivilDate } from '@mingjian/law';
import { yuan } from '../money-text';
import type { Rule } from './rule';

const REVISED: CivilDate = '2021-07-15';
/** The cap came with the coercion law; the penalty law has repeated it since its revision. */
const CAP_IN_FORCE: CivilDate = '2012-01-01';

/** Three per cent of the fine a calendar day, and never more than the fine (penalty law art. 72; coercion law art. 45). */
export const surchargeLimits: Rule = ({ historical, dates }, findings) => {
  const { surcharge, fineFen } = historical;
  if (!surcharge) return;
  const decided = dates.decision().latest;
  const principal = surcharge.principalFen ?? fineFen;
  const { amountFen, days } = surcharge;
  if (surcharge.principalFen !== null && fineFen !== null && surcharge.principalFen > fineFen) {
    findings.add('contradicting-facts', cite('penalty-law-2021', 72, 1, 1),
      `加处罚款基数${yuan(surcharge.principalFen)}元大于罚款${yuan(fineFen)}元`, `the surcharge is counted on ${yuan(surcharge.principalFen)} yuan, more than the fine of ${yuan(fineFen)} yuan`);
  }
  if (principal === null || amountFen === null) return;
  const source: Citation = decided !== null && decided < REVISED ? cite('coercion-law', 45, 2) : cite('penalty-law-2021', 72, 1, 1);
  if (amountFen > principal && (decided === null || decided >= CAP_IN_FORCE)) {
    findings.add('surcharge-over-cap', source,
      `加处罚款${yuan(amountFen)}元超过罚款本数${yuan(principal)}元`, `a surcharge of ${yuan(amountFen)} yuan exceeds the fine of ${yuan(principal)} yuan`);
  }
  // Whole fen on both sides: amount > principal * 3% * days, without a fraction.
  if (days !== null && BigInt(amountFen) * 100n > BigInt(principal) * 3n * BigInt(days)) {
    const rate = decided !== null && decided < REVISED ? cite('penalty-law-1996', 51, 1) : cite('penalty-law-2021', 72, 1, 1);
    findings.add('surcharge-over-rate', rate,
      `逾期${days}日，按每日百分之三计至多${yuan(Number((BigInt(principal) * 3n * BigInt(days)) / 100n))}元，记载为${yuan(amountFen)}元`,
      `${days} days late give at most ${yuan(Number((BigInt(principal) * 3n * BigInt(days)) / 100n))} yuan at three per cent a day, but ${yuan(amountFen)} yuan is recorded`);
  }
};

/** On the spot only a warning or a small fine: 200 yuan a citizen, 3000 an organisation; 50 and 1000 before the revision. */
export const onTheSpotLimits: Rule = ({ historical, dates }, findings) => {
  if (historical.procedure !== 'simplified') return;
  const decided = dates.decision().latest;
  const old = decided !== null && decided < REVISED;
  const source = old ? cite('penalty-law-1996', 33) : cite('penalty-law-2021', 51);
  const [citizen, organisation] = old ? [5_000, 100_000] : [20_000, 300_000];
  // Whether an individual business counts as a citizen is disputed, so the higher limit is the certain one.
  const limit = historical.partyKind === 'person' ? citizen : organisation;
  if (historical.fineFen !== null && historical.fineFen > limit) {
    findings.add('over-on-the-spot-limit', source,
      `简易程序当场罚款${yuan(historical.fineFen)}元，超过${yuan(limit)}元`, `fined ${yuan(historical.fineFen)} yuan on the spot, over the limit of ${yuan(limit)} yuan`);
  }
  const others = historical.penaltyKinds.filter((kind) => !/^(警告|罚款|fine|warning)$/i.test(kind));
  if (others.length > 0) {
    findings.add('not-for-simplified-procedure', source,
      `简易程序不得作出：${others.join('、')}`, `not a penalty for the simplified procedure: ${others.join(', ')}`);
  }
};

export const unpublishedMoney: Rule = ({ historical }, findings) => {
  if (historical.fineFen === null) findings.add('fine-not-published', cite('penalty-law-2021', 59), '罚款金额未公开', 'the amount of the fine is not published');
  if (historical.partyKind === 'unknown') findings.add('party-not-published', cite('penalty-law-2021', 59), '当事人类型未公开', 'the kind of party is not published');
};
