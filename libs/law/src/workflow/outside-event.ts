import type { CaseEvent } from './case-event';

/**
 * Events that no act of the case brings about: another body, the party or the calendar does.
 * They are reported when they happen; a period they open or meet is computed from that day.
 */
export const OUTSIDE_EVENTS: readonly CaseEvent[] = [
  // The public, and bodies beside the case
  'complaint-received', 'complaint-answered', 'obstacle-ended', 'other-decision-made', 'other-decision-disclosed', 'year-ended',
  'annual-report-published', 'public-notice-posted', 'public-notice-completed',
  // Coercive measures and money, recorded where they are taken
  'urgent-measure-taken', 'urgent-measure-approved', 'property-seized', 'seizure-resolved', 'funds-frozen', 'freeze-resolved',
  'freeze-decision-delivered', 'cash-collected', 'payment-period-ended',
  'late-surcharge-began', 'forced-execution-begun', 'closing-ground-arose', 'remedy-period-expired',
  // Supervisors, courts, the reconsideration body
  'record-filing-supplemented', 'record-filing-reviewed', 'supervision-document-received', 'supervision-result-reported',
  'court-application-accepted', 'court-refused-application', 'court-refusal-appealed', 'court-ruled', 'court-ruling-appealed',
  'reconsideration-applied', 'reconsideration-accepted', 'reconsideration-copy-received', 'reconsideration-replied',
  'reconsideration-decided', 'reconsideration-decision-received', 'suit-filed',
  // Police and procuratorate
  'police-received-without-jurisdiction', 'police-forwarded', 'police-received', 'police-answered',
  'police-reconsideration-requested', 'police-reconsidered', 'police-reconsideration-received',
  'procuratorate-supervision-requested', 'procuratorate-opinion-received', 'procuratorate-opinion-answered',
];
