import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Duties by the month they fell due in: twelve months are one range of this index, however many cases lie before them. */
export class KeepTimelinessInReach1764000017000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX deadline_duties_by_due ON deadline (due_on, id) INCLUDE (agency_id, period_id, status, late, due_at)
        WHERE nature = 'duty' AND status IN ('met', 'running')
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX deadline_duties_by_due`);
  }
}
