import {
  ACTOR_IS_PRINCIPAL_HEAD, DECISION_FOLLOWS_DRAFT, DECISION_IN_EFFECT, DECISION_STANDS, NOT_A_TRANSFER, NOT_PUNISHED_INSTEAD_OF_TRANSFERRED, NOT_REPEATED_AFTER_ANNULMENT, PUBLISHED,
} from './decision.requirements';
import { DISCUSSED_COLLECTIVELY } from './discussion.requirements';
import {
  COURT_STILL_OPEN, DECISION_MADE, DECISION_SERVED, DEMAND_ENDED, DUTIES_MET, LOCAL_RULES_ENTERED, PAYMENT_OUTSTANDING, RECORD_FILING_DUE, RECORD_FILING_RECEIVED, REMEDIES_EXPIRED,
} from './duties.requirements';
import { ACTOR_HANDLES_THE_CASE, CERTIFIED_ON_EVERY_ACT_DATE, EVERY_RECORD_SIGNED_BY_TWO_OFFICERS, NO_OPEN_RECUSAL, OUTCOME_FITS_PENALTY, TWO_OFFICERS_ASSIGNED } from './investigation.requirements';
import { FILE_IS_COMPLETE, PARTY_WAS_HEARD } from './notice.transitions';
import { LEGAL_REVIEW_PASSED } from './review.requirements';
import { DECIDER_NOT_RECUSED, DECIDER_TOOK_NO_OTHER_PART } from './separation.requirements';
import { GOODS_TO_HAND_OVER, NO_TRANSFER_REPORTED, REFUSAL_STILL_OPEN, TRANSFER_AWAITS_DISPATCH, TRANSFER_DISPATCHED, TRANSFER_REPORTED } from './transfer.requirements';
import { doneOnceDecided, doneOncePaid, doneOnceServed } from './closing-ground';
import { apl, type Opening, type Transition } from './transition';
import { cite } from '../citation';

/** What every decision needs, whoever makes it and by whichever path it came. */
const BEFORE_ANY_DECISION = [
  LOCAL_RULES_ENTERED, NO_OPEN_RECUSAL, NO_TRANSFER_REPORTED, DECIDER_TOOK_NO_OTHER_PART, DECIDER_NOT_RECUSED, EVERY_RECORD_SIGNED_BY_TWO_OFFICERS, CERTIFIED_ON_EVERY_ACT_DATE, ...FILE_IS_COMPLETE, ...PARTY_WAS_HEARD, LEGAL_REVIEW_PASSED,
  DISCUSSED_COLLECTIVELY, OUTCOME_FITS_PENALTY, NOT_A_TRANSFER, DECISION_FOLLOWS_DRAFT, NOT_PUNISHED_INSTEAD_OF_TRANSFERRED, NOT_REPEATED_AFTER_ANNULMENT,
] as const;

const AFTER_ANY_DECISION: readonly Opening[] = [
  { period: 'service' },
  { period: 'disclosure-of-penalty', when: ({ facts }) => facts.decision?.outcome === 'penalty' },
  { period: 'disclosure-in-credit-system', when: ({ facts }) => facts.sector === 'market' && facts.decision?.outcome === 'penalty' },
  { period: 'record-filing', when: ({ major }) => major.effects.has('file') },
  { period: 'case-closing', when: doneOnceDecided },
];

export const DECISION_TRANSITIONS = [
  {
    id: 'decide',
    // From a closed investigation too: where nothing is imposed there is nobody to notify, and a penalty is stopped by its missing notice.
    from: ['investigation-closed', 'defence-concluded', 'heard', 'review-passed'],
    to: 'decided',
    by: ['agency-head'],
    requires: BEFORE_ANY_DECISION,
    emits: 'decision-made',
    opens: AFTER_ANY_DECISION,
    closes: ['decision'],
    source: apl(57, 1),
  },
  {
    id: 'decide-after-discussion',
    from: ['discussed'],
    to: 'decided',
    by: ['agency-head'],
    requires: BEFORE_ANY_DECISION,
    emits: 'decision-made',
    opens: AFTER_ANY_DECISION,
    closes: ['decision'],
    source: apl(57, 2),
  },
  {
    id: 'record-decision-service',
    from: ['decided'],
    to: 'same',
    by: ['officer'],
    requires: [ACTOR_HANDLES_THE_CASE, DECISION_MADE, DECISION_SERVED],
    emits: 'decision-served',
    opens: [
      { period: 'payment', when: ({ facts }) => (facts.decision?.fineFen ?? 0) > 0 },
      { period: 'reconsideration-application' },
      { period: 'litigation' },
      { period: 'case-closing', when: doneOnceServed },
    ],
    closes: ['service'],
    source: apl(61, 1),
  },
  { id: 'record-payment', from: ['decided'], to: 'same', by: ['officer'], requires: [DECISION_SERVED, PAYMENT_OUTSTANDING], emits: 'fine-paid', opens: [{ period: 'case-closing', when: doneOncePaid }], closes: ['payment'], cancels: ['demand', 'court-enforcement-application'], source: apl(67, 3) },
  { id: 'record-part-payment', from: ['decided'], to: 'same', by: ['officer'], requires: [DECISION_SERVED, PAYMENT_OUTSTANDING], emits: 'penalty-part-paid', source: apl(67, 3) },
  { id: 'defer-payment', from: ['decided'], to: 'same', by: ['agency-head'], requires: [DECISION_SERVED], emits: 'payment-deferred', source: apl(66, 2) },
  { id: 'record-disclosure', from: ['decided'], to: 'same', by: ['officer', 'unit-head'], requires: [DECISION_MADE, DECISION_STANDS], emits: 'penalty-disclosed', closes: ['disclosure-of-penalty'], source: apl(48, 1) },
  { id: 'record-credit-disclosure', from: ['decided'], to: 'same', by: ['officer', 'unit-head'], requires: [DECISION_MADE], emits: 'penalty-shown-in-credit-system', closes: ['disclosure-in-credit-system'], source: apl(48, 1) },
  { id: 'serve-demand', from: ['decided'], to: 'same', by: ['officer'], requires: [ACTOR_HANDLES_THE_CASE, DECISION_SERVED, DECISION_IN_EFFECT], emits: 'demand-served', opens: [{ period: 'demand' }], source: cite('coercion-law', 54) },
  {
    id: 'apply-to-court',
    from: ['decided'],
    to: 'same',
    by: ['agency-head'],
    requires: [DECISION_SERVED, DECISION_IN_EFFECT, REMEDIES_EXPIRED, DEMAND_ENDED, COURT_STILL_OPEN],
    emits: 'court-application-made',
    closes: ['court-enforcement-application'],
    source: cite('coercion-law', 53),
  },
  {
    id: 'record-annulment',
    from: ['decided', 'closed'],
    to: 'same',
    by: ['agency-head', 'unit-head'],
    requires: [DECISION_MADE],
    emits: 'disclosed-decision-overturned',
    // Only what the public has seen is withdrawn before it.
    opens: [{ period: 'disclosure-withdrawal', when: ({ facts: { disclosure } }) => disclosure !== null && disclosure.withheld === null && disclosure.withdrawnOn === null }],
    source: apl(48, 2),
  },
  { id: 'record-reconsideration-opinion', from: ['decided', 'closed'], to: 'same', by: ['agency-head', 'unit-head'], requires: [DECISION_MADE], emits: 'reconsideration-opinion-received', opens: [{ period: 'reconsideration-opinion-report' }], source: cite('reconsideration-law-2023', 76) },
  { id: 'withdraw-disclosure', from: ['decided', 'closed'], to: 'same', by: ['officer', 'unit-head'], requires: [DECISION_MADE, PUBLISHED], emits: 'disclosure-withdrawn', closes: ['disclosure-withdrawal'], source: apl(48, 2) },
  { id: 'report-correction', from: ['decided', 'closed'], to: 'same', by: ['agency-head', 'unit-head'], requires: [DECISION_MADE], emits: 'reconsideration-opinion-reported', closes: ['reconsideration-opinion-report'], source: cite('reconsideration-law-2023', 76) },
  {
    id: 'close-case',
    from: ['decided'],
    to: 'closed',
    by: ['agency-head'],
    requires: [DECISION_MADE, DECISION_SERVED, DUTIES_MET, RECORD_FILING_RECEIVED],
    emits: 'case-closed',
    closes: ['case-closing'],
    source: apl(47),
  },
] as const satisfies readonly Transition[];

export const RECORD_FILING_TRANSITIONS = [
  { id: 'submit-record-filing', from: ['decided'], to: 'same', by: ['officer', 'unit-head'], requires: [DECISION_MADE, RECORD_FILING_DUE], emits: 'record-filing-submitted', closes: ['record-filing', 'record-filing-supplement'], source: cite('record-filing-rules', 1) },
  { id: 'submit-incomplete-record-filing', from: ['decided'], to: 'same', by: ['officer', 'unit-head'], requires: [DECISION_MADE, RECORD_FILING_DUE], emits: 'record-filing-incomplete', source: cite('record-filing-rules', 1) },
  { id: 'receive-record-filing', from: ['decided'], to: 'same', by: ['supervisor'], requires: [RECORD_FILING_DUE], emits: 'record-filing-registered', source: cite('record-filing-rules', 1) },
  { id: 'return-record-filing', from: ['decided'], to: 'same', by: ['supervisor'], requires: [RECORD_FILING_DUE], emits: 'record-filing-returned', opens: [{ period: 'record-filing-supplement' }], source: cite('record-filing-rules', 1) },
] as const satisfies readonly Transition[];

/** A suspected crime is transferred whenever it is found, until the case is decided. */
const BEFORE_TRANSFER = [
  'filed', 'investigating', 'investigation-closed', 'notice-issued', 'notice-served', 'defence-concluded', 'hearing-requested', 'hearing-notified', 'heard',
  'in-legal-review', 'review-returned', 'review-passed', 'in-discussion', 'discussed',
] as const;

export const TRANSFER_TRANSITIONS = [
  {
    // The team of two or more that verified the facts proposes it in writing; three days run for the head to answer.
    id: 'report-criminal-transfer',
    from: BEFORE_TRANSFER,
    to: 'same',
    by: ['officer'],
    requires: [ACTOR_HANDLES_THE_CASE, TWO_OFFICERS_ASSIGNED, NO_TRANSFER_REPORTED],
    emits: 'transfer-reported',
    opens: [{ period: 'criminal-transfer-approval' }],
    source: cite('criminal-transfer-rules', 5),
  },
  {
    // With the reasons, which the rules want recorded.
    id: 'decline-criminal-transfer',
    from: BEFORE_TRANSFER,
    to: 'same',
    by: ['agency-head'],
    requires: [ACTOR_IS_PRINCIPAL_HEAD, TRANSFER_REPORTED],
    emits: 'transfer-decided',
    closes: ['criminal-transfer-approval'],
    source: cite('criminal-transfer-rules', 5),
  },
  {
    id: 'approve-criminal-transfer',
    from: BEFORE_TRANSFER,
    to: 'transfer-pending',
    by: ['agency-head'],
    requires: [ACTOR_IS_PRINCIPAL_HEAD],
    emits: 'transfer-approved',
    opens: [{ period: 'criminal-transfer-dispatch' }],
    closes: ['criminal-transfer-approval'],
    cancels: ['defence', 'hearing-request', 'hearing-notice', 'legal-review'],
    source: cite('criminal-transfer-rules', 5),
  },
  { id: 'dispatch-criminal-transfer', from: ['transfer-pending'], to: 'same', by: ['officer'], requires: [TRANSFER_AWAITS_DISPATCH], emits: 'transfer-dispatched', opens: [{ period: 'police-filing-decision' }], closes: ['criminal-transfer-dispatch'], source: cite('criminal-transfer-rules', 5) },
  { id: 'record-police-filing', from: ['transfer-pending'], to: 'transferred', by: ['officer', 'unit-head'], requires: [TRANSFER_DISPATCHED], emits: 'police-filing-notified', opens: [{ period: 'goods-handover' }], closes: ['police-filing-decision'], cancels: ['decision'], source: cite('criminal-transfer-rules', 8) },
  { id: 'hand-over-goods', from: ['transferred'], to: 'same', by: ['officer', 'unit-head'], requires: [GOODS_TO_HAND_OVER], emits: 'goods-handed-over', closes: ['goods-handover'], source: cite('criminal-transfer-rules', 12) },
  { id: 'record-police-refusal', from: ['transfer-pending'], to: 'investigating', by: ['officer', 'unit-head'], requires: [TRANSFER_DISPATCHED], emits: 'police-refusal-received', opens: [{ period: 'transfer-refusal-review' }], closes: ['police-filing-decision'], source: cite('criminal-transfer-rules', 8) },
  { id: 'challenge-police-refusal', from: ['investigating'], to: 'same', by: ['agency-head'], requires: [REFUSAL_STILL_OPEN], emits: 'police-refusal-challenged', closes: ['transfer-refusal-review'], source: cite('criminal-transfer-rules', 9) },
] as const satisfies readonly Transition[];
