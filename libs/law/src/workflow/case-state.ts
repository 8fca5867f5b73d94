/**
 * The spine of a case. Service, record-filing, disclosure and payment are duties beside it, not states:
 * the law gives them no order among themselves.
 */
export const ORDINARY_STATES = [
  'lead',
  'not-filed',
  'filed',
  'investigating',
  'suspended',
  'investigation-closed',
  'notice-issued',
  'notice-served',
  'defence-concluded',
  'hearing-requested',
  'hearing-notified',
  'heard',
  'in-legal-review',
  'review-returned',
  'review-passed',
  'in-discussion',
  'discussed',
  'decided',
  'closed',
  'transfer-pending',
  'transferred',
  'terminated',
] as const;

export const SIMPLIFIED_STATES = ['found', 'decided-on-spot', 'reported-to-agency', 'performed', 'spot-closed'] as const;

export const CASE_STATES = [...ORDINARY_STATES, ...SIMPLIFIED_STATES] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** States in which nothing more happens on the spine. Late consequences (annulment, withdrawal) still may. */
export const FINAL_STATES: readonly CaseState[] = ['not-filed', 'closed', 'transferred', 'terminated', 'spot-closed'];

/** Filed and not yet decided. */
export const UNDER_WAY = [
  'filed', 'investigating', 'suspended', 'investigation-closed', 'notice-issued', 'notice-served', 'defence-concluded',
  'hearing-requested', 'hearing-notified', 'heard', 'in-legal-review', 'review-returned', 'review-passed',
  'in-discussion', 'discussed',
] as const satisfies readonly CaseState[];
