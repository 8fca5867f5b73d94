import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepAgenciesApart } from './case-table';

/** Closes three gaps between agencies and between the sides of a case. */
export class KeepRulesAndNewsApart1764000009000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await keepAgenciesApart(queryRunner, 'notification', true);
    // The county's rules bind everyone and are seen by everyone; an agency's own are its own business.
    await queryRunner.query(`ALTER TABLE local_rule ENABLE ROW LEVEL SECURITY`);
    await queryRunner.query(`
      CREATE POLICY local_rule_of_own_agency ON local_rule
        USING (current_setting('mingjian.scope', true) IN ('county', 'system') OR agency_id IS NULL
               OR agency_id = NULLIF(current_setting('mingjian.agency_id', true), '')::uuid)
        WITH CHECK (current_setting('mingjian.scope', true) IN ('county', 'system')
               OR agency_id = NULLIF(current_setting('mingjian.agency_id', true), '')::uuid)
    `);
    // Whoever investigated does not preside (penalty law art. 64, item 4): the database knows it of reviewers, and now of presiders.
    await queryRunner.query(`
      ALTER TABLE hearing_step
        ADD COLUMN side text NOT NULL GENERATED ALWAYS AS ('judging') STORED,
        ADD CONSTRAINT hearing_step_keeps_to_its_side FOREIGN KEY (case_id, presider_id, side)
          REFERENCES case_side (case_id, person_id, side) DEFERRABLE INITIALLY DEFERRED
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE hearing_step DROP CONSTRAINT hearing_step_keeps_to_its_side, DROP COLUMN side`);
    for (const table of ['local_rule', 'notification']) {
      await queryRunner.query(`DROP POLICY ${table}_of_own_agency ON ${table}`);
      await queryRunner.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    }
  }
}
