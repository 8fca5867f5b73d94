import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, createFactTable, keepAgenciesApart } from './case-table';

const FACT_TABLES = [
  'party', 'officer_assignment', 'recusal_request', 'recusal_decision', 'investigation_act', 'penalty_draft', 'investigation_report',
  'advance_notice', 'proof_of_service', 'defence', 're_examination', 'hearing_step', 'review_submission', 'review_assignment',
  'review_opinion', 'discussion', 'discussion_opinion', 'discussion_resolution', 'penalty_decision', 'record_filing',
  'record_filing_intake', 'case_measure',
];

/** What is known of a case: rows that acts add and nothing changes. */
export class CreateCaseFacts1764000004000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // Whoever handles a case may not review it or preside over its hearing: one person, one side.
    await queryRunner.query(`
      CREATE TABLE case_side (
        agency_id uuid NOT NULL,
        case_id   uuid NOT NULL,
        person_id uuid NOT NULL,
        side      text NOT NULL,
        CONSTRAINT case_side_pkey PRIMARY KEY (case_id, person_id),
        CONSTRAINT case_side_is_unique UNIQUE (case_id, person_id, side),
        CONSTRAINT case_side_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case (id, agency_id),
        CONSTRAINT case_side_is_known CHECK (side IN ('handling', 'judging'))
      )
    `);
    await keepAgenciesApart(queryRunner, 'case_side');
    await appendOnly(queryRunner, 'case_side');
    await queryRunner.query(`GRANT SELECT, INSERT ON case_side TO mingjian_app`);
    const onSide = (table: string, column: string, side: string) => `
      side text NOT NULL GENERATED ALWAYS AS ('${side}') STORED,
      CONSTRAINT ${table}_keeps_to_its_side FOREIGN KEY (case_id, ${column}, side)
        REFERENCES case_side (case_id, person_id, side) DEFERRABLE INITIALLY DEFERRED`;

    const facts: readonly (readonly [table: string, columns: string, countyWrites?: boolean])[] = [
      ['party', `no integer NOT NULL, kind text NOT NULL, name text NOT NULL, id_number text, representative text, address text, phone text,
        CONSTRAINT party_no_is_unique UNIQUE (case_id, no),
        CONSTRAINT party_kind_is_known CHECK (kind IN ('person', 'individual-business', 'organization'))`],
      ['officer_assignment', `person_id uuid NOT NULL, kind text NOT NULL, on_date date NOT NULL, reason text,
        CONSTRAINT officer_assignment_person_fkey FOREIGN KEY (person_id, agency_id) REFERENCES person (id, agency_id),
        CONSTRAINT officer_assignment_kind_is_known CHECK (kind IN ('assigned', 'released')),
        ${onSide('officer_assignment', 'person_id', 'handling')}`],
      ['recusal_request', `person_id uuid NOT NULL, ground text NOT NULL, requested_by text NOT NULL, on_date date NOT NULL`],
      ['recusal_decision', `request_id uuid NOT NULL, recused boolean NOT NULL, reason text NOT NULL, on_date date NOT NULL,
        CONSTRAINT recusal_decision_once UNIQUE (request_id),
        CONSTRAINT recusal_decision_request_fkey FOREIGN KEY (request_id) REFERENCES recusal_request (id)`],
      ['investigation_act', `kind text NOT NULL, on_date date NOT NULL, place text NOT NULL, content text NOT NULL,
        officers uuid[] NOT NULL, signed_by uuid[] NOT NULL, party_signed text NOT NULL, rights_told boolean NOT NULL, recording_sha256 text,
        CONSTRAINT investigation_act_party_signed_is_known CHECK (party_signed IN ('signed', 'refused', 'absent', 'not-required'))`],
      ['penalty_draft', `no integer NOT NULL, facts text NOT NULL, evidence jsonb NOT NULL, violated text[] NOT NULL, penalty_basis text[] NOT NULL,
        discretion jsonb NOT NULL, outcome text NOT NULL, items jsonb NOT NULL, kinds text[] NOT NULL, fine_fen bigint NOT NULL, confiscated_fen bigint NOT NULL,
        facts_hash text NOT NULL, content_hash text NOT NULL,
        CONSTRAINT penalty_draft_no_is_unique UNIQUE (case_id, no),
        CONSTRAINT penalty_draft_is_bound UNIQUE (id, content_hash),
        CONSTRAINT penalty_draft_outcome_is_known CHECK (outcome IN ('penalty', 'no-penalty', 'not-established', 'transfer')),
        CONSTRAINT penalty_draft_sums_are_not_negative CHECK (fine_fen >= 0 AND confiscated_fen >= 0)`],
      ['investigation_report', `draft_id uuid NOT NULL, draft_hash text NOT NULL, report text NOT NULL, on_date date NOT NULL,
        CONSTRAINT investigation_report_binds_draft FOREIGN KEY (draft_id, draft_hash) REFERENCES penalty_draft (id, content_hash)`],
      ['advance_notice', `round integer NOT NULL, draft_id uuid NOT NULL, draft_hash text NOT NULL, document_no text NOT NULL, issued_on date NOT NULL,
        offers_hearing boolean NOT NULL,
        CONSTRAINT advance_notice_round_is_unique UNIQUE (case_id, round),
        CONSTRAINT advance_notice_binds_draft FOREIGN KEY (draft_id, draft_hash) REFERENCES penalty_draft (id, content_hash)`],
      ['proof_of_service', `subject text NOT NULL, subject_id uuid NOT NULL, method text NOT NULL, served_on date NOT NULL, place text, received_by text,
        witness text, consent_recorded boolean NOT NULL, officers uuid[] NOT NULL, remarks text,
        CONSTRAINT proof_of_service_method_is_known CHECK (method IN ('direct', 'leave-behind', 'post', 'electronic', 'public-notice', 'entrusted')),
        CONSTRAINT proof_of_service_electronic_by_consent CHECK (method <> 'electronic' OR consent_recorded),
        CONSTRAINT proof_of_service_leave_behind_witnessed CHECK (method <> 'leave-behind' OR witness IS NOT NULL)`],
      // Without a notice: what the party said when a penalty was decided on the spot (penalty law arts 44, 45, 51).
      ['defence', `notice_id uuid, kind text NOT NULL, made_on date NOT NULL, content text, hearing_waived boolean NOT NULL,
        CONSTRAINT defence_kind_is_known CHECK (kind IN ('stated', 'waived')),
        CONSTRAINT defence_notice_fkey FOREIGN KEY (notice_id) REFERENCES advance_notice (id)`],
      ['re_examination', `defence_id uuid NOT NULL, accepted text NOT NULL, opinion text NOT NULL, on_date date NOT NULL,
        CONSTRAINT re_examination_defence_fkey FOREIGN KEY (defence_id) REFERENCES defence (id),
        CONSTRAINT re_examination_accepted_is_known CHECK (accepted IN ('all', 'part', 'none'))`],
      ['hearing_step', `kind text NOT NULL, on_date date NOT NULL, presider_id uuid, hearing_on date, place text, outcome text, content text, notice_id uuid NOT NULL,
        CONSTRAINT hearing_step_kind_is_known CHECK (kind IN ('requested', 'notified', 'held')),
        CONSTRAINT hearing_step_outcome_is_known CHECK (outcome IN ('heard', 'waived'))`],
      ['review_submission', `round integer NOT NULL, draft_id uuid NOT NULL, draft_hash text NOT NULL, submitted_on date NOT NULL, materials text[] NOT NULL,
        CONSTRAINT review_submission_round_is_unique UNIQUE (case_id, round),
        CONSTRAINT review_submission_binds_draft FOREIGN KEY (draft_id, draft_hash) REFERENCES penalty_draft (id, content_hash)`],
      ['review_assignment', `submission_id uuid NOT NULL, reviewer_id uuid NOT NULL, qualification_no text, reviewing_since date, assigned_on date NOT NULL, reason text NOT NULL,
        CONSTRAINT review_assignment_submission_fkey FOREIGN KEY (submission_id) REFERENCES review_submission (id),
        ${onSide('review_assignment', 'reviewer_id', 'judging')}`],
      ['review_opinion', `submission_id uuid NOT NULL, reviewer_id uuid NOT NULL, outcome text NOT NULL, findings jsonb NOT NULL, required_action text, document_no text NOT NULL, finished_on date NOT NULL,
        CONSTRAINT review_opinion_once UNIQUE (submission_id),
        CONSTRAINT review_opinion_submission_fkey FOREIGN KEY (submission_id) REFERENCES review_submission (id)`],
      ['discussion', `no integer NOT NULL, draft_id uuid NOT NULL, draft_hash text NOT NULL, convened_on date NOT NULL, started_at text NOT NULL, place text NOT NULL, recorder text NOT NULL,
        absent jsonb NOT NULL, recusals jsonb NOT NULL, handler_report text NOT NULL, document_no text NOT NULL,
        members uuid[] NOT NULL, recused uuid[] NOT NULL, chief_id uuid NOT NULL, presenter_id uuid NOT NULL, quorum integer NOT NULL,
        CONSTRAINT discussion_no_is_unique UNIQUE (case_id, no),
        CONSTRAINT discussion_presenter_has_no_vote CHECK (NOT presenter_id = ANY (members)),
        CONSTRAINT discussion_binds_draft FOREIGN KEY (draft_id, draft_hash) REFERENCES penalty_draft (id, content_hash)`],
      ['discussion_opinion', `discussion_id uuid NOT NULL, person_id uuid NOT NULL, no integer NOT NULL, stance text NOT NULL, opinion text NOT NULL,
        CONSTRAINT discussion_opinion_one_each UNIQUE (discussion_id, person_id),
        CONSTRAINT discussion_opinion_discussion_fkey FOREIGN KEY (discussion_id) REFERENCES discussion (id),
        CONSTRAINT discussion_opinion_stance_is_known CHECK (stance IN ('agree', 'disagree', 'abstain'))`],
      ['discussion_resolution', `discussion_id uuid NOT NULL, resolution text NOT NULL, content text NOT NULL, ended_at text NOT NULL, on_date date NOT NULL,
        CONSTRAINT discussion_resolution_once UNIQUE (discussion_id),
        CONSTRAINT discussion_resolution_discussion_fkey FOREIGN KEY (discussion_id) REFERENCES discussion (id),
        CONSTRAINT discussion_resolution_is_known CHECK (resolution IN ('as-proposed', 'change', 'supplement-investigation'))`],
      ['penalty_decision', `draft_id uuid NOT NULL, draft_hash text NOT NULL, document_no text NOT NULL, decided_on date NOT NULL, decided_by uuid NOT NULL,
        outcome text NOT NULL, fine_fen bigint NOT NULL, confiscated_fen bigint NOT NULL, course text NOT NULL, payment jsonb, performance text,
        surcharge_stated boolean NOT NULL, reconsideration_body text NOT NULL, court text NOT NULL, defence_treatment text, disclosure_channel text,
        CONSTRAINT penalty_decision_once UNIQUE (case_id),
        CONSTRAINT penalty_decision_number_is_unique UNIQUE (agency_id, document_no),
        CONSTRAINT penalty_decision_binds_draft FOREIGN KEY (draft_id, draft_hash) REFERENCES penalty_draft (id, content_hash)`],
      ['record_filing', `no integer NOT NULL, decision_id uuid NOT NULL, submitted_on date NOT NULL, package text[] NOT NULL, complete boolean NOT NULL, late_reason text,
        recipient text NOT NULL, report text NOT NULL, document_no text NOT NULL,
        CONSTRAINT record_filing_no_is_unique UNIQUE (case_id, no),
        CONSTRAINT record_filing_decision_fkey FOREIGN KEY (decision_id) REFERENCES penalty_decision (id)`],
      ['record_filing_intake', `filing_id uuid NOT NULL, outcome text NOT NULL, register_no text, missing text[] NOT NULL, on_date date NOT NULL, remarks text,
        CONSTRAINT record_filing_intake_once UNIQUE (filing_id),
        CONSTRAINT record_filing_intake_filing_fkey FOREIGN KEY (filing_id) REFERENCES record_filing (id),
        CONSTRAINT record_filing_intake_outcome_is_known CHECK (outcome IN ('registered', 'returned')),
        CONSTRAINT record_filing_intake_register_no CHECK ((outcome = 'registered') = (register_no IS NOT NULL))`, true],
      // Acts whose fact is no more than a day, a reason and a few particulars.
      ['case_measure', `transition text NOT NULL, on_date date NOT NULL, reason text, details jsonb NOT NULL`],
    ];
    for (const [table, columns, countyWrites] of facts) await createFactTable(queryRunner, table, columns, countyWrites);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE ${[...FACT_TABLES].reverse().join(', ')}, case_side CASCADE`);
  }
}
