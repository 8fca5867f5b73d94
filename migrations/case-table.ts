import type { QueryRunner } from 'typeorm';

/**
 * Keeps agencies apart on a table. Supervisors of the county read every agency's rows;
 * they write only where the procedure gives them an act of their own.
 */
export async function keepAgenciesApart(queryRunner: QueryRunner, table: string, countyWrites = false): Promise<void> {
  const own = `agency_id = NULLIF(current_setting('mingjian.agency_id', true), '')::uuid`;
  const reads = `current_setting('mingjian.scope', true) IN ('county', 'system')`;
  const writes = countyWrites ? reads : `current_setting('mingjian.scope', true) = 'system'`;
  await queryRunner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await queryRunner.query(
    `CREATE POLICY ${table}_of_own_agency ON ${table} USING (${reads} OR ${own}) WITH CHECK (${writes} OR ${own})`,
  );
}

/** What no role may change: statements against it fail whoever sends them, the owner included. */
export async function appendOnly(queryRunner: QueryRunner, table: string): Promise<void> {
  await queryRunner.query(
    `CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  );
  await queryRunner.query(
    `CREATE TRIGGER ${table}_is_never_emptied BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  );
}

/**
 * A table of facts of cases: rows are added by an act and never change. Each belongs to the record entry of its
 * act, which carries the row's digest; the key to the entry is checked at commit because the entry is written last.
 */
export async function createFactTable(queryRunner: QueryRunner, table: string, columns: string, countyWrites = false): Promise<void> {
  await queryRunner.query(`
    CREATE TABLE ${table} (
      id        uuid    NOT NULL,
      agency_id uuid    NOT NULL,
      case_id   uuid    NOT NULL,
      act_seq   integer NOT NULL,
      ${columns},
      CONSTRAINT ${table}_pkey PRIMARY KEY (id),
      CONSTRAINT ${table}_of_case FOREIGN KEY (case_id, agency_id) REFERENCES enforcement_case (id, agency_id),
      CONSTRAINT ${table}_vouched FOREIGN KEY (case_id, act_seq) REFERENCES case_record (case_id, seq) DEFERRABLE INITIALLY DEFERRED
    )
  `);
  await queryRunner.query(`CREATE INDEX ${table}_by_case ON ${table} (case_id, act_seq)`);
  await keepAgenciesApart(queryRunner, table, countyWrites);
  await appendOnly(queryRunner, table);
  await queryRunner.query(`GRANT SELECT, INSERT ON ${table} TO mingjian_app`);
}
