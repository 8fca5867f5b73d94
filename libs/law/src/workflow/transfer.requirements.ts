import { cite } from '../citation';
import { whether, type JudgedSituation, type Requirement } from './requirement';

function clockRuns({ facts }: JudgedSituation, period: string): boolean {
  return facts.duties.some((duty) => duty.period === period && duty.status === 'running');
}

/** The head has a proposed transfer to answer. */
export const TRANSFER_REPORTED: Requirement = {
  id: 'transfer-reported',
  source: cite('criminal-transfer-rules', 5),
  unmet: (situation) => whether(clockRuns(situation, 'criminal-transfer-approval')),
};

/** While the head has not answered it, it is neither proposed again nor overtaken by a decision. */
export const NO_TRANSFER_REPORTED: Requirement = {
  id: 'no-transfer-unanswered',
  source: cite('criminal-transfer-rules', 5),
  unmet: (situation) => whether(!clockRuns(situation, 'criminal-transfer-approval')),
};

/** Approved and on its way once: the file leaves the agency with the act that says so. */
export const TRANSFER_AWAITS_DISPATCH: Requirement = {
  id: 'transfer-awaits-dispatch',
  source: cite('criminal-transfer-rules', 5),
  unmet: (situation) => whether(clockRuns(situation, 'criminal-transfer-dispatch')),
};

/** The police answer what they were sent. */
export const TRANSFER_DISPATCHED: Requirement = {
  id: 'transfer-dispatched',
  source: cite('criminal-transfer-rules', 8),
  unmet: (situation) => whether(clockRuns(situation, 'police-filing-decision')),
};

export const GOODS_TO_HAND_OVER: Requirement = {
  id: 'goods-to-hand-over',
  source: cite('criminal-transfer-rules', 12),
  unmet: (situation) => whether(clockRuns(situation, 'goods-handover')),
};

/** Three days from the refusal; then the police are no longer asked again. */
export const REFUSAL_STILL_OPEN: Requirement = {
  id: 'police-refusal-still-open',
  source: cite('criminal-transfer-rules', 9),
  unmet: ({ facts, on }) => {
    const window = facts.duties.findLast((duty) => duty.period === 'transfer-refusal-review');
    if (!window) return { refusal: null };
    return window.status === 'running' && on <= window.due ? null : { lastDay: window.due };
  },
};
