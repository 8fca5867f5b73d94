/**
 * What is searched: for each table of facts 'kind:name:column'. A number is found without its brackets; a party by
 * name, number or telephone; a text anywhere in it. Opinions of a discussion come in with its resolution.
 */
export const SEARCHED: Readonly<Record<string, readonly string[]>> = {
  enforcement_case: ['number:case-no:case_no', 'text:violation:violation', 'text:suspected-basis:suspected_basis', 'text:source:source_detail'],
  party: ['party:party-name:name', 'party:party-identity:id_number', 'party:party-phone:phone', 'party:representative:representative', 'party:address:address'],
  investigation_act: ['text:investigation-act:content'],
  penalty_draft: ['text:facts:facts', 'text:violated:violated', 'text:penalty-basis:penalty_basis'],
  investigation_report: ['text:report:report'],
  advance_notice: ['number:notice-no:document_no'],
  defence: ['text:defence:content'],
  re_examination: ['text:re-examination:opinion'],
  hearing_step: ['text:hearing:content'],
  review_opinion: ['number:review-no:document_no', 'text:review-findings:findings', 'text:review-correction:required_action'],
  discussion: ['number:discussion-no:document_no', 'text:handler-report:handler_report'],
  discussion_resolution: ['text:resolution:content'],
  penalty_decision: ['number:decision-no:document_no', 'text:course:course', 'text:defence-treatment:defence_treatment'],
  record_filing: ['number:record-filing-no:document_no'],
  record_filing_intake: ['number:register-no:register_no'],
  case_measure: ['text:measure-reason:reason', 'text:measure-details:details'],
};

/** Takes up the rows a table has already. */
export const indexExisting = (table: string): string => `
  INSERT INTO search_entry (case_id, agency_id, source_id, kind, field, plain)
  SELECT r.${table === 'enforcement_case' ? 'id' : 'case_id'}, r.agency_id, r.id, t.kind, t.field, t.plain
  FROM ${table} r, search_texts(to_jsonb(r), ARRAY[${(SEARCHED[table] ?? []).map((field) => `'${field}'`).join(', ')}]) t
  ON CONFLICT DO NOTHING`;

export const INDEX_OPINIONS = `
  INSERT INTO search_entry (case_id, agency_id, source_id, kind, field, plain)
  SELECT o.case_id, o.agency_id, o.id, 'text', 'discussion-opinion', search_plain(o.opinion)
  FROM discussion_opinion o JOIN discussion_resolution r ON r.discussion_id = o.discussion_id ON CONFLICT DO NOTHING`;
