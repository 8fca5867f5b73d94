import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, keepAgenciesApart } from './case-table';

/** The case, and its full-process record: append-only, one hash chain a case, checked by the database itself. */
export class CreateCase1764000003000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE enforcement_case (
        id                  uuid    NOT NULL,
        agency_id           uuid    NOT NULL,
        version             integer NOT NULL,
        state               text    NOT NULL,
        procedure           text    NOT NULL,
        sector              text    NOT NULL,
        case_no             text,
        source              text    NOT NULL,
        source_detail       text,
        violation           text    NOT NULL,
        suspected_basis     text,
        jurisdiction_basis  text,
        found_on            date,
        violation_ended_on  date,
        violation_continues boolean NOT NULL,
        harms_safety        boolean NOT NULL,
        major_ground        text,
        filed_on            date,
        decided_on          date,
        closed_on           date,
        -- The head of the chain, so that appending reads nothing else.
        record_hash         bytea   NOT NULL,
        CONSTRAINT enforcement_case_pkey PRIMARY KEY (id),
        CONSTRAINT enforcement_case_of_one_agency UNIQUE (id, agency_id),
        CONSTRAINT enforcement_case_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency (id),
        CONSTRAINT enforcement_case_no_is_unique UNIQUE (agency_id, case_no),
        CONSTRAINT enforcement_case_procedure_is_known CHECK (procedure IN ('ordinary', 'simplified')),
        CONSTRAINT enforcement_case_version_is_counted CHECK (version >= 0),
        CONSTRAINT enforcement_case_ground_is_known CHECK (major_ground IN ('public-interest', 'complicated', 'statute')),
        CONSTRAINT enforcement_case_end_fits CHECK (NOT (violation_continues AND violation_ended_on IS NOT NULL))
      )
    `);
    // The lists of cases, each read backwards as one range: of an agency, of one state, and of one state in the county.
    await queryRunner.query(`CREATE INDEX enforcement_case_of_agency ON enforcement_case (agency_id, id)`);
    await queryRunner.query(`CREATE INDEX enforcement_case_of_agency_by_state ON enforcement_case (agency_id, state, id)`);
    await queryRunner.query(`CREATE INDEX enforcement_case_by_state ON enforcement_case (state, id)`);
    await keepAgenciesApart(queryRunner, 'enforcement_case', true);
    await queryRunner.query(`
      CREATE TABLE case_record (
        agency_id uuid    NOT NULL,
        case_id   uuid    NOT NULL,
        seq       integer NOT NULL,
        -- The canonical JSON exactly as it was hashed. jsonb would reorder keys and lose the proof.
        body      text    NOT NULL,
        prev_hash bytea,
        hash      bytea   NOT NULL,
        kind      text    NOT NULL GENERATED ALWAYS AS (body::jsonb ->> 'kind') STORED,
        state     text    NOT NULL GENERATED ALWAYS AS (body::jsonb ->> 'to') STORED,
        prev_seq  integer GENERATED ALWAYS AS (NULLIF(seq - 1, 0)) STORED,
        CONSTRAINT case_record_pkey PRIMARY KEY (case_id, seq),
        CONSTRAINT case_record_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case (id, agency_id) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT case_record_hash_is_unique UNIQUE (case_id, seq, hash),
        CONSTRAINT case_record_state_is_unique UNIQUE (case_id, seq, state),
        CONSTRAINT case_record_follows_its_parent FOREIGN KEY (case_id, prev_seq, prev_hash) REFERENCES case_record (case_id, seq, hash),
        CONSTRAINT case_record_seq_is_positive CHECK (seq > 0),
        CONSTRAINT case_record_first_has_no_parent CHECK ((seq = 1) = (prev_hash IS NULL)),
        CONSTRAINT case_record_hash_covers_parent_and_body
          CHECK (hash = sha256(COALESCE(prev_hash, ''::bytea) || convert_to(body, 'UTF8'))),
        CONSTRAINT case_record_body_names_its_own_place
          CHECK ((body::jsonb ->> 'caseId' = case_id::text AND (body::jsonb ->> 'seq')::int = seq) IS TRUE)
      )
    `);
    await queryRunner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$
    `);
    await appendOnly(queryRunner, 'case_record');
    await keepAgenciesApart(queryRunner, 'case_record', true);
    // A version without its record entry, or a state other than the entry's, cannot be committed.
    await queryRunner.query(`
      ALTER TABLE enforcement_case ADD CONSTRAINT enforcement_case_is_recorded
        FOREIGN KEY (id, version, state) REFERENCES case_record (case_id, seq, state) DEFERRABLE INITIALLY DEFERRED
    `);
    await queryRunner.query(`
      CREATE FUNCTION refuse_unversioned_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.version <> OLD.version + 1 THEN
          RAISE EXCEPTION 'a case moves one version at a time' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$
    `);
    await queryRunner.query(`
      CREATE TRIGGER enforcement_case_moves_by_version BEFORE UPDATE ON enforcement_case
        FOR EACH ROW EXECUTE FUNCTION refuse_unversioned_change()
    `);
    await queryRunner.query(`
      GRANT SELECT, INSERT ON enforcement_case, case_record TO mingjian_app;
      GRANT UPDATE (version, state, case_no, major_ground, filed_on, decided_on, closed_on, record_hash) ON enforcement_case TO mingjian_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE enforcement_case DROP CONSTRAINT enforcement_case_is_recorded`);
    await queryRunner.query(`DROP TABLE case_record, enforcement_case`);
    await queryRunner.query(`DROP FUNCTION refuse_unversioned_change(), refuse_change()`);
  }
}
