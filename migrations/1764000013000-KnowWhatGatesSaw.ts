import type { MigrationInterface, QueryRunner } from 'typeorm';
import { caseFactsView } from './1764000007000-CreateCaseFactsView';
import { FACTS_OF_DISCLOSURE } from './1764000010000-CreateDisclosure';

/** Lets a guard know what was added to the file after a gate looked at it, who was recused, and whether the case was ever heard. */
export class KnowWhatGatesSaw1764000013000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(caseFactsView(FACTS_OF_DISCLOSURE + FACTS_OF_GATES));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP VIEW case_facts');
    await queryRunner.query(caseFactsView(FACTS_OF_DISCLOSURE));
    await queryRunner.query('GRANT SELECT ON case_facts TO mingjian_app');
  }
}

const actsSince = (gate: string): string => `(SELECT count(*)::int FROM investigation_act i WHERE i.case_id = c.id
          AND i.act_seq > (SELECT max(g.act_seq) FROM ${gate} g WHERE g.case_id = c.id))`;

const FACTS_OF_GATES = `,
        ${actsSince('investigation_report')} AS acts_since_report,
        ${actsSince('review_submission')} AS acts_since_review,
        ${actsSince('discussion')} AS acts_since_discussion,
        EXISTS (SELECT FROM hearing_step h WHERE h.case_id = c.id AND h.kind = 'held' AND h.outcome = 'heard') AS ever_heard,
        -- As with open recusals, what the act under way decides was still open when it began.
        (SELECT q.person_id FROM recusal_request q WHERE q.case_id = c.id
          AND NOT EXISTS (SELECT FROM recusal_decision d WHERE d.request_id = q.id AND d.act_seq <= c.version)
          ORDER BY q.act_seq LIMIT 1) AS recusal_asked_of,
        COALESCE((SELECT jsonb_agg(DISTINCT q.person_id) FROM recusal_request q JOIN recusal_decision d ON d.request_id = q.id
          WHERE q.case_id = c.id AND d.recused), '[]') AS recused`;
