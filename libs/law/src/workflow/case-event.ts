/**
 * Everything that can happen in and around a case. Much of it starts or meets a statutory period.
 * Named in the past tense: an event is recorded because it happened, on its day.
 */
export const CASE_EVENTS = [
  // Leads and case filing
  'lead-received', 'complaint-received', 'complaint-answered', 'case-filed', 'case-not-filed',
  'officer-assigned', 'officer-released', 'recusal-requested', 'recusal-decided',
  // Investigation
  'investigation-begun', 'investigation-act-recorded', 'preservation-ordered', 'preservation-disposed',
  'urgent-measure-taken', 'urgent-measure-approved', 'property-seized', 'seizure-resolved',
  'funds-frozen', 'freeze-resolved', 'freeze-decision-delivered',
  'time-excluded', 'decision-period-extended', 'case-suspended', 'case-resumed', 'case-terminated',
  'penalty-proposed', 'investigation-reported', 'investigation-closed', 'investigation-reopened', 'gates-repeated',
  // Notice, defence, hearing
  'notice-issued', 'advance-notice-served', 'defence-received', 'defence-re-examined', 'defence-concluded',
  'hearing-requested', 'obstacle-ended', 'hearing-notified', 'hearing-held',
  // Review, discussion, decision, service
  'review-requested', 'reviewer-assigned', 'review-passed', 'review-completed', 'review-returned',
  'discussion-convened', 'discussion-opinion-given', 'discussion-resolved', 'discussion-sent-back',
  'decision-made', 'decision-served', 'public-notice-posted', 'public-notice-completed',
  'violation-found', 'on-the-spot-decision-made', 'on-the-spot-decision-reported', 'spot-penalty-paid', 'spot-case-closed',
  // Duties after a decision
  'record-filing-submitted', 'record-filing-incomplete', 'record-filing-registered', 'record-filing-returned',
  'record-filing-supplemented', 'record-filing-reviewed', 'supervision-document-received', 'supervision-result-reported',
  'penalty-disclosed', 'penalty-shown-in-credit-system', 'other-decision-made', 'other-decision-disclosed',
  'disclosed-decision-overturned', 'disclosure-withdrawn',
  // Performance and enforcement
  'fine-paid', 'penalty-part-paid', 'payment-deferred', 'payment-period-ended', 'late-surcharge-began',
  'cash-collected', 'cash-handed-to-agency', 'cash-paid-into-bank',
  'demand-served', 'forced-execution-begun', 'remedy-period-expired', 'court-application-made', 'court-application-accepted',
  'court-refused-application', 'court-refusal-appealed', 'court-ruled', 'court-ruling-appealed',
  'closing-ground-arose', 'case-closed',
  // Remedies
  'reconsideration-applied', 'reconsideration-accepted', 'reconsideration-copy-received', 'reconsideration-replied',
  'reconsideration-decided', 'reconsideration-decision-received', 'reconsideration-opinion-received',
  'reconsideration-opinion-reported', 'suit-filed',
  // Criminal transfer
  'transfer-reported', 'transfer-decided', 'transfer-approved', 'transfer-dispatched',
  'police-received-without-jurisdiction', 'police-forwarded', 'police-received', 'police-answered',
  'police-filing-notified', 'police-refusal-received', 'police-refusal-challenged',
  'police-reconsideration-requested', 'police-reconsidered', 'police-reconsideration-received',
  'procuratorate-supervision-requested', 'goods-handed-over',
  'procuratorate-opinion-received', 'procuratorate-opinion-answered',
  // The year
  'year-ended', 'annual-report-published',
] as const;

export type CaseEvent = (typeof CASE_EVENTS)[number];
