import type { PeriodId } from './catalogue';

/**
 * Duties that lie on somebody other than the enforcing agency: the party, the police, a court, the body of
 * reconsideration. They run in a case of the agency, and if one is missed it is not the agency that is late.
 */
export const DUTIES_OF_OTHERS: readonly PeriodId[] = [
  'payment',
  'police-forwarding',
  'police-filing-decision',
  'police-reconsideration',
  'court-steps',
  'court-steps-ruling',
  'court-steps-doubtful-ruling',
  'reconsideration-decision',
  'reconsideration-decision-simplified',
];
