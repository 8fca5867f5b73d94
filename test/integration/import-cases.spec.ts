import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { importCases, type ImportedCaseStore, PostgresImportedCaseStore } from '@mingjian/case-import';
import { SystemClock } from '@mingjian/platform/time';
import { runCommandLine } from '../../apps/cli/src/main';
import { useTestDatabase } from '../support/database';

const PUBLISHED = join(__dirname, '../fixtures/published-cases/published-cases.json');
const folder = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function mingjian(...argv: string[]): Promise<Answer> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const status = await runCommandLine(argv, { stdin, stdout, stderr });
  return { status, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const record = (id: string, more: Record<string, unknown> = {}) => ({
  id, authority: '某局', violation: '无证经营', timeline: [{ code: 'filing', date: '2025-01-06' }, { code: 'decision', date: '2025-02-06' }], ...more,
});

type Entry = { id: string; outcome: string; findings: { code: string; article: string; detail: string }[] };
const reportOf = (path: string): Entry[] => JSON.parse(readFileSync(path, 'utf8')) as Entry[];

function withDatabase(url: string | undefined): () => void {
  const before = process.env['DATABASE_URL'];
  if (url === undefined) delete process.env['DATABASE_URL'];
  else process.env['DATABASE_URL'] = url;
  return () => {
    if (before === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = before;
  };
}

describe('import --check', () => {
  let restore: () => void;
  beforeAll(() => (restore = withDatabase(undefined)));
  afterAll(() => restore());

  it('judges the published cases without a database, one object a case', async () => {
    const report = join(folder, 'published.json');
    const { status, out, err } = await mingjian('import', PUBLISHED, '--check', '--report', report);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('共 28 件');
    expect(out).toContain('存疑 9 件');
    const entries = reportOf(report);
    expect(entries).toHaveLength(28);
    for (const entry of entries) expect(Object.keys(entry)).toEqual(['id', 'outcome', 'findings']);
    expect(entries.find(({ id }) => id === 'RC05')).toMatchObject({
      outcome: 'doubtful', findings: [{ code: 'decided-before-hearing-window-closed', article: expect.stringContaining('第六十四条') as string }],
    });
  });

  it('answers 1 where a case is refused, and shows why where no report was asked for', async () => {
    const { status, out } = await mingjian('import', write('refused.json', [record('A1', { authority: null }), record('A2')]), '--check');
    expect(status).toBe(1);
    expect(out).toMatch(/拒绝 refused {2}A1（cases\[0\]）\n {4}missing-authority/);
    expect(out).toContain('可导入 1 件');
  });

  it('answers 1 and leaves the earlier report alone where the file cannot be read', async () => {
    const report = write('earlier.json', '[]');
    const { status, err } = await mingjian('import', write('broken.json', '[{"id": }]'), '--check', '--report', report);
    expect(status).toBe(1);
    expect(err).toContain('第1行第9列');
    expect(readFileSync(report, 'utf8')).toBe('[]');
    expect((await mingjian('import', join(folder, 'absent.csv'), '--check')).err).toContain('no-such-file');
  });

  it('answers 2 where it is wrongly called', async () => {
    expect((await mingjian('import')).status).toBe(2);
    expect((await mingjian('import', 'a.json', 'b.json', '--check')).status).toBe(2);
    expect((await mingjian('import', 'a.json', '--guess')).status).toBe(2);
  });

  it('writes a template that passes its own check', async () => {
    const path = join(folder, 'ledger.xlsx');
    expect((await mingjian('import', '--template', path)).status).toBe(0);
    expect(await mingjian('import', path, '--check')).toMatchObject({ status: 0, out: expect.stringContaining('可导入 1 件') as string });
    expect((await mingjian('import', '--template', join(folder, 'ledger.pdf'))).status).toBe(1);
    expect((await mingjian('import', '--template', join(folder, 'no/such/folder.csv'))).status).toBe(1);
    expect(await mingjian('import', '--template', path)).toMatchObject({ status: 1, err: expect.stringContaining('file-exists') as string });
  });

  it('overwrites neither its file nor anything it may not write', async () => {
    const path = write('itself.json', [record('A1')]);
    expect((await mingjian('import', path, '--check', '--report', path)).status).toBe(2);
    expect(readFileSync(path, 'utf8')).toContain('A1');
    expect(await mingjian('import', path, '--check', '--report', join(folder, 'no/such/folder.json'))).toMatchObject({ status: 1, err: expect.stringContaining('ENOENT') as string });
  });

  it('says that an import needs a database', async () => {
    expect(await mingjian('import', PUBLISHED)).toMatchObject({ status: 1, err: expect.stringContaining('DATABASE_URL') as string });
  });
});

describe('import', () => {
  const database = useTestDatabase();
  let restore: () => void;
  beforeAll(() => (restore = withDatabase(database().url)));
  afterAll(() => restore());

  const countCases = async (): Promise<number> => (await database().sql<{ n: number }>('SELECT count(*)::int AS n FROM imported_case'))[0]!.n;

  it('brings the published cases in once, however often it is run', async () => {
    expect(await mingjian('import', PUBLISHED, '--report', join(folder, 'first.json'))).toMatchObject({ status: 0 });
    expect(await countCases()).toBe(28);
    const again = await mingjian('import', PUBLISHED, '--report', join(folder, 'second.json'));
    expect(again).toMatchObject({ status: 0, out: expect.stringContaining('此前已入库 28 件') as string });
    expect(await countCases()).toBe(28);
    expect(reportOf(join(folder, 'second.json'))).toEqual(reportOf(join(folder, 'first.json')));
    expect(await database().sql('SELECT imported, already, doubtful, refused FROM import_run_end ORDER BY ended_at')).toEqual([
      { imported: 19, already: 0, doubtful: 9, refused: 0 }, { imported: 19, already: 28, doubtful: 9, refused: 0 },
    ]);
  });

  it('keeps what was not published as null, and money in fen', async () => {
    expect(await database().sql(`SELECT document_no, party_kind, fine_fen, filed_on::text, notified_on::text, decided_on::text, outcome
      FROM imported_case WHERE source_id IN ('RC07', 'RC24') ORDER BY source_id`)).toEqual([
      { document_no: null, party_kind: 'organisation', fine_fen: 3_404_580, filed_on: '2023-02-24', notified_on: '2023-05-12', decided_on: null, outcome: 'doubtful' },
      { document_no: null, party_kind: 'organisation', fine_fen: 8_760_000_000, filed_on: null, notified_on: null, decided_on: '2022-12-26', outcome: 'doubtful' },
    ]);
    const [silent] = await database().sql<{ findings: string }>(`SELECT findings FROM imported_case WHERE source_id = 'RC26'`);
    expect((JSON.parse(silent!.findings) as { code: string }[]).map(({ code }) => code)).toEqual(['decision-date-not-published', 'fine-not-published']);
  });

  it('refuses a case that has changed since, and takes it under another source', async () => {
    const path = write('changing.json', [record('B1')]);
    expect((await mingjian('import', path)).status).toBe(0);
    write('changing.json', [record('B1', { violation: '另一行为' })]);
    const { status, out } = await mingjian('import', path);
    expect([status, out]).toEqual([1, expect.stringContaining('changed-since-import')]);
    expect((await mingjian('import', path, '--source', '2024台账')).status).toBe(0);
  });

  it('imports the sound cases of a file beside refused ones', async () => {
    const before = await countCases();
    const report = join(folder, 'mixed.json');
    const path = write('mixed.json.json', [record('C1'), record('C2', { timeline: [{ code: 'filing', date: '2025-02-06' }, { code: 'decision', date: '2025-01-06' }] }), record('C3')]);
    expect((await mingjian('import', path, '--report', report)).status).toBe(1);
    expect(reportOf(report).map(({ outcome }) => outcome)).toEqual(['imported', 'refused', 'imported']);
    expect(await countCases()).toBe(before + 2);
  });

  it('keeps the cases of an agency to that agency and the county', async () => {
    await database().sql(`INSERT INTO agency (id, code, name, short_name, sector, kind, region) VALUES
      ('00000000-0000-4000-8000-000000000001', 'market', '市场监管局', '市监', 'market', 'enforcement', '新晃'),
      ('00000000-0000-4000-8000-000000000002', 'housing', '住建局', '住建', 'housing', 'enforcement', '新晃')`);
    expect((await mingjian('import', write('own.json', [record('D1')]), '--agency', 'market')).status).toBe(0);
    const seen = (scope: Parameters<ReturnType<typeof database>['unitOfWork']['run']>[0]) =>
      database().unitOfWork.run(scope, (tx) => tx.sql(`SELECT source_id FROM imported_case WHERE source_id IN ('D1', 'RC07') ORDER BY 1`));
    expect(await seen({ kind: 'agency', agencyId: '00000000-0000-4000-8000-000000000001' })).toEqual([{ source_id: 'D1' }]);
    expect(await seen({ kind: 'agency', agencyId: '00000000-0000-4000-8000-000000000002' })).toEqual([]);
    expect(await seen({ kind: 'county' })).toEqual([{ source_id: 'D1' }, { source_id: 'RC07' }]);
    expect(await mingjian('import', PUBLISHED, '--agency', 'nobody')).toMatchObject({ status: 1, err: expect.stringContaining('nobody') as string });
  });

  it('leaves a record that nobody changes, and that cannot lie about its content', async () => {
    await expect(database().sql(`UPDATE imported_case SET body = body`)).rejects.toThrow('append-only');
    await expect(database().sql(`DELETE FROM imported_case`)).rejects.toThrow('append-only');
    await expect(database().sql(`INSERT INTO imported_case (id, run_id, source_name, source_id, outcome, body, content_hash, findings, imported_at)
      SELECT gen_random_uuid(), run_id, 'x', source_id, outcome, replace(body, '无证经营', '持证经营'), content_hash, findings, imported_at
      FROM imported_case WHERE source_id = 'C1'`)).rejects.toThrow('imported_case_hash_covers_body');
  });

  it('brings in the rest when it is run again after having been cut short', async () => {
    const before = await countCases();
    const path = write('cut-short.json', Array.from({ length: 10 }, (_, n) => record(`F${n}`)));
    const store = new PostgresImportedCaseStore(database().unitOfWork, new SystemClock());
    let saved = 0;
    const failing: ImportedCaseStore = {
      begin: (file) => store.begin(file),
      end: (run, counts) => store.end(run, counts),
      save: async (run, checked) => {
        if ((saved += 1) > 6) throw new Error('the power went');
        return store.save(run, checked);
      },
    };
    await expect(importCases({ path, today: '2026-11-22', into: { store: failing, source: 'historical', agencyId: null } })).rejects.toThrow('the power went');
    expect(await countCases()).toBe(before + 6);
    expect(await mingjian('import', path)).toMatchObject({ status: 0, out: expect.stringContaining('此前已入库 6 件') as string });
    expect(await countCases()).toBe(before + 10);
  });

  it('takes two runs of one file at once, and still each case once', async () => {
    const before = await countCases();
    const path = write('race.json', Array.from({ length: 40 }, (_, n) => record(`E${n}`)));
    const runs = await Promise.all([mingjian('import', path), mingjian('import', path), mingjian('import', path)]);
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(await countCases()).toBe(before + 40);
  });
});
