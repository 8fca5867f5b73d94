import { mkdtemp, rm, writeFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { FACT_TABLES, verifyRecords, VerifyRecords, type Lie, type Verification } from '@mingjian/process-record';
import { runCommandLine } from '../../apps/cli/src/main';
import { useTestDatabase, type TestDatabase } from '../support/database';
import { RecordedCases } from '../support/recorded-case';

type RecordedCase = Awaited<ReturnType<RecordedCases['investigated']>>;

const TABLES = ['enforcement_case', 'case_record', 'deadline', 'document_rendering', 'case_side', ...FACT_TABLES];

/** Statements as the owner with every trigger and check of the tables switched off: what no grant keeps a superuser from. */
async function tamper(database: TestDatabase, ...statements: readonly (readonly [sql: string, ...values: unknown[]])[]): Promise<void> {
  await database.sql('SET session_replication_role = replica');
  try {
    for (const [sql, ...values] of statements) await database.sql(sql, values);
  } finally {
    await database.sql('SET session_replication_role = origin');
  }
}

const verified = (database: TestDatabase): Promise<Verification> => verifyRecords((sql, values) => database.sql(sql, values));

describe('verification of the records', () => {
  const database = useTestDatabase();
  let cases: readonly [RecordedCase, RecordedCase, RecordedCase];
  let backup: string;
  let folder: string;

  beforeAll(async () => {
    const agency = await RecordedCases.inAgency(database(), 'scjg');
    cases = [await agency.investigated(), await agency.investigated(), await agency.investigated()];
    folder = await mkdtemp(join(tmpdir(), 'mingjian-verify-'));
    backup = 'untampered';
    await database().sql(`CREATE SCHEMA ${backup}`);
    for (const table of TABLES) await database().sql(`CREATE TABLE ${backup}.${table} AS TABLE ${table}`);
    // The checks bind a superuser as well, until one drops them; the tests show what is found when one has.
    await database().sql(`
      ALTER TABLE case_record DROP CONSTRAINT case_record_hash_covers_parent_and_body, DROP CONSTRAINT case_record_body_names_its_own_place`);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Every test begins with the records as they were written. */
  afterEach(async () => {
    const columns = await database().sql<{ table: string; names: string }>(
      `SELECT table_name AS table, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS names FROM information_schema.columns
       WHERE table_schema = 'public' AND is_generated = 'NEVER' GROUP BY 1`,
    );
    const restore = TABLES.flatMap((table): [string][] => {
      const names = columns.find((row) => row.table === table)!.names;
      return [[`DELETE FROM ${table}`], [`INSERT INTO ${table} (${names}) SELECT ${names} FROM ${backup}.${table}`]];
    });
    await tamper(database(), ...restore);
  });

  const firstLie = async (): Promise<Lie | null> => (await verified(database())).firstLie;

  async function mingjian(...argv: string[]): Promise<{ status: number; out: string; err: string }> {
    const before = process.env['DATABASE_URL'];
    process.env['DATABASE_URL'] = database().url;
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    try {
      const status = await runCommandLine(argv, { stdin: new PassThrough(), stdout, stderr });
      return { status, out: await text(stdout.end()), err: await text(stderr.end()) };
    } finally {
      if (before === undefined) delete process.env['DATABASE_URL'];
      else process.env['DATABASE_URL'] = before;
    }
  }

  it('counts what it compared and finds untouched records sound', async () => {
    const found = await verified(database());
    expect(found).toMatchObject({ firstLie: null, cases: 3, entries: 24, deadlines: 6, renderings: 3 });
    expect(found.rows).toBe(3 * 8);
  });

  it('sees the same as the applications see, and reaches over all agencies', async () => {
    expect(await new VerifyRecords(database().unitOfWork).execute()).toEqual(await verified(database()));
  });

  it('names an entry whose body was edited', async () => {
    await tamper(database(), [`UPDATE case_record SET body = replace(body, '"kind":"begin-investigation"', '"kind":"begin-investigatioN"') WHERE case_id = $1 AND seq = 5`, cases[1].caseId]);
    expect(await firstLie()).toMatchObject({ table: 'case_record', id: `${cases[1].caseId}#5`, caseId: cases[1].caseId, seq: 5, differs: 'entry-hash-differs' });
  });

  it('names the entry after one whose body and hash were both replaced', async () => {
    await tamper(database(), [
      `UPDATE case_record SET body = replace(body, '2026-03-02', '2026-02-27'), hash = sha256(prev_hash || convert_to(replace(body, '2026-03-02', '2026-02-27'), 'UTF8'))
       WHERE case_id = $1 AND seq = 5`, cases[0].caseId,
    ]);
    expect(await firstLie()).toMatchObject({ table: 'case_record', caseId: cases[0].caseId, seq: 6, differs: 'entry-breaks-chain' });
  });

  it('names the first of two entries that changed places', async () => {
    await tamper(database(),
      ['UPDATE case_record SET seq = 100 WHERE case_id = $1 AND seq = 3', cases[0].caseId],
      ['UPDATE case_record SET seq = 3 WHERE case_id = $1 AND seq = 4', cases[0].caseId],
      ['UPDATE case_record SET seq = 4 WHERE case_id = $1 AND seq = 100', cases[0].caseId]);
    expect(await firstLie()).toMatchObject({ table: 'case_record', caseId: cases[0].caseId, seq: 3, differs: 'entry-breaks-chain' });
  });

  it('names an entry taken out of the middle', async () => {
    await tamper(database(), ['DELETE FROM case_record WHERE case_id = $1 AND seq = 4', cases[2].caseId]);
    expect(await firstLie()).toMatchObject({ table: 'case_record', id: `${cases[2].caseId}#4`, seq: 4, differs: 'entry-missing' });
  });

  it('names the first missing entry when the last ones were deleted', async () => {
    await tamper(database(), ['DELETE FROM case_record WHERE case_id = $1 AND seq > 6', cases[0].caseId]);
    expect(await firstLie()).toMatchObject({ table: 'case_record', caseId: cases[0].caseId, seq: 7, differs: 'entry-missing' });
  });

  it('names the row of fact left behind when the case was turned back with its record', async () => {
    const { caseId } = cases[0];
    await tamper(database(),
      ['DELETE FROM case_record WHERE case_id = $1 AND seq > 7', caseId],
      [`UPDATE enforcement_case c SET version = 7, record_hash = r.hash, state = r.state FROM case_record r WHERE r.case_id = c.id AND r.seq = 7 AND c.id = $1`, caseId]);
    expect(await firstLie()).toMatchObject({ table: 'investigation_act', caseId, seq: 8, differs: 'row-not-vouched-for' });
  });

  it.each([
    ['state', `state = 'investigation-closed'`, 'case-state-differs'],
    ['version', 'version = 7', 'case-version-differs'],
    ['head of the chain', `record_hash = sha256('')`, 'case-record-hash-differs'],
    ['suspected basis', `suspected_basis = '别的依据'`, 'case-column-differs'],
    ['day of filing', `filed_on = '2026-03-20'`, 'case-column-differs'],
    ['alleged violation', `violation = '别的行为'`, 'case-column-differs'],
    ['source', `source = 'complaint', source_detail = '改写'`, 'case-column-differs'],
    ['agency', 'agency_id = gen_random_uuid()', 'case-column-differs'],
    ['ground for being major', `major_ground = 'complicated'`, 'case-column-differs'],
    ['day the violation ended', 'violation_ended_on = NULL', 'case-column-differs'],
  ])('names a case whose %s was edited', async (_what, change, differs) => {
    await tamper(database(), [`UPDATE enforcement_case SET ${change} WHERE id = $1`, cases[1].caseId]);
    expect(await firstLie()).toMatchObject({ table: 'enforcement_case', id: cases[1].caseId, caseId: cases[1].caseId, seq: 8, differs });
  });

  it('names a row of fact that was edited, its entry and both digests', async () => {
    const [act] = await database().sql<{ id: string }>('SELECT id FROM investigation_act WHERE case_id = $1', [cases[1].caseId]);
    await tamper(database(), [`UPDATE investigation_act SET content = '未见异常' WHERE id = $1`, act!.id]);
    const lie = await firstLie();
    expect(lie).toMatchObject({ table: 'investigation_act', id: act!.id, caseId: cases[1].caseId, seq: 8, differs: 'row-changed' });
    expect(lie!.recorded).toMatch(/^[0-9a-f]{64}$/);
    expect(lie!.found).not.toBe(lie!.recorded);
  });

  it('names a row of fact that was deleted', async () => {
    const [party] = await database().sql<{ id: string }>('SELECT id FROM party WHERE case_id = $1', [cases[2].caseId]);
    await tamper(database(), ['DELETE FROM party WHERE id = $1', party!.id]);
    expect(await firstLie()).toMatchObject({ table: 'party', id: party!.id, caseId: cases[2].caseId, seq: 1, differs: 'row-missing' });
  });

  it('names a row that nobody recorded', async () => {
    const id = '0198aaaa-0000-7000-8000-00000000abcd';
    await tamper(database(), [
      `INSERT INTO case_measure (id, agency_id, case_id, act_seq, transition, on_date, details)
       SELECT $1, agency_id, id, 5, 'extend-decision-period', '2026-03-02', '{"days": 30}' FROM enforcement_case WHERE id = $2`, id, cases[1].caseId,
    ]);
    expect(await firstLie()).toMatchObject({ table: 'case_measure', id, caseId: cases[1].caseId, seq: 5, differs: 'row-not-vouched-for' });
  });

  it('names a document whose model was edited', async () => {
    const { caseId, documentId } = cases[0];
    await tamper(database(), [`UPDATE document SET model = '{"title":"别的"}' WHERE id = $1`, documentId]);
    expect(await firstLie()).toMatchObject({ table: 'document', id: documentId, caseId, seq: 2, differs: 'row-changed' });
  });

  it('names a printed document whose file was exchanged', async () => {
    const { caseId, documentId } = cases[0];
    await tamper(database(), [`UPDATE document_rendering SET pdf = 'another file' WHERE document_id = $1`, documentId]);
    expect(await firstLie()).toMatchObject({ table: 'document_rendering', id: documentId, caseId, seq: 2, differs: 'rendering-hash-differs' });
  });

  it.each([
    ['start', `started_on = '2026-03-09'`, 6, 'deadline-start-differs'],
    ['last day', `due_on = '2026-04-30'`, 6, 'deadline-due-differs'],
    ['period', `period_id = 'service'`, 6, 'deadline-period-differs'],
    ['day it was met', `met_on = '2026-03-01'`, 7, 'deadline-met-differs'],
    ['status', `status = 'running', met_on = NULL, met_seq = NULL`, 7, 'deadline-met-differs'],
    ['meeting act', 'met_seq = 8', 7, 'deadline-met-differs'],
  ])('names a deadline whose %s was edited', async (_what, change, seq, differs) => {
    const { caseId, preservationId } = cases[1];
    await tamper(database(), [`UPDATE deadline SET ${change} WHERE id = $1`, preservationId]);
    expect(await firstLie()).toMatchObject({ table: 'deadline', id: preservationId, caseId, seq, differs });
  });

  it('accepts a last day moved by excluded time, when the law gives the new day', async () => {
    await database().sql(
      `UPDATE deadline SET excluded = '[{"from": "2026-04-07", "to": "2026-05-09", "basis": "依据"}]', due_on = $2
       WHERE case_id = $1 AND period_id = 'decision'`, [cases[1].caseId, '2026-07-02'],
    );
    expect(await firstLie()).toBeNull();
  });

  it('names a deadline that was deleted and one that no act opened', async () => {
    const { caseId, preservationId } = cases[1];
    await tamper(database(), ['DELETE FROM deadline WHERE id = $1', preservationId]);
    expect(await firstLie()).toMatchObject({ table: 'deadline', id: preservationId, caseId, seq: 6, differs: 'deadline-missing' });
    const id = '0198aaaa-0000-7000-8000-00000000abce';
    await tamper(database(), [
      `INSERT INTO deadline (id, agency_id, case_id, period_id, opened_seq, started_on, nominal_on, due_on, safe_on, provisional, nature)
       SELECT $1, agency_id, id, 'payment', 2, '2026-03-02', '2026-03-17', '2026-03-17', '2026-03-17', false, 'duty' FROM enforcement_case WHERE id = $2`, id, caseId,
    ]);
    expect(await firstLie()).toMatchObject({ table: 'deadline', id, caseId, seq: 2, differs: 'deadline-not-vouched-for' });
  });

  it('names the first lie of several: by case, then by place in the record', async () => {
    const [first, second] = [cases[0].caseId, cases[1].caseId].sort();
    await tamper(database(),
      [`UPDATE investigation_act SET place = '别处' WHERE case_id = $1`, first],
      [`UPDATE party SET name = '别人' WHERE case_id = $1`, first],
      [`UPDATE case_record SET body = body || ' ' WHERE case_id = $1 AND seq = 1`, second]);
    expect(await firstLie()).toMatchObject({ table: 'party', caseId: first, seq: 1, differs: 'row-changed' });
  });

  it('names the case when its row alone is gone', async () => {
    await tamper(database(), ['DELETE FROM enforcement_case WHERE id = $1', cases[2].caseId]);
    expect(await firstLie()).toMatchObject({ table: 'enforcement_case', id: cases[2].caseId, differs: 'case-missing' });
  });

  describe('against a checkpoint kept outside the database', () => {
    const vanish = (caseId: string): [string, string][] => [
      ...['document_rendering'].map((table): [string, string] => [`DELETE FROM ${table} WHERE document_id IN (SELECT id FROM document WHERE case_id = $1)`, caseId]),
      ...['deadline', 'case_side', 'case_record', ...FACT_TABLES].map((table): [string, string] => [`DELETE FROM ${table} WHERE case_id = $1`, caseId]),
      ['DELETE FROM enforcement_case WHERE id = $1', caseId],
    ];
    /** Cuts the record back to where it stood after its fourth entry, and everything with it. */
    const cut = (caseId: string): [string, string][] => [
      ['DELETE FROM case_record WHERE case_id = $1 AND seq > 4', caseId],
      ...FACT_TABLES.map((table): [string, string] => [`DELETE FROM ${table} WHERE case_id = $1 AND act_seq > 4`, caseId]),
      ['DELETE FROM deadline WHERE case_id = $1 AND opened_seq > 4', caseId],
      ['UPDATE enforcement_case c SET version = 4, record_hash = r.hash, state = r.state FROM case_record r WHERE r.case_id = c.id AND r.seq = 4 AND c.id = $1', caseId],
    ];
    let file: string;

    beforeEach(async () => {
      file = join(folder, 'heads.json');
      const taken = await mingjian('verify', '--checkpoint', file, '--json');
      expect(taken).toMatchObject({ status: 0, err: '' });
    });

    it('is a JSON file that holds every head and finds the same database sound', async () => {
      const kept = JSON.parse(await readFile(file, 'utf8')) as { heads: unknown[]; cases: number };
      expect(kept).toMatchObject({ format: 'mingjian-checkpoint-1', cases: 3 });
      expect(kept.heads).toHaveLength(3);
      expect(await mingjian('verify', '--against', file)).toMatchObject({ status: 0 });
    });

    it('finds a whole case gone, which nothing inside the database shows', async () => {
      await tamper(database(), ...vanish(cases[1].caseId));
      expect(await firstLie()).toBeNull();
      const { status, out } = await mingjian('verify', '--against', file, '--json');
      expect(status).toBe(1);
      expect((JSON.parse(out) as Verification).firstLie).toMatchObject({ table: 'enforcement_case', id: cases[1].caseId, differs: 'case-vanished' });
    });

    it('finds a cut tail, which nothing inside the database shows', async () => {
      await tamper(database(), ...cut(cases[2].caseId));
      expect(await firstLie()).toBeNull();
      const { out } = await mingjian('verify', '--against', file, '--json');
      expect((JSON.parse(out) as Verification).firstLie).toMatchObject({ table: 'case_record', caseId: cases[2].caseId, seq: 5, differs: 'tail-cut' });
    });

    it('finds a last entry written anew with everything that points to it', async () => {
      const { caseId } = cases[0];
      await tamper(database(),
        [`UPDATE case_record SET body = replace(body, '"particulars":{}', '"particulars":{"x":1}'),
            hash = sha256(prev_hash || convert_to(replace(body, '"particulars":{}', '"particulars":{"x":1}'), 'UTF8')) WHERE case_id = $1 AND seq = 8`, caseId],
        ['UPDATE enforcement_case c SET record_hash = r.hash FROM case_record r WHERE r.case_id = c.id AND r.seq = 8 AND c.id = $1', caseId]);
      expect(await firstLie()).toBeNull();
      const { out } = await mingjian('verify', '--against', file, '--json');
      expect((JSON.parse(out) as Verification).firstLie).toMatchObject({ table: 'case_record', caseId, seq: 8, differs: 'rewritten-since-checkpoint' });
    });

    it('finds a database that does not know the checkpoint', async () => {
      await tamper(database(), ['DELETE FROM record_checkpoint']);
      const { status, out } = await mingjian('verify', '--against', file);
      expect(status).toBe(1);
      expect(out).toContain('checkpoint-not-kept');
    });

    it('refuses a file that was altered', async () => {
      await writeFile(file, (await readFile(file, 'utf8')).replace(',8,', ',7,'));
      expect(await mingjian('verify', '--against', file)).toMatchObject({ status: 2, out: '' });
    });

    it('takes no checkpoint of records that lie', async () => {
      await tamper(database(), [`UPDATE party SET name = '别人' WHERE case_id = $1`, cases[0].caseId]);
      const unwanted = join(folder, 'unwanted.json');
      expect(await mingjian('verify', '--checkpoint', unwanted)).toMatchObject({ status: 1 });
      await expect(readFile(unwanted)).rejects.toThrow('ENOENT');
    });
  });

  describe('on the command line', () => {
    it('prints the counts and leaves with 0 when all is sound', async () => {
      const { status, out } = await mingjian('verify');
      expect(status).toBe(0);
      expect(out).toContain('记录属实 the records hold');
      expect(out).toContain('记录 entries 24');
    });

    it('names the first row that lies in both languages and leaves with 1', async () => {
      await tamper(database(), [`UPDATE investigation_act SET content = '未见异常' WHERE case_id = $1`, cases[0].caseId]);
      const { status, out } = await mingjian('verify');
      expect(status).toBe(1);
      expect(out).toContain('内容在记录后被改动 the row was changed after it was recorded (row-changed)');
      expect(out).toContain('表 table investigation_act');
      expect(out).toContain(`案件 case ${cases[0].caseId}，第 8 条 entry 8`);
    });

    it('leaves with 2, not 1, when it cannot do its work', async () => {
      expect(await mingjian('verify', '--against', join(folder, 'nothing-here.json'))).toMatchObject({ status: 2, out: '' });
      expect(await mingjian('verify', '--no-such-flag')).toMatchObject({ status: 2, out: '' });
    });
  });
});
