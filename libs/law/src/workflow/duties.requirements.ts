import { addDays } from '../calendar/civil-date';
import { PERIODS } from '../periods/catalogue';
import { computeDeadline } from '../periods/deadline';
import { whether, type Requirement } from './requirement';
import { apl } from './transition';
import { cite } from '../citation';

/** What is major is partly the county's to say. Until it has, nothing is notified or decided on a guess. */
export const LOCAL_RULES_ENTERED: Requirement = {
  id: 'local-rules-entered',
  source: apl(63, 1),
  unmet: ({ rules }) => (rules.missing.includes('major-decision') ? { localRule: 'major-decision' } : null),
};

export const DECISION_MADE: Requirement = {
  id: 'decision-made',
  source: apl(57, 1),
  unmet: ({ facts }) => whether(facts.decision !== null),
};

/** What has been paid is not paid again. A decision without a fine runs no clock for payment. */
export const PAYMENT_OUTSTANDING: Requirement = {
  id: 'payment-outstanding',
  source: apl(67, 3),
  unmet: ({ facts }) => {
    const payments = facts.duties.filter((duty) => duty.period === 'payment');
    return whether(payments.length === 0 || payments.some((duty) => duty.status === 'running'));
  },
};

export const DECISION_SERVED: Requirement = {
  id: 'decision-served',
  source: apl(61, 1),
  unmet: ({ facts }) => whether(Boolean(facts.decision?.servedOn)),
};

export const RECORD_FILING_DUE: Requirement = {
  id: 'record-filing-due',
  source: cite('record-filing-rules', 1),
  unmet: ({ facts }) => whether(facts.duties.some((duty) => duty.period === 'record-filing')),
};

/** The time for closing is met by the closing itself, so it does not stand in its way. */
const BINDING: ReadonlySet<string> = new Set(
  PERIODS.filter(({ id, nature }) => id !== 'case-closing' && (nature === 'duty' || nature === 'restraint')).map(({ id }) => id),
);

/** Every duty is met and nothing is still held. A right somebody let lapse, or a time of waiting, keeps no case open. */
export const DUTIES_MET: Requirement = {
  id: 'duties-met',
  source: apl(47),
  unmet: ({ facts }) => {
    const open = facts.duties.filter((duty) => duty.status === 'running' && BINDING.has(duty.period));
    return open.length === 0 ? null : { open: open.map(({ period, due }) => ({ period, due })) };
  },
};

export const RECORD_FILING_RECEIVED: Requirement = {
  id: 'record-filing-received',
  source: cite('record-filing-rules', 1),
  unmet: ({ facts }) => {
    const wanted = facts.duties.some((duty) => duty.period === 'record-filing' && duty.status !== 'cancelled');
    return whether(!wanted || facts.recordFilingReceivedOn !== null);
  },
};

/** Ten working days after the demand was served must have run out. */
export const DEMAND_ENDED: Requirement = {
  id: 'demand-ended',
  source: cite('coercion-law', 54),
  unmet: ({ facts, on }) => {
    const demand = facts.duties.findLast((duty) => duty.period === 'demand');
    if (!demand) return { demand: null };
    return on > demand.due ? null : { lastDay: demand.due, earliest: addDays(demand.due, 1) };
  },
};

/** The party may still apply for reconsideration or sue: until then no court is asked. */
export const REMEDIES_EXPIRED: Requirement = {
  id: 'remedies-expired',
  source: cite('coercion-law', 53),
  unmet: ({ facts, on, calendar }) => {
    const servedOn = facts.decision?.servedOn;
    if (!servedOn) return { servedOn: null };
    const lastDay = ['reconsideration-application', 'litigation'] as const;
    const ends = lastDay.map((period) => computeDeadline({ period, startedOn: servedOn }, calendar).due).sort().at(-1)!;
    return on > ends ? null : { lastDay: ends };
  },
};

export const COURT_STILL_OPEN: Requirement = {
  id: 'court-application-in-time',
  source: cite('coercion-law', 53),
  unmet: ({ facts, on }) => {
    // A deferral ends the first count and begins another.
    const window = facts.duties.findLast((duty) => duty.period === 'court-enforcement-application' && duty.status !== 'cancelled');
    return !window || on <= window.due ? null : { lastDay: window.due };
  },
};

export const DECISION_PERIOD_RUNNING: Requirement = {
  id: 'decision-period-still-running',
  source: apl(60),
  unmet: ({ facts, on }) => {
    const decision = facts.duties.find((duty) => duty.period === 'decision');
    if (!decision) return { running: false };
    return decision.status === 'running' && on <= decision.due ? null : { due: decision.due };
  },
};

/** Article 60 leaves exclusions and extensions to laws, regulations and rules: without one, the clock runs on. */
export const EXCLUSION_HAS_BASIS: Requirement = {
  id: 'exclusion-has-basis',
  source: apl(60),
  unmet: ({ rules }) => whether(rules.sector.decisionExclusions.length > 0),
};

export const EXTENSION_HAS_BASIS: Requirement = {
  id: 'extension-has-basis',
  source: apl(60),
  unmet: ({ rules }) => whether(rules.sector.decisionExtensions.length > 0),
};
