import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who works here: agencies, their people, sessions, certificates, and the keys that make a repeated request harmless. */
export class CreateIdentity1764000002000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE agency (
        id         uuid NOT NULL,
        code       text NOT NULL,
        name       text NOT NULL,
        short_name text NOT NULL,
        sector     text NOT NULL,
        kind       text NOT NULL,
        region     text NOT NULL,
        -- Lets a foreign key demand an agency of supervision.
        supervision_id uuid GENERATED ALWAYS AS (CASE WHEN kind = 'supervision' THEN id END) STORED,
        CONSTRAINT agency_pkey PRIMARY KEY (id),
        CONSTRAINT agency_code_is_unique UNIQUE (code),
        CONSTRAINT agency_supervision_id_is_unique UNIQUE (supervision_id),
        CONSTRAINT agency_kind_is_known CHECK (kind IN ('enforcement', 'supervision'))
      )
    `);
    await queryRunner.query(`
      CREATE TABLE person (
        id                     uuid        NOT NULL,
        agency_id              uuid        NOT NULL,
        username               text        NOT NULL,
        name                   text        NOT NULL,
        password_hash          text        NOT NULL,
        roles                  text[]      NOT NULL,
        is_principal_head      boolean     NOT NULL DEFAULT false,
        legal_qualification_no text,
        reviewing_since        date,
        disabled_at            timestamptz,
        created_at             timestamptz NOT NULL,
        version                integer     NOT NULL DEFAULT 1,
        supervision_agency_id  uuid GENERATED ALWAYS AS (CASE WHEN 'supervisor' = ANY (roles) THEN agency_id END) STORED,
        CONSTRAINT person_pkey PRIMARY KEY (id),
        CONSTRAINT person_username_is_unique UNIQUE (username),
        CONSTRAINT person_belongs_to_one_agency UNIQUE (id, agency_id),
        CONSTRAINT person_agency_fkey FOREIGN KEY (agency_id) REFERENCES agency (id),
        -- Supervisors see the whole county, so only an agency of supervision may have them.
        CONSTRAINT person_supervisor_serves_supervision
          FOREIGN KEY (supervision_agency_id) REFERENCES agency (supervision_id),
        CONSTRAINT person_username_is_plain CHECK (username ~ '^[a-z0-9][a-z0-9._-]{1,62}$'),
        CONSTRAINT person_roles_are_known CHECK (roles <@ ARRAY['officer', 'unit-head', 'agency-head', 'legal-reviewer',
          'hearing-presider', 'supervisor', 'administrator']),
        CONSTRAINT person_principal_head_is_a_head CHECK (NOT is_principal_head OR 'agency-head' = ANY (roles)),
        CONSTRAINT person_version_is_positive CHECK (version > 0)
      )
    `);
    await queryRunner.query(`CREATE INDEX person_of_agency ON person (agency_id, id)`);
    await queryRunner.query(`
      CREATE TABLE session (
        token_hash   bytea       NOT NULL,
        person_id    uuid        NOT NULL,
        created_at   timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at   timestamptz NOT NULL,
        CONSTRAINT session_pkey PRIMARY KEY (token_hash),
        CONSTRAINT session_person_fkey FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT session_token_hash_is_sha256 CHECK (octet_length(token_hash) = 32)
      )
    `);
    await queryRunner.query(`CREATE INDEX session_of_person ON session (person_id)`);
    await queryRunner.query(`
      CREATE TABLE login_attempt (
        -- SHA-256 of the username or of the network address; neither is kept in plain.
        subject       bytea       NOT NULL,
        kind          text        NOT NULL,
        failures      integer     NOT NULL,
        last_at       timestamptz NOT NULL,
        blocked_until timestamptz NOT NULL,
        CONSTRAINT login_attempt_pkey PRIMARY KEY (subject),
        CONSTRAINT login_attempt_subject_is_sha256 CHECK (octet_length(subject) = 32),
        CONSTRAINT login_attempt_kind_is_known CHECK (kind IN ('account', 'address')),
        CONSTRAINT login_attempt_failures_are_counted CHECK (failures >= 0)
      )
    `);
    await queryRunner.query(`CREATE INDEX login_attempt_by_age ON login_attempt (last_at)`);
    await queryRunner.query(`
      CREATE TABLE officer_certificate (
        id         uuid NOT NULL,
        agency_id  uuid NOT NULL,
        person_id  uuid NOT NULL,
        number     text NOT NULL,
        area       text NOT NULL,
        valid_from date NOT NULL,
        valid_to   date NOT NULL,
        revoked_on date,
        CONSTRAINT officer_certificate_pkey PRIMARY KEY (id),
        CONSTRAINT officer_certificate_number_is_unique UNIQUE (number),
        CONSTRAINT officer_certificate_person_fkey
          FOREIGN KEY (person_id, agency_id) REFERENCES person (id, agency_id),
        CONSTRAINT officer_certificate_ends_after_it_begins CHECK (valid_from <= valid_to),
        CONSTRAINT officer_certificate_is_revoked_after_it_begins CHECK (revoked_on >= valid_from)
      )
    `);
    await queryRunner.query(`CREATE INDEX officer_certificate_of_person ON officer_certificate (person_id, valid_from)`);
    await queryRunner.query(`CREATE INDEX officer_certificate_of_agency ON officer_certificate (agency_id, id)`);
    await queryRunner.query(`
      CREATE TABLE idempotency_key (
        actor_id    uuid        NOT NULL,
        key         text        NOT NULL,
        fingerprint text        NOT NULL,
        answer      text,
        created_at  timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT idempotency_key_pkey PRIMARY KEY (actor_id, key),
        CONSTRAINT idempotency_key_length CHECK (length(key) BETWEEN 8 AND 200)
      )
    `);
    await queryRunner.query(`CREATE INDEX idempotency_key_by_age ON idempotency_key (created_at)`);

    for (const table of ['person', 'officer_certificate']) {
      await queryRunner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await queryRunner.query(`
        CREATE POLICY ${table}_of_own_agency ON ${table}
          USING (current_setting('mingjian.scope', true) IN ('county', 'system')
                 OR agency_id = NULLIF(current_setting('mingjian.agency_id', true), '')::uuid)
          -- The county's supervisors read every agency's people; they do not write them.
          WITH CHECK (current_setting('mingjian.scope', true) = 'system'
                 OR agency_id = NULLIF(current_setting('mingjian.agency_id', true), '')::uuid)
      `);
    }

    // Authentication comes before any scope is known and on every request: one statement, without opening a transaction.
    await queryRunner.query(`
      CREATE FUNCTION session_actor(presented bytea, present timestamptz, idle_seconds integer)
      RETURNS TABLE (id uuid, agency_id uuid, roles text[], name text, username text, is_principal_head boolean,
                     legal_qualification_no text, reviewing_since date, last_seen_at timestamptz, expires_at timestamptz)
      -- In plpgsql because it keeps its plan; a function in plain SQL that cannot be inlined is planned at every call.
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
      AS $$
      BEGIN
        RETURN QUERY
        SELECT p.id, p.agency_id, p.roles, p.name, p.username, p.is_principal_head,
               p.legal_qualification_no, p.reviewing_since, s.last_seen_at, s.expires_at
        FROM session s JOIN person p ON p.id = s.person_id
        WHERE s.token_hash = presented AND s.expires_at > present
          AND s.last_seen_at > present - make_interval(secs => idle_seconds)
          AND p.disabled_at IS NULL;
      END $$
    `);
    await queryRunner.query(`REVOKE ALL ON FUNCTION session_actor(bytea, timestamptz, integer) FROM PUBLIC`);
    await queryRunner.query(`GRANT EXECUTE ON FUNCTION session_actor(bytea, timestamptz, integer) TO mingjian_app`);

    await queryRunner.query(`
      GRANT SELECT, INSERT ON agency, person, session, login_attempt, officer_certificate, idempotency_key TO mingjian_app;
      GRANT UPDATE (name, password_hash, roles, is_principal_head, legal_qualification_no, reviewing_since,
                    disabled_at, version) ON person TO mingjian_app;
      GRANT UPDATE (last_seen_at), DELETE ON session TO mingjian_app;
      GRANT UPDATE (failures, last_at, blocked_until), DELETE ON login_attempt TO mingjian_app;
      GRANT UPDATE (revoked_on) ON officer_certificate TO mingjian_app;
      GRANT UPDATE (answer), DELETE ON idempotency_key TO mingjian_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP FUNCTION session_actor(bytea, timestamptz, integer)`);
    await queryRunner.query(`DROP TABLE idempotency_key, officer_certificate, login_attempt, session, person, agency`);
  }
}
