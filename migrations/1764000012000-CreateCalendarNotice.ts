import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './case-table';

/** Holiday notices loaded after the product was built, and the days a county sets for itself. */
export class CreateCalendarNotice1764000012000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE calendar_notice (
        id     uuid    NOT NULL,
        -- The year a State Council notice is for; null for days of the county's own.
        year   integer,
        off    date[]  NOT NULL,
        worked date[]  NOT NULL,
        basis  text    NOT NULL,
        CONSTRAINT calendar_notice_pkey PRIMARY KEY (id),
        CONSTRAINT calendar_notice_year_is_plausible CHECK (year BETWEEN 2004 AND 2100),
        CONSTRAINT calendar_notice_names_its_basis CHECK (length(trim(basis)) > 0),
        CONSTRAINT calendar_notice_says_something CHECK (cardinality(off) + cardinality(worked) > 0),
        CONSTRAINT calendar_notice_does_not_contradict_itself CHECK (NOT off && worked)
      )
    `);
    await appendOnly(queryRunner, 'calendar_notice');
    await queryRunner.query(`GRANT SELECT, INSERT ON calendar_notice TO mingjian_app`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE calendar_notice`);
  }
}
