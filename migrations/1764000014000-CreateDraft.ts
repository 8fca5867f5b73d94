import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody has typed and not yet sent. Theirs alone: neither colleagues nor supervisors read it. */
export class CreateDraft1764000014000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE draft (
        person_id uuid        NOT NULL,
        key       text        NOT NULL,
        body      jsonb       NOT NULL,
        saved_at  timestamptz NOT NULL,
        CONSTRAINT draft_pkey PRIMARY KEY (person_id, key),
        CONSTRAINT draft_person_fkey FOREIGN KEY (person_id) REFERENCES person (id)
      )
    `);
    await queryRunner.query(`CREATE INDEX draft_by_age ON draft (saved_at)`);
    await queryRunner.query(`ALTER TABLE draft ENABLE ROW LEVEL SECURITY`);
    await queryRunner.query(`
      CREATE POLICY draft_of_its_writer ON draft
        USING (current_setting('mingjian.scope', true) = 'system' OR person_id = NULLIF(current_setting('mingjian.actor_id', true), '')::uuid)
        WITH CHECK (person_id = NULLIF(current_setting('mingjian.actor_id', true), '')::uuid)
    `);
    await queryRunner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON draft TO mingjian_app`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE draft`);
  }
}
