import { chainHash, FACT_TABLES, ROW_DIGEST, type RecordBody } from '@mingjian/process-record';
import { useTestDatabase } from '../support/database';
import { RecordedCases } from '../support/recorded-case';

interface Entry {
  readonly seq: number;
  readonly body: string;
  readonly prev_hash: Buffer | null;
  readonly hash: Buffer;
}

describe('the record of a case', () => {
  const database = useTestDatabase();
  let agency: RecordedCases;
  let caseId: string;
  let entries: Entry[];
  let bodies: RecordBody[];

  beforeAll(async () => {
    agency = await RecordedCases.inAgency(database(), 'scjg');
    ({ caseId } = await agency.investigated());
    entries = await database().sql<Entry>('SELECT seq, body, prev_hash, hash FROM case_record WHERE case_id = $1 ORDER BY seq', [caseId]);
    bodies = entries.map(({ body }) => JSON.parse(body) as RecordBody);
  });

  it('has one entry an act, each joined to the one before by its hash', () => {
    expect(bodies.map(({ kind }) => kind)).toEqual([
      'register-lead', 'file-case', 'assign-officer', 'assign-officer', 'begin-investigation', 'preserve-evidence', 'dispose-preserved-evidence', 'record-investigation-act',
    ]);
    for (const [at, entry] of entries.entries()) {
      expect(entry.seq).toBe(at + 1);
      expect(entry.prev_hash).toEqual(at === 0 ? null : entries[at - 1]!.hash);
      expect(entry.hash).toEqual(chainHash(entry.prev_hash, entry.body));
    }
  });

  it('says where each act began and ended, and the case stands where the last one left it', async () => {
    const [row] = await database().sql<{ version: number; state: string; record_hash: Buffer }>('SELECT version, state, record_hash FROM enforcement_case WHERE id = $1', [caseId]);
    expect(bodies.map(({ from, to }) => [from, to])).toEqual([
      [null, 'lead'], ['lead', 'filed'], ['filed', 'filed'], ['filed', 'filed'], ['filed', 'investigating'], ...Array.from({ length: 3 }, () => ['investigating', 'investigating']),
    ]);
    expect(row).toEqual({ version: 8, state: 'investigating', record_hash: entries.at(-1)!.hash });
  });

  it('vouches for every row of fact by the digest the row has now', async () => {
    const vouched = bodies.flatMap(({ rows, seq }) => rows.map((row) => ({ ...row, seq })));
    const found: object[] = [];
    for (const table of FACT_TABLES) {
      const rows = await database().sql<object>(`SELECT id, ${ROW_DIGEST(table)} AS sha256, act_seq AS seq FROM ${table} WHERE case_id = $1`, [caseId]);
      found.push(...rows.map((row) => ({ table, ...row })));
    }
    expect(vouched).toHaveLength(8);
    expect(found).toHaveLength(8);
    expect(found).toEqual(expect.arrayContaining(vouched));
  });

  it('names the clocks an act started and met', async () => {
    const filing = bodies[1]!;
    expect(filing.opened).toEqual([expect.objectContaining({ period: 'decision', startedOn: '2026-03-02', due: '2026-06-01' })]);
    expect(bodies[6]!.met).toEqual(['evidence-preservation']);
    const [clock] = await database().sql('SELECT status, met_seq, met_on FROM deadline WHERE id = $1', [bodies[5]!.opened[0]!.id]);
    expect(clock).toEqual({ status: 'met', met_seq: 7, met_on: '2026-03-02' });
  });

  it('keeps what the guard knew, and no name, number or address of the party', () => {
    expect(bodies[7]!.facts).toMatchObject({ procedure: 'ordinary', filedOn: '2026-03-02', acts: 1, parties: 1 });
    for (const { body } of entries) {
      expect(body).not.toContain('某某商行');
      expect(body).not.toContain('91431227TEST000001');
    }
  });

  it('gains nothing from an act that is refused, and neither do the facts', async () => {
    await expect(agency.act(caseId, 8, agency.officers[0], async () => ({ transition: 'close-investigation' }))).rejects.toMatchObject({ code: 'act-not-lawful' });
    await expect(agency.measure(caseId, 7, 'preserve-evidence')).rejects.toMatchObject({ code: 'stale-version' });
    const [{ n } = { n: 0 }] = await database().sql<{ n: number }>(`SELECT (SELECT count(*) FROM case_record WHERE case_id = $1)::int + (SELECT count(*) FROM case_measure WHERE case_id = $1)::int AS n`, [caseId]);
    expect(n).toBe(8 + 3);
  });

  it('grows by exactly one entry when several people act on the same version at once', async () => {
    const { caseId: contested } = await agency.investigated();
    const attempts = await Promise.allSettled(Array.from({ length: 6 }, () => agency.measure(contested, 8, 'preserve-evidence')));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const attempt of attempts) if (attempt.status === 'rejected') expect(attempt.reason).toMatchObject({ code: 'stale-version' });
    const [{ n } = { n: 0 }] = await database().sql<{ n: number }>('SELECT count(*)::int AS n FROM case_record WHERE case_id = $1', [contested]);
    expect(n).toBe(9);
  });
});
