import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, keepAgenciesApart } from './case-table';

/** Views people keep of lists, who took what out of the house, and the ranges the filters of the case list walk. */
export class KeepViewsAndExports1764000015100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE saved_view (
        id         uuid    NOT NULL,
        agency_id  uuid    NOT NULL,
        person_id  uuid    NOT NULL,
        page       text    NOT NULL,
        name       text    NOT NULL,
        query      jsonb   NOT NULL,
        columns    text[]  NOT NULL,
        is_default boolean NOT NULL DEFAULT false,
        CONSTRAINT saved_view_pkey PRIMARY KEY (id),
        CONSTRAINT saved_view_person_fkey FOREIGN KEY (person_id, agency_id) REFERENCES person (id, agency_id),
        CONSTRAINT saved_view_name_is_unique UNIQUE (person_id, page, name),
        CONSTRAINT saved_view_page_is_known CHECK (page IN ('cases'))
      )
    `);
    await queryRunner.query(`CREATE UNIQUE INDEX saved_view_one_default ON saved_view (person_id, page) WHERE is_default`);
    await queryRunner.query(`
      CREATE TABLE export_log (
        id          uuid        NOT NULL,
        agency_id   uuid        NOT NULL,
        person_id   uuid        NOT NULL,
        page        text        NOT NULL,
        format      text        NOT NULL,
        query       jsonb       NOT NULL,
        rows        integer     NOT NULL,
        -- False: the limit was reached, the line was lost, or the reader stopped it.
        whole       boolean     NOT NULL,
        at          timestamptz NOT NULL,
        CONSTRAINT export_log_pkey PRIMARY KEY (id),
        CONSTRAINT export_log_person_fkey FOREIGN KEY (person_id, agency_id) REFERENCES person (id, agency_id),
        CONSTRAINT export_log_rows_are_counted CHECK (rows >= 0),
        CONSTRAINT export_log_format_is_known CHECK (format IN ('xlsx', 'csv'))
      )
    `);
    await queryRunner.query(`CREATE INDEX export_log_of_agency ON export_log (agency_id, at)`);
    for (const table of ['saved_view', 'export_log']) await keepAgenciesApart(queryRunner, table);
    await appendOnly(queryRunner, 'export_log');
    await queryRunner.query(`CREATE INDEX enforcement_case_of_agency_by_filing ON enforcement_case (agency_id, filed_on, id) WHERE filed_on IS NOT NULL`);
    await queryRunner.query(`CREATE INDEX enforcement_case_of_agency_by_decision ON enforcement_case (agency_id, decided_on, id) WHERE decided_on IS NOT NULL`);
    await queryRunner.query(`
      GRANT SELECT, INSERT, DELETE ON saved_view TO mingjian_app;
      GRANT UPDATE (query, columns, is_default) ON saved_view TO mingjian_app;
      GRANT SELECT, INSERT ON export_log TO mingjian_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX enforcement_case_of_agency_by_decision, enforcement_case_of_agency_by_filing`);
    await queryRunner.query(`DROP TABLE export_log, saved_view`);
  }
}
