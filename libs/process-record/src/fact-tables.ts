/** Every table whose rows a record entry vouches for; verification re-reads each of them. */
export const FACT_TABLES = [
  'party',
  'officer_assignment',
  'recusal_request',
  'recusal_decision',
  'investigation_act',
  'penalty_draft',
  'investigation_report',
  'advance_notice',
  'proof_of_service',
  'defence',
  're_examination',
  'hearing_step',
  'review_submission',
  'review_assignment',
  'review_opinion',
  'discussion',
  'discussion_opinion',
  'discussion_resolution',
  'penalty_decision',
  'record_filing',
  'record_filing_intake',
  'case_measure',
  'document',
  'disclosure',
  'disclosure_withdrawal',
  'annulment',
  'refund_task',
] as const;
export type FactTable = (typeof FACT_TABLES)[number];

/**
 * The digest of a row, spelt once for writing and for verifying. Nulls are left out so that a column added
 * later does not change the digest of rows written before it.
 */
export const ROW_DIGEST = (row: string): string =>
  `encode(sha256(convert_to(jsonb_strip_nulls(to_jsonb(${row}))::text, 'UTF8')), 'hex')`;

/** Digest of what a lead says that no guard asks about: whose case it is, where it came from, what is alleged. */
export const LEAD_DIGEST =
  `encode(sha256(convert_to(jsonb_build_array(agency_id, source, source_detail, violation)::text, 'UTF8')), 'hex')`;
