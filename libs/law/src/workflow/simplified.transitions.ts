import { DUTIES_MET } from './duties.requirements';
import { ACTOR_HANDLES_THE_CASE, ASSIGNED_OFFICERS_CERTIFIED, OUTCOME_FITS_PENALTY, TWO_OFFICERS_ASSIGNED } from './investigation.requirements';
import { DEFENCE_REEXAMINED } from './notice.requirements';
import {
  CASH_ALLOWED, CASH_ASKED_BY_PARTY, CASH_RECEIPT_ISSUED, CASH_WITH_AGENCY, CASH_WITH_OFFICER, CERTIFICATES_SHOWN, ONLY_WARNING_OR_FINE,
  PARTY_INFORMED_ORALLY, PAYMENT_IS_THE_FINE, SPOT_DECISION_DELIVERED, SPOT_DECISION_SIGNED, SPOT_FINE_PAID, WITHIN_ON_THE_SPOT_LIMIT,
} from './simplified.requirements';
import { apl, type Transition } from './transition';

export const SIMPLIFIED_TRANSITIONS = [
  { id: 'find-violation', from: null, to: 'found', by: ['officer'], requires: [], emits: 'violation-found', source: apl(51) },
  {
    id: 'decide-on-spot',
    from: ['found'],
    to: 'decided-on-spot',
    by: ['officer'],
    requires: [
      ACTOR_HANDLES_THE_CASE, TWO_OFFICERS_ASSIGNED, ASSIGNED_OFFICERS_CERTIFIED, CERTIFICATES_SHOWN, WITHIN_ON_THE_SPOT_LIMIT, ONLY_WARNING_OR_FINE,
      OUTCOME_FITS_PENALTY, PARTY_INFORMED_ORALLY, DEFENCE_REEXAMINED, SPOT_DECISION_SIGNED, SPOT_DECISION_DELIVERED, CASH_ALLOWED, CASH_ASKED_BY_PARTY,
    ],
    emits: 'on-the-spot-decision-made',
    // Handed over as it is made: what runs from service runs from here. Suit comes only after reconsideration, and has its own period then.
    opens: [{ period: 'on-the-spot-report' }, { period: 'payment', when: ({ facts }) => (facts.draft?.fineFen ?? 0) > 0 }, { period: 'reconsideration-application' }],
    source: apl(51),
  },
  { id: 'turn-into-ordinary-case', from: ['found'], to: 'lead', by: ['officer'], requires: [ACTOR_HANDLES_THE_CASE], emits: 'lead-received', source: apl(54, 1) },
  { id: 'report-spot-decision', from: ['decided-on-spot'], to: 'reported-to-agency', by: ['officer'], requires: [ACTOR_HANDLES_THE_CASE], emits: 'on-the-spot-decision-reported', closes: ['on-the-spot-report'], source: apl(52, 3) },
  {
    id: 'record-spot-payment',
    from: ['reported-to-agency'],
    to: 'performed',
    by: ['officer'],
    requires: [ACTOR_HANDLES_THE_CASE, PAYMENT_IS_THE_FINE, CASH_ALLOWED, CASH_ASKED_BY_PARTY, CASH_RECEIPT_ISSUED],
    emits: 'spot-penalty-paid',
    opens: [{ period: 'cash-handover', when: ({ facts }) => facts.spot?.payment?.method === 'cash' }],
    closes: ['payment'],
    source: apl(67),
  },
  {
    id: 'hand-over-cash',
    from: ['performed'],
    to: 'same',
    by: ['officer'],
    requires: [ACTOR_HANDLES_THE_CASE, CASH_WITH_OFFICER],
    emits: 'cash-handed-to-agency',
    opens: [{ period: 'cash-handover-to-bank' }],
    closes: ['cash-handover'],
    source: apl(71),
  },
  { id: 'pay-cash-into-bank', from: ['performed'], to: 'same', by: ['unit-head', 'agency-head'], requires: [CASH_WITH_AGENCY], emits: 'cash-paid-into-bank', closes: ['cash-handover-to-bank'], source: apl(71) },
  { id: 'close-spot-case', from: ['performed', 'reported-to-agency'], to: 'spot-closed', by: ['unit-head', 'agency-head'], requires: [SPOT_FINE_PAID, DUTIES_MET], emits: 'spot-case-closed', source: apl(52, 3) },
] as const satisfies readonly Transition[];
