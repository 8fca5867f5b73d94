import { v7 as newId } from 'uuid';
import { FACT_TABLES } from '@mingjian/process-record';
import type { Scope, Tx } from '@mingjian/platform/database';
import { useTestDatabase } from '../support/database';
import { RecordedCases } from '../support/recorded-case';

const PERMISSION_DENIED = '42501';
const APPEND_ONLY = '23001';
const FOREIGN_KEY = '23503';
const UNIQUE = '23505';

describe('what the database itself keeps apart', () => {
  const database = useTestDatabase();
  let market: RecordedCases;
  let housing: RecordedCases;
  let caseId: string;
  let othersCaseId: string;

  beforeAll(async () => {
    market = await RecordedCases.inAgency(database(), 'scjg');
    housing = await RecordedCases.inAgency(database(), 'zjj');
    ({ caseId } = await market.investigated());
    ({ caseId: othersCaseId } = await housing.investigated());
  });

  /** Runs statements as the applications do, in one transaction, and gives the code PostgreSQL refused them with; null when it did not. */
  async function refusalOf(scope: Scope, work: (tx: Tx) => Promise<unknown>): Promise<string | null> {
    class Undone extends Error {}
    try {
      await database().unitOfWork.run(scope, async (tx) => {
        await work(tx);
        await tx.sql('SET CONSTRAINTS ALL IMMEDIATE');
        throw new Undone();
      });
    } catch (error) {
      if (error instanceof Undone) return null;
      return (error as { code?: string }).code ?? String(error);
    }
    return null;
  }

  async function ownerRefusalOf(statement: string): Promise<string | null> {
    try {
      await database().sql(`BEGIN; ${statement}; ROLLBACK`);
      return null;
    } catch (error) {
      await database().sql('ROLLBACK');
      return (error as { code?: string }).code ?? String(error);
    }
  }

  const own = (): Scope => ({ kind: 'agency', agencyId: market.agencyId });

  describe('records and facts are only added', () => {
    const KEPT = ['case_record', 'case_side', 'record_checkpoint', ...FACT_TABLES];

    it('the applications hold no grant to change, delete or empty a record or a fact', async () => {
      for (const table of KEPT) {
        const [held] = await database().sql<{ privileges: string[] | null }>(
          `SELECT array_agg(DISTINCT p) FILTER (WHERE has_table_privilege('mingjian_app', $1, p) OR
             (p = 'UPDATE' AND has_any_column_privilege('mingjian_app', $1, 'UPDATE'))) AS privileges
           FROM unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE', 'SELECT', 'INSERT']) p`, [table]);
        expect({ table, privileges: [...(held!.privileges ?? [])].sort() }).toEqual({ table, privileges: ['INSERT', 'SELECT'] });
      }
    });

    it.each(KEPT)('the applications are refused when they try it on %s', async (table) => {
      const column = table === 'case_side' ? 'side' : table === 'record_checkpoint' ? 'digest' : table === 'case_record' ? 'body' : 'act_seq';
      expect(await refusalOf(own(), (tx) => tx.sql(`UPDATE ${table} SET ${column} = ${column}`))).toBe(PERMISSION_DENIED);
      expect(await refusalOf(own(), (tx) => tx.sql(`DELETE FROM ${table}`))).toBe(PERMISSION_DENIED);
      expect(await refusalOf(own(), (tx) => tx.sql(`TRUNCATE ${table} CASCADE`))).toBe(PERMISSION_DENIED);
    });

    it.each(KEPT)('the owner of %s is refused as well, row by row and when emptying it', async (table) => {
      const column = table === 'case_side' ? 'side' : table === 'record_checkpoint' ? 'digest' : table === 'case_record' ? 'body' : 'act_seq';
      const [{ filled } = { filled: false }] = await database().sql<{ filled: boolean }>(`SELECT EXISTS (SELECT FROM ${table}) AS filled`);
      if (filled) {
        expect(await ownerRefusalOf(`UPDATE ${table} SET ${column} = ${column}`)).toBe(APPEND_ONLY);
        expect(await ownerRefusalOf(`DELETE FROM ${table}`)).toBe(APPEND_ONLY);
      }
      expect(await ownerRefusalOf(`TRUNCATE ${table} CASCADE`)).toBe(APPEND_ONLY);
      const triggers = await database().sql<{ tgname: string }>(
        `SELECT tgname FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal AND tgenabled = 'O' ORDER BY tgname`, [table]);
      expect(triggers.map(({ tgname }) => tgname)).toEqual(expect.arrayContaining([`${table}_is_append_only`, `${table}_is_never_emptied`]));
    });

    it('no table of facts is left out of what verification reads', async () => {
      const tables = await database().sql<{ name: string }>(`
        SELECT conrelid::regclass::text AS name FROM pg_constraint
        WHERE contype = 'f' AND confrelid = 'case_record'::regclass AND conrelid <> 'case_record'::regclass AND conname LIKE '%\\_vouched' ORDER BY 1`);
      expect(tables.map(({ name }) => name)).toEqual([...FACT_TABLES].sort());
    });
  });

  describe('a case does not move without its record', () => {
    it('a new state without an entry is refused', async () => {
      const move = `UPDATE enforcement_case SET state = 'decided', version = version + 1 WHERE id = $1`;
      expect(await refusalOf(own(), (tx) => tx.sql(move, [caseId]))).toBe(FOREIGN_KEY);
    });

    it('a state other than its entry says is refused', async () => {
      expect(await refusalOf(own(), async (tx) => {
        await tx.sql(`UPDATE enforcement_case SET state = 'closed', version = version + 1 WHERE id = $1`, [caseId]);
        await append(tx, caseId, 'decided');
      })).toBe(FOREIGN_KEY);
    });

    it('a change that keeps the version, or skips one, is refused to the owner too', async () => {
      expect(await ownerRefusalOf(`UPDATE enforcement_case SET state = 'decided' WHERE id = '${caseId}'`)).toBe(APPEND_ONLY);
      expect(await ownerRefusalOf(`UPDATE enforcement_case SET version = version + 2 WHERE id = '${caseId}'`)).toBe(APPEND_ONLY);
    });

    it('a case without a first entry is refused', async () => {
      expect(await refusalOf(own(), (tx) => tx.sql(
        `INSERT INTO enforcement_case (id, agency_id, version, state, procedure, sector, source, violation, violation_continues, harms_safety, record_hash)
         VALUES ($1, $2, 0, 'lead', 'ordinary', 'market', 'other', '测试', false, false, '')`, [newId(), market.agencyId]))).toBe(FOREIGN_KEY);
    });

    it('an entry that does not follow the one before it is refused', async () => {
      expect(await refusalOf(own(), async (tx) => {
        await tx.sql(`UPDATE enforcement_case SET state = 'decided', version = version + 1 WHERE id = $1`, [caseId]);
        await append(tx, caseId, 'decided', `sha256('another parent')`);
      })).toBe(FOREIGN_KEY);
    });

    it('an entry whose hash is not that of its body is refused', async () => {
      expect(await refusalOf(own(), (tx) => tx.sql(
        `INSERT INTO case_record (case_id, agency_id, seq, body, prev_hash, hash)
         SELECT id, agency_id, version + 1, jsonb_build_object('caseId', id, 'seq', version + 1, 'kind', 'x', 'to', 'decided')::text, record_hash, sha256('')
         FROM enforcement_case WHERE id = $1`, [caseId]))).toBe('23514');
    });

    it('a fact no entry vouches for is refused', async () => {
      expect(await refusalOf(own(), (tx) => tx.sql(
        `INSERT INTO case_measure (id, agency_id, case_id, act_seq, transition, on_date, details)
         SELECT $2, agency_id, id, version + 1, 'x', '2026-03-02', '{}' FROM enforcement_case WHERE id = $1`, [caseId, newId()]))).toBe(FOREIGN_KEY);
    });

    async function append(tx: Tx, id: string, state: string, parent = 'record_hash'): Promise<void> {
      await tx.sql(
        `INSERT INTO case_record (case_id, agency_id, seq, body, prev_hash, hash)
         SELECT id, agency_id, version, body, parent, sha256(parent || convert_to(body, 'UTF8'))
         FROM (SELECT id, agency_id, version, ${parent} AS parent,
                 jsonb_build_object('caseId', id, 'seq', version, 'kind', 'x', 'to', $2::text)::text AS body
               FROM enforcement_case WHERE id = $1) c`, [id, state]);
    }
  });

  describe('one person stands on one side of a case', () => {
    const review = `
      INSERT INTO review_assignment (id, agency_id, case_id, act_seq, submission_id, reviewer_id, assigned_on, reason)
      SELECT $2, agency_id, id, version, $3, $4, '2026-03-02', 'by hand' FROM enforcement_case WHERE id = $1`;
    const takeSide = `INSERT INTO case_side (agency_id, case_id, person_id, side) VALUES ($1, $2, $3, $4)`;

    /** A row of fact of the case, arranged past the law: what is not given gets the plainest value its column takes. */
    async function arranged(tx: Tx, table: string, given: Readonly<Record<string, unknown>> = {}): Promise<string> {
      const columns = await tx.sql<{ name: string; type: string }>(
        `SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = $1 AND table_schema = 'public'
           AND is_generated = 'NEVER' AND (is_nullable = 'NO' OR column_name = ANY ($2))`, [table, Object.keys(given)]);
      const plainest: Record<string, unknown> = { ARRAY: '{}', integer: 1, bigint: 0, jsonb: '{}', boolean: true, date: '2026-03-02', uuid: newId() };
      const row: Record<string, unknown> = { id: newId(), agency_id: market.agencyId, case_id: caseId, act_seq: 8, ...given };
      const values = columns.map(({ name, type }) => (name in row ? row[name] : (plainest[type] ?? 'x')));
      await tx.sql(`INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')}) VALUES (${values.map((_, at) => `$${at + 1}`).join(', ')})`, values);
      return row['id'] as string;
    }
    const draft = async (tx: Tx): Promise<object> => ({ draft_id: await arranged(tx, 'penalty_draft', { outcome: 'penalty', content_hash: 'x' }), draft_hash: 'x' });
    const submission = async (tx: Tx): Promise<string> => arranged(tx, 'review_submission', { ...(await draft(tx)) });

    it('whoever handles the case cannot be written down as its reviewer', async () => {
      const handler = market.officers[0].id;
      expect(await refusalOf(own(), async (tx) => tx.sql(review, [caseId, newId(), await submission(tx), handler]))).toBe(FOREIGN_KEY);
      expect(await refusalOf(own(), (tx) => tx.sql(takeSide, [market.agencyId, caseId, handler, 'judging']))).toBe(UNIQUE);
    });

    it('whoever judges the case cannot be assigned to handle it', async () => {
      const reviewer = market.reviewer.id;
      const assign = (tx: Tx): Promise<unknown> => tx.sql(
        `INSERT INTO officer_assignment (id, agency_id, case_id, act_seq, person_id, kind, on_date)
         SELECT $2, agency_id, id, version, $3, 'assigned', '2026-03-02' FROM enforcement_case WHERE id = $1`, [caseId, newId(), reviewer]);
      expect(await refusalOf(own(), async (tx) => {
        await tx.sql(takeSide, [market.agencyId, caseId, reviewer, 'judging']);
        await tx.sql(review, [caseId, newId(), await submission(tx), reviewer]);
      })).toBeNull();
      expect(await refusalOf(own(), async (tx) => {
        await tx.sql(takeSide, [market.agencyId, caseId, reviewer, 'judging']);
        await assign(tx);
      })).toBe(FOREIGN_KEY);
    });

    it('whoever handles the case cannot be written down as presiding over its hearing', async () => {
      const step = (presider: string) => async (tx: Tx): Promise<void> => {
        const notice = await arranged(tx, 'advance_notice', { ...(await draft(tx)) });
        await arranged(tx, 'hearing_step', { kind: 'notified', presider_id: presider, notice_id: notice });
      };
      expect(await refusalOf(own(), step(market.officers[1].id))).toBe(FOREIGN_KEY);
      expect(await refusalOf(own(), async (tx) => {
        await tx.sql(takeSide, [market.agencyId, caseId, market.reviewer.id, 'judging']);
        await step(market.reviewer.id)(tx);
      })).toBeNull();
    });

    it('the presenter of a discussion cannot be one of its members', async () => {
      const presenter = market.officers[0].id;
      expect(await refusalOf(own(), async (tx) => {
        await arranged(tx, 'discussion', { ...(await draft(tx)), members: [presenter, market.head.id], chief_id: market.head.id, presenter_id: presenter });
      })).toBe('23514');
    });
  });

  describe('agencies see and write their own rows only', () => {
    interface Table {
      readonly name: string;
      readonly secured: boolean;
      readonly policies: number;
    }
    const tables = (): Promise<Table[]> => database().sql<Table>(`
      SELECT c.relname AS name, c.relrowsecurity AS secured, (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'agency_id'
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') ORDER BY 1`);

    it('every table that names an agency has row-level security and a policy', async () => {
      const found = await tables();
      expect(found.length).toBeGreaterThan(30);
      expect(found.filter(({ secured, policies }) => !secured || policies === 0)).toEqual([]);
    });

    it('no row of another agency can be read, whatever the table', async () => {
      for (const { name } of await tables()) {
        const [all] = await database().sql<{ others: number }>(`SELECT count(*)::int AS others FROM ${name} WHERE agency_id = $1`, [housing.agencyId]);
        const seen = await database().unitOfWork.run(own(), (tx) => tx.sql(`SELECT 1 FROM ${name} WHERE agency_id = $1`, [housing.agencyId]));
        expect({ name, seen: seen.length }).toEqual({ name, seen: 0 });
        if (['enforcement_case', 'case_record', 'party', 'deadline', 'document', 'document_rendering', 'person'].includes(name)) expect(all!.others).toBeGreaterThan(0);
      }
    });

    it('no row can be written for another agency, whatever the table', async () => {
      for (const { name } of await tables()) {
        // Policies are asked before the constraints of the columns.
        const refused = await refusalOf(own(), (tx) => tx.sql(`INSERT INTO ${name} (agency_id) VALUES ($1)`, [housing.agencyId]));
        expect({ name, refused }).toEqual({ name, refused: PERMISSION_DENIED });
      }
    });

    it('another agency’s case cannot be moved, nor given facts under the own agency’s name', async () => {
      const moved = await database().unitOfWork.run(own(), (tx) =>
        tx.sql('UPDATE enforcement_case SET version = version + 1 WHERE id = $1 RETURNING id', [othersCaseId]));
      expect(moved).toEqual([]);
      expect(await refusalOf(own(), (tx) => tx.sql(
        `INSERT INTO case_measure (id, agency_id, case_id, act_seq, transition, on_date, details) VALUES ($1, $2, $3, 1, 'x', '2026-03-02', '{}')`,
        [newId(), market.agencyId, othersCaseId]))).toBe(FOREIGN_KEY);
    });

    it('without a scope nothing is seen', async () => {
      const scopeless = { kind: 'agency', agencyId: '' } as const;
      for (const { name } of await tables()) {
        const seen = await database().unitOfWork.run(scopeless, (tx) => tx.sql<{ agency_id: string | null }>(`SELECT agency_id FROM ${name} WHERE agency_id IS NOT NULL`));
        expect({ name, seen: seen.length }).toEqual({ name, seen: 0 });
      }
    });

    it('supervisors read every agency and write facts of none, but for what the procedure gives them', async () => {
      const county: Scope = { kind: 'county', agencyId: newId() };
      const seen = await database().unitOfWork.run(county, (tx) => tx.sql<{ agency_id: string }>('SELECT DISTINCT agency_id FROM enforcement_case'));
      expect(seen.map((row) => row.agency_id).sort()).toEqual([market.agencyId, housing.agencyId].sort());
      const theirs = ['record_filing_intake'];
      const notTheirs = FACT_TABLES.filter((table) => !theirs.includes(table));
      for (const table of notTheirs) {
        const refused = await refusalOf(county, (tx) => tx.sql(`INSERT INTO ${table} (agency_id) VALUES ($1)`, [housing.agencyId]));
        if (table !== 'document') expect({ table, refused }).toEqual({ table, refused: PERMISSION_DENIED });
      }
    });
  });
});
