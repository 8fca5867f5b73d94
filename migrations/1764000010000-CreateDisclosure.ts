import type { MigrationInterface, QueryRunner } from 'typeorm';
import { caseFactsView } from './1764000007000-CreateCaseFactsView';
import { createFactTable } from './case-table';

/** Publishing decisions, withdrawing them, and what follows when a decision is overturned. */
export class CreateDisclosure1764000010000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createFactTable(queryRunner, 'disclosure', `decision_id uuid NOT NULL, disclosed_on date NOT NULL, channel text, withheld text, reason text,
      -- Of what was published; the text itself stands in the portal while it is public, and nowhere once it is withdrawn.
      content_sha256 text,
      CONSTRAINT disclosure_once UNIQUE (decision_id),
      CONSTRAINT disclosure_decision_fkey FOREIGN KEY (decision_id) REFERENCES penalty_decision (id),
      CONSTRAINT disclosure_published_or_withheld CHECK ((withheld IS NULL) = (content_sha256 IS NOT NULL)),
      CONSTRAINT disclosure_withheld_for_a_reason CHECK (withheld IS NULL OR reason IS NOT NULL)`);
    await createFactTable(queryRunner, 'disclosure_withdrawal', `disclosure_id uuid NOT NULL, withdrawn_on date NOT NULL, reason text NOT NULL,
      CONSTRAINT disclosure_withdrawal_once UNIQUE (disclosure_id),
      CONSTRAINT disclosure_withdrawal_of_disclosure FOREIGN KEY (disclosure_id) REFERENCES disclosure (id)`);
    await createFactTable(queryRunner, 'annulment', `decision_id uuid NOT NULL, kind text NOT NULL, decided_by text NOT NULL, document_no text, effective_on date NOT NULL,
      only_for_procedure boolean NOT NULL, reason text NOT NULL,
      -- The filing that lost its ground with the decision.
      filing_id uuid,
      CONSTRAINT annulment_kind_is_known CHECK (kind IN ('changed', 'annulled', 'illegal', 'void')),
      CONSTRAINT annulment_decision_fkey FOREIGN KEY (decision_id) REFERENCES penalty_decision (id),
      CONSTRAINT annulment_filing_fkey FOREIGN KEY (filing_id) REFERENCES record_filing (id)`);
    await createFactTable(queryRunner, 'refund_task', `annulment_id uuid NOT NULL, amount_fen bigint NOT NULL, opened_on date NOT NULL,
      CONSTRAINT refund_task_once UNIQUE (annulment_id),
      CONSTRAINT refund_task_annulment_fkey FOREIGN KEY (annulment_id) REFERENCES annulment (id),
      CONSTRAINT refund_task_refunds_something CHECK (amount_fen > 0)`);
    await queryRunner.query(`
      CREATE TABLE portal.disclosed_decision (
        id                uuid NOT NULL,
        agency            text NOT NULL,
        document_no       text NOT NULL,
        decided_on        date NOT NULL,
        disclosed_on      date NOT NULL,
        -- Already redacted. Gone once withdrawn.
        party             text,
        violation         text,
        basis             text,
        content           text,
        withdrawn_on      date,
        withdrawal_reason text,
        CONSTRAINT disclosed_decision_pkey PRIMARY KEY (id),
        CONSTRAINT disclosed_decision_stands_or_is_withdrawn CHECK (
          CASE WHEN withdrawn_on IS NULL
            THEN withdrawal_reason IS NULL AND num_nulls(party, violation, basis, content) = 0
            ELSE withdrawal_reason IS NOT NULL AND num_nonnulls(party, violation, basis, content) = 0 END)
      )
    `);
    await queryRunner.query(`CREATE INDEX disclosed_decision_standing ON portal.disclosed_decision (id DESC) WHERE withdrawn_on IS NULL`);
    await queryRunner.query(`
      GRANT SELECT, INSERT, UPDATE (party, violation, basis, content, withdrawn_on, withdrawal_reason) ON portal.disclosed_decision TO mingjian_app
    `);
    await queryRunner.query(caseFactsView(FACTS_OF_DISCLOSURE));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP VIEW case_facts');
    await queryRunner.query(caseFactsView());
    await queryRunner.query('GRANT SELECT ON case_facts TO mingjian_app');
    await queryRunner.query('DROP TABLE portal.disclosed_decision, refund_task, annulment, disclosure_withdrawal, disclosure');
  }
}

/** `annulled_like`: decisions of this agency on the same party, with the facts and the result of the present draft, that were annulled or void. */
export const FACTS_OF_DISCLOSURE = `,
        (SELECT jsonb_build_object('disclosedOn', d.disclosed_on, 'withheld', d.withheld,
            'withdrawnOn', (SELECT w.withdrawn_on FROM disclosure_withdrawal w WHERE w.disclosure_id = d.id))
          FROM disclosure d WHERE d.case_id = c.id ORDER BY d.act_seq DESC LIMIT 1) AS disclosure,
        (SELECT jsonb_build_object('kind', a.kind, 'effectiveOn', a.effective_on, 'onlyForProcedure', a.only_for_procedure,
            'filingId', a.filing_id, 'refundFen', (SELECT t.amount_fen FROM refund_task t WHERE t.annulment_id = a.id))
          FROM annulment a WHERE a.case_id = c.id ORDER BY a.act_seq DESC LIMIT 1) AS overturned,
        COALESCE((
          SELECT jsonb_agg(jsonb_build_object('decisionNo', e.document_no, 'onlyForProcedure', a.only_for_procedure) ORDER BY a.id)
          FROM penalty_draft f
          JOIN annulment a ON a.agency_id = c.agency_id AND a.case_id <> c.id AND a.kind IN ('annulled', 'void')
          JOIN penalty_decision e ON e.id = a.decision_id
          JOIN penalty_draft g ON g.id = e.draft_id AND g.facts_hash = f.facts_hash AND g.outcome = f.outcome AND g.kinds = f.kinds
            AND g.fine_fen = f.fine_fen AND g.confiscated_fen = f.confiscated_fen
          JOIN party p ON p.case_id = c.id AND p.no = 1
          JOIN party q ON q.case_id = a.case_id AND q.no = 1 AND COALESCE(q.id_number, q.name) = COALESCE(p.id_number, p.name)
          WHERE f.case_id = c.id AND f.no = (SELECT max(x.no) FROM penalty_draft x WHERE x.case_id = c.id)), '[]') AS annulled_like`;
