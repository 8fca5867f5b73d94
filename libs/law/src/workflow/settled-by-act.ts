import type { TransitionId } from './workflow';

/**
 * What an act is asked that its own facts answer. Before they are given such a requirement is not met, and yet the act
 * stands open: nobody has given the eight findings before giving the opinion.
 */
const SETTLED: Partial<Record<TransitionId, readonly string[]>> = {
  'propose-penalty': ['outcome-fits-penalty'],
  'issue-notice': ['notice-covers-draft', 'hearing-offered-where-due'],
  'record-notice-service': ['notice-served-by-two-officers'],
  'request-hearing': ['hearing-asked-in-time'],
  'notify-hearing': ['presider-is-no-investigator', 'hearing-notified-seven-days-ahead'],
  'hold-hearing': ['hearing-outcome-recorded'],
  'assign-reviewer': ['reviewer-did-not-handle', 'reviewer-qualified'],
  'pass-review': ['eight-items-answered', 'review-outcome-agrees'],
  'return-review': ['eight-items-answered', 'review-outcome-returns'],
  'convene-discussion': ['presenter-has-no-vote', 'quorum-present', 'chief-is-a-member', 'discussion-binds-draft'],
  'resolve-discussion': ['resolved-as-proposed'],
  'send-back-from-discussion': ['resolved-to-change'],
  'record-decision-service': ['decision-served'],
  'decide-on-spot': [
    'certificates-shown', 'within-on-the-spot-limit', 'only-warning-or-fine', 'outcome-fits-penalty', 'party-informed-and-heard', 'defence-re-examined',
    'spot-decision-signed-by-officers', 'spot-decision-delivered-or-refusal-noted', 'cash-allowed', 'cash-asked-by-party',
  ],
  'record-spot-payment': ['payment-is-the-fine', 'cash-allowed', 'cash-asked-by-party', 'cash-receipt-issued'],
};

/** Requirements of this act that the act itself may meet. */
export function settledByAct(id: TransitionId): readonly string[] {
  return SETTLED[id] ?? [];
}
