import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, keepAgenciesApart } from './case-table';

/**
 * Cases of the past, as their records tell them. They stand beside the live cases and not among them: nothing was done
 * to them here, so they have no process record, no deadlines and no duties, and never move.
 */
export class CreateImportedCase1764000006000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE import_run (
        id          uuid        NOT NULL,
        agency_id   uuid,
        source_name text        NOT NULL,
        file_name   text        NOT NULL,
        file_sha256 bytea       NOT NULL,
        started_at  timestamptz NOT NULL,
        CONSTRAINT import_run_pkey PRIMARY KEY (id),
        CONSTRAINT import_run_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency (id),
        CONSTRAINT import_run_digest_is_sha256 CHECK (octet_length(file_sha256) = 32)
      )
    `);
    // A second row rather than a change of the first: a run that was cut short has none.
    await queryRunner.query(`
      CREATE TABLE import_run_end (
        run_id    uuid        NOT NULL,
        agency_id uuid,
        imported  integer     NOT NULL,
        already   integer     NOT NULL,
        doubtful  integer     NOT NULL,
        refused   integer     NOT NULL,
        ended_at  timestamptz NOT NULL,
        CONSTRAINT import_run_end_pkey PRIMARY KEY (run_id),
        CONSTRAINT import_run_end_run_fkey FOREIGN KEY (run_id) REFERENCES import_run (id),
        CONSTRAINT import_run_end_counts CHECK (imported >= 0 AND already >= 0 AND doubtful >= 0 AND refused >= 0)
      )
    `);
    await queryRunner.query(`
      CREATE TABLE imported_case (
        id           uuid        NOT NULL,
        run_id       uuid        NOT NULL,
        -- Null: of no agency of this county; the county's supervisors alone see it.
        agency_id    uuid,
        source_name  text        NOT NULL,
        source_id    text        NOT NULL,
        outcome      text        NOT NULL,
        -- Canonical JSON exactly as it was hashed, and what was found about it then.
        body         text        NOT NULL,
        content_hash bytea       NOT NULL,
        findings     text        NOT NULL,
        -- Where the record knows the very day.
        filed_on     date,
        notified_on  date,
        decided_on   date,
        imported_at  timestamptz NOT NULL,
        -- Read out of the body by the database, so they cannot say anything else.
        authority    text   GENERATED ALWAYS AS (body::jsonb ->> 'authority') STORED,
        violation    text   GENERATED ALWAYS AS (body::jsonb ->> 'violation') STORED,
        document_no  text   GENERATED ALWAYS AS (body::jsonb ->> 'documentNo') STORED,
        party_kind   text   GENERATED ALWAYS AS (body::jsonb ->> 'partyKind') STORED,
        fine_fen     bigint GENERATED ALWAYS AS ((body::jsonb ->> 'fineFen')::bigint) STORED,
        CONSTRAINT imported_case_pkey PRIMARY KEY (id),
        CONSTRAINT imported_case_run_fkey FOREIGN KEY (run_id) REFERENCES import_run (id),
        CONSTRAINT imported_case_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency (id),
        CONSTRAINT imported_case_comes_once UNIQUE NULLS NOT DISTINCT (agency_id, source_name, source_id),
        CONSTRAINT imported_case_names_itself CHECK ((body::jsonb ->> 'id' = source_id) IS TRUE),
        CONSTRAINT imported_case_hash_covers_body CHECK (content_hash = sha256(convert_to(body, 'UTF8'))),
        CONSTRAINT imported_case_outcome_is_known CHECK (outcome IN ('imported', 'doubtful')),
        CONSTRAINT imported_case_findings_are_json CHECK (findings::json IS NOT NULL)
      )
    `);
    await queryRunner.query(`CREATE INDEX imported_case_of_agency ON imported_case (agency_id, decided_on, id)`);
    for (const table of ['import_run', 'import_run_end', 'imported_case']) {
      await keepAgenciesApart(queryRunner, table);
      await appendOnly(queryRunner, table);
      await queryRunner.query(`GRANT SELECT, INSERT ON ${table} TO mingjian_app`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE imported_case, import_run_end, import_run`);
  }
}
