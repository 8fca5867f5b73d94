import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, keepAgenciesApart } from './case-table';

/** Running clocks, what people were told of them, and the rules and numbers a county keeps. */
export class CreateDeadline1764000005000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE deadline (
        id             uuid    NOT NULL,
        agency_id      uuid    NOT NULL,
        case_id        uuid    NOT NULL,
        period_id      text    NOT NULL,
        opened_seq     integer NOT NULL,
        started_on     date    NOT NULL,
        -- Hour periods run between instants; everything else between days.
        started_at     timestamptz,
        due_at         timestamptz,
        nominal_on     date    NOT NULL,
        due_on         date    NOT NULL,
        safe_on        date    NOT NULL,
        provisional    boolean NOT NULL,
        -- What the dates were computed from, besides the start.
        excluded       jsonb   NOT NULL DEFAULT '[]',
        extension_days integer NOT NULL DEFAULT 0,
        length         jsonb,
        nature         text    NOT NULL,
        status         text    NOT NULL DEFAULT 'running',
        met_on         date,
        met_seq        integer,
        -- A duty met late stays late.
        late           boolean GENERATED ALWAYS AS (met_on > due_on) STORED,
        -- The next day on which somebody must be told something.
        look_on        date,
        CONSTRAINT deadline_pkey PRIMARY KEY (id),
        CONSTRAINT deadline_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case (id, agency_id),
        CONSTRAINT deadline_opened_by_an_act FOREIGN KEY (case_id, opened_seq) REFERENCES case_record (case_id, seq) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT deadline_met_by_an_act FOREIGN KEY (case_id, met_seq) REFERENCES case_record (case_id, seq) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT deadline_status_is_known CHECK (status IN ('running', 'met', 'lapsed', 'cancelled')),
        CONSTRAINT deadline_met_has_its_day CHECK ((status = 'met') = (met_on IS NOT NULL)),
        CONSTRAINT deadline_extension_is_not_negative CHECK (extension_days >= 0)
      )
    `);
    await queryRunner.query(`CREATE INDEX deadline_of_case_by_period ON deadline (case_id, period_id)`);
    // Partial: nothing here grows with the number of finished duties.
    await queryRunner.query(`CREATE INDEX deadline_running_by_due ON deadline (due_on, id) WHERE status = 'running' AND nature = 'duty'`);
    await queryRunner.query(`CREATE INDEX deadline_running_of_agency ON deadline (agency_id, due_on, id) WHERE status = 'running'`);
    await queryRunner.query(`CREATE INDEX deadline_to_look_at ON deadline (look_on, id) WHERE status = 'running'`);
    await queryRunner.query(`CREATE INDEX deadline_provisional ON deadline (id) WHERE status = 'running' AND provisional`);
    // An officer's own clocks are found from the officer, not by searching those of the agency.
    await queryRunner.query(`CREATE INDEX officer_assignment_of_person ON officer_assignment (person_id, case_id)`);
    await keepAgenciesApart(queryRunner, 'deadline', true);
    // What official documents print of the body that issues them.
    await queryRunner.query(`ALTER TABLE agency ADD COLUMN address text, ADD COLUMN phone text, ADD COLUMN reconsideration_body text, ADD COLUMN court text`);
    await queryRunner.query(`
      CREATE TABLE reminder (
        deadline_id uuid NOT NULL,
        stage       text NOT NULL,
        due_on      date NOT NULL,
        fired_on    date NOT NULL,
        CONSTRAINT reminder_pkey PRIMARY KEY (deadline_id, stage, due_on),
        CONSTRAINT reminder_deadline_fkey FOREIGN KEY (deadline_id) REFERENCES deadline (id),
        CONSTRAINT reminder_stage_is_known CHECK (stage IN ('safe', 'due', 'overdue'))
      )
    `);
    await queryRunner.query(`
      CREATE TABLE notification (
        id         uuid        NOT NULL,
        person_id  uuid        NOT NULL,
        agency_id  uuid        NOT NULL,
        case_id    uuid,
        kind       text        NOT NULL,
        -- The same news told twice is one row.
        news       text        NOT NULL,
        body       jsonb       NOT NULL,
        created_at timestamptz NOT NULL,
        read_at    timestamptz,
        CONSTRAINT notification_pkey PRIMARY KEY (id),
        CONSTRAINT notification_told_once UNIQUE (person_id, news),
        CONSTRAINT notification_person_fkey FOREIGN KEY (person_id) REFERENCES person (id)
      )
    `);
    await queryRunner.query(`CREATE INDEX notification_of_person ON notification (person_id, id DESC)`);
    await queryRunner.query(`
      CREATE TABLE local_rule (
        id         uuid    NOT NULL,
        -- Null: the whole county.
        agency_id  uuid,
        kind       text    NOT NULL,
        body       jsonb   NOT NULL,
        basis      text    NOT NULL,
        valid_from date    NOT NULL,
        valid_to   date,
        confirmed  boolean NOT NULL,
        entered_by uuid,
        CONSTRAINT local_rule_pkey PRIMARY KEY (id),
        CONSTRAINT local_rule_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency (id),
        CONSTRAINT local_rule_kind_is_known CHECK (kind IN ('major-decision', 'quorum', 'record-filing', 'sector-procedure')),
        CONSTRAINT local_rule_names_its_basis CHECK (length(trim(basis)) > 0),
        CONSTRAINT local_rule_ends_after_it_begins CHECK (valid_to >= valid_from)
      )
    `);
    await queryRunner.query(`CREATE INDEX local_rule_by_kind ON local_rule (kind, agency_id, valid_from)`);
    await queryRunner.query(`
      CREATE TABLE document_counter (
        agency_id uuid    NOT NULL,
        word      text    NOT NULL,
        year      integer NOT NULL,
        last      integer NOT NULL,
        CONSTRAINT document_counter_pkey PRIMARY KEY (agency_id, word, year),
        CONSTRAINT document_counter_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency (id),
        CONSTRAINT document_counter_is_positive CHECK (last > 0)
      )
    `);
    await keepAgenciesApart(queryRunner, 'document_counter', true);
    await queryRunner.query(`
      CREATE TABLE document (
        id           uuid    NOT NULL,
        agency_id    uuid    NOT NULL,
        case_id      uuid    NOT NULL,
        act_seq      integer NOT NULL,
        kind         text    NOT NULL,
        document_no  text,
        -- The model as canonical JSON: the same model prints the same bytes.
        model        text    NOT NULL,
        CONSTRAINT document_pkey PRIMARY KEY (id),
        CONSTRAINT document_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case (id, agency_id),
        CONSTRAINT document_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record (case_id, seq) DEFERRABLE INITIALLY DEFERRED
      )
    `);
    await queryRunner.query(`CREATE INDEX document_by_case ON document (case_id, act_seq)`);
    await keepAgenciesApart(queryRunner, 'document', true);
    await appendOnly(queryRunner, 'document');
    await queryRunner.query(`
      CREATE TABLE document_rendering (
        document_id uuid    NOT NULL,
        agency_id   uuid    NOT NULL,
        pdf         bytea,
        sha256      text,
        pages       integer,
        -- Why it could not be printed: content missing, a character no face has.
        problem     jsonb,
        CONSTRAINT document_rendering_pkey PRIMARY KEY (document_id),
        CONSTRAINT document_rendering_document_fkey FOREIGN KEY (document_id) REFERENCES document (id),
        CONSTRAINT document_rendering_is_one_or_the_other CHECK ((pdf IS NULL) = (problem IS NOT NULL))
      )
    `);
    await keepAgenciesApart(queryRunner, 'document_rendering', true);
    // A problem may be overcome; what was printed was handed out, and stays.
    await queryRunner.query(`
      CREATE TRIGGER document_rendering_stays_printed BEFORE UPDATE ON document_rendering
        FOR EACH ROW WHEN (OLD.pdf IS NOT NULL) EXECUTE FUNCTION refuse_change()
    `);
    await queryRunner.query(`
      GRANT SELECT, INSERT ON deadline, reminder, notification, local_rule, document_counter, document, document_rendering TO mingjian_app;
      GRANT UPDATE (status, met_on, met_seq, look_on, nominal_on, due_on, safe_on, provisional, excluded, extension_days) ON deadline TO mingjian_app;
      GRANT UPDATE (pdf, sha256, pages, problem) ON document_rendering TO mingjian_app;
      GRANT UPDATE (read_at) ON notification TO mingjian_app;
      GRANT UPDATE (valid_to) ON local_rule TO mingjian_app;
      GRANT UPDATE (last) ON document_counter TO mingjian_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE agency DROP COLUMN address, DROP COLUMN phone, DROP COLUMN reconsideration_body, DROP COLUMN court`);
    await queryRunner.query(
      `DROP INDEX officer_assignment_of_person; DROP TABLE document_rendering, document, document_counter, local_rule, notification, reminder, deadline`,
    );
  }
}
