import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './case-table';

/**
 * That a checkpoint over all chain heads was taken. What convicts is the file kept outside this database: whoever can
 * cut a chain here can cut this table as well.
 */
export class CreateRecordCheckpoint1764000008000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE record_checkpoint (
        id     uuid        NOT NULL,
        at     timestamptz NOT NULL,
        cases  bigint      NOT NULL,
        -- Over every chain head in case-id order.
        digest text        NOT NULL,
        CONSTRAINT record_checkpoint_pkey PRIMARY KEY (id),
        CONSTRAINT record_checkpoint_cases_are_counted CHECK (cases >= 0),
        CONSTRAINT record_checkpoint_digest_is_sha256 CHECK (digest ~ '^[0-9a-f]{64}$')
      )
    `);
    await appendOnly(queryRunner, 'record_checkpoint');
    await queryRunner.query(`GRANT SELECT, INSERT ON record_checkpoint TO mingjian_app`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE record_checkpoint`);
  }
}
