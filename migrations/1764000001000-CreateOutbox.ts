import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages written in the same transaction as the act they follow from, and the receipts of those who did the work. */
export class CreateOutbox1764000001000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE outbox (
        id         uuid        NOT NULL,
        topic      text        NOT NULL,
        body       text        NOT NULL,
        created_at timestamptz NOT NULL,
        sent_at    timestamptz,
        done_at    timestamptz,
        CONSTRAINT outbox_pkey PRIMARY KEY (id),
        CONSTRAINT outbox_body_is_json CHECK (body::json IS NOT NULL),
        CONSTRAINT outbox_is_done_after_it_is_sent CHECK (done_at IS NULL OR sent_at IS NOT NULL)
      )
    `);
    await queryRunner.query(`CREATE INDEX outbox_unsent ON outbox (created_at) WHERE sent_at IS NULL`);
    await queryRunner.query(`CREATE INDEX outbox_unacknowledged ON outbox (sent_at) WHERE sent_at IS NOT NULL AND done_at IS NULL`);
    await queryRunner.query(`
      CREATE TABLE inbox (
        consumer   text        NOT NULL,
        message_id uuid        NOT NULL,
        at         timestamptz NOT NULL,
        CONSTRAINT inbox_pkey PRIMARY KEY (consumer, message_id)
      )
    `);
    await queryRunner.query(`GRANT UPDATE (sent_at, done_at) ON outbox TO mingjian_app`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE inbox`);
    await queryRunner.query(`DROP TABLE outbox`);
  }
}
