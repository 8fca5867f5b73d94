import { caseListStatement, type CaseFilter } from '@mingjian/cases';
import type { Scope } from '@mingjian/platform/database';
import { anAgency } from '../support/case-rows';
import { useTestDatabase } from '../support/database';

const caseId = (n: number): string => `01980000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

describe('the list of cases', () => {
  const database = useTestDatabase();
  const agencies: string[] = [];

  // Twenty thousand cases: the older half is one agency's, the newer half another's; one in a thousand is decided.
  beforeAll(async () => {
    for (const _ of ['older', 'newer']) agencies.push(await anAgency(database()));
    await database().sql('SET session_replication_role = replica');
    await database().sql(
      `INSERT INTO enforcement_case (id, agency_id, version, state, procedure, sector, source, violation, violation_continues, harms_safety, record_hash)
       SELECT ('01980000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, CASE WHEN n <= 10000 THEN $1 ELSE $2 END::uuid, 1,
         CASE WHEN n % 1000 = 0 THEN 'decided' ELSE 'closed' END, 'ordinary', 'market', 'inspection', '无照经营', false, false, ''::bytea
       FROM generate_series(1, 20000) n`,
      agencies,
    );
    await database().sql('SET session_replication_role = origin');
    await database().sql('ANALYZE enforcement_case');
  });

  const scopeOf = (at: number): Scope => ({ kind: 'agency', agencyId: agencies[at]! });

  const listed = async (scope: Scope, filter: CaseFilter, limit: number): Promise<string[]> => {
    const { text, values } = caseListStatement(filter, limit);
    const rows = await database().unitOfWork.run(scope, (tx) => tx.sql<{ id: string }>(text, values));
    return rows.map(({ id }) => id);
  };

  it('goes on after the last case seen, newest first', async () => {
    const [older] = agencies;
    expect(await listed(scopeOf(0), { agencyId: older }, 2)).toEqual([caseId(10_000), caseId(9_999)]);
    expect(await listed(scopeOf(0), { agencyId: older, before: caseId(9_999) }, 2)).toEqual([caseId(9_998), caseId(9_997)]);
    expect(await listed(scopeOf(0), { agencyId: older, before: caseId(2) }, 2)).toEqual([caseId(1)]);
  });

  it('keeps to one state, of an agency and of the county', async () => {
    const [, newer] = agencies;
    expect(await listed(scopeOf(1), { agencyId: newer, state: 'decided' }, 2)).toEqual([caseId(20_000), caseId(19_000)]);
    expect(await listed({ kind: 'county' }, { state: 'decided', before: caseId(11_000) }, 2)).toEqual([caseId(10_000), caseId(9_000)]);
    expect(await listed({ kind: 'county' }, {}, 2)).toEqual([caseId(20_000), caseId(19_999)]);
  });

  it.each([
    { index: 'enforcement_case_of_agency', filter: () => ({ agencyId: agencies[0] }), of: 'one agency, also when another has all the newer cases' },
    { index: 'enforcement_case_of_agency_by_state', filter: () => ({ agencyId: agencies[0], state: 'decided' }), of: 'one state of an agency' },
    { index: 'enforcement_case_by_state', filter: () => ({ state: 'decided' }), of: 'one state of the county' },
    { index: 'enforcement_case_pkey', filter: () => ({}), of: 'the county' },
  ])('of $of is one range of $index, sorted by nothing', async ({ index, filter }) => {
    const { text, values } = caseListStatement({ before: caseId(15_000), ...filter() }, 51);
    const scope: Scope = 'agencyId' in filter() ? scopeOf(0) : { kind: 'county' };
    const plan = await database().unitOfWork.run(scope, async (tx) => {
      await tx.sql(`SET LOCAL plan_cache_mode = force_generic_plan`);
      const rows = await tx.sql<{ 'QUERY PLAN': string }>(`EXPLAIN (COSTS OFF) ${text}`, values);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain(`Index Scan Backward using ${index} on enforcement_case c`);
    expect(plan).not.toMatch(/Seq Scan on enforcement_case|Limit\s+->\s+Sort/);
  });
});
