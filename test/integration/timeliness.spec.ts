import { DutyTimeliness, dutiesOfMonthStatement, inIndexOrder, timelinessStatement, type DutyOfMonth } from '@mingjian/deadlines';
import type { Scope } from '@mingjian/platform/database';
import { FixedClock } from '@mingjian/platform/time';
import { aCase, aDeadline, anAgency } from '../support/case-rows';
import { useTestDatabase } from '../support/database';

const county: Scope = { kind: 'county' };
const NIL = '00000000-0000-0000-0000-000000000000';

describe('how far duties are done in time', () => {
  const database = useTestDatabase();
  const clock = new FixedClock('2025-10-13T09:00:00+08:00');
  const timeliness = new DutyTimeliness(clock);
  let agency: string;
  let other: string;
  let caseId: string;

  beforeAll(async () => {
    agency = await anAgency(database(), { name: '甲局' });
    other = await anAgency(database(), { name: '乙局' });
  });
  beforeEach(async () => {
    await database().sql('DELETE FROM deadline');
    caseId = await aCase(database(), agency, { state: 'decided' });
  });

  const months = (scope: Scope = county) => database().unitOfWork.run(scope, (tx) => timeliness.months(tx));
  const late = (month: string, limit = 50, after?: DutyOfMonth) => database().unitOfWork.run(county, (tx) => timeliness.page(tx, { month, timeliness: 'late' }, limit, after));
  const met = (id: string, on: string) => database().sql(`UPDATE deadline SET status = 'met', met_on = $2, met_seq = 1 WHERE id = $1`, [id, on]);
  const duty = (on: string, of = agency, period: 'service' | 'payment' = 'service') => aDeadline(database(), of, caseId, { period, on });

  it('counts a duty in the month of its last day: on time, late, or not yet', async () => {
    await met(await duty('2025-09-08'), '2025-09-17'); // its last day
    await met(await duty('2025-09-08'), '2025-09-18');
    const open = await duty('2025-09-09'); // over, and not done
    await duty('2025-10-10'); // runs on
    const cancelled = await duty('2025-09-08');
    await database().sql(`UPDATE deadline SET status = 'cancelled' WHERE id = $1`, [cancelled]);
    await duty('2025-09-01', agency, 'payment'); // the party's, not the agency's
    expect(await months()).toEqual([{ month: '2025-09', agencyId: agency, agencyName: '甲局', onTime: 1, late: 2 }]);
    expect(await late('2025-09')).toMatchObject([{ dueOn: '2025-09-17', metOn: '2025-09-18' }, { id: open, metOn: null }]);
    expect(await late('2025-10')).toEqual([]);
  });

  it('looks at twelve months and no further, agency by agency', async () => {
    await met(await duty('2024-10-15'), '2024-10-16'); // due on the 24th, in the thirteenth month back
    await met(await duty('2024-11-05'), '2024-11-06');
    const elsewhere = await aCase(database(), other, { state: 'decided' });
    await met(await aDeadline(database(), other, elsewhere, { period: 'service', on: '2025-09-08' }), '2025-09-20');
    expect((await months()).map(({ month, agencyName }) => `${agencyName} ${month}`)).toEqual(expect.arrayContaining(['甲局 2024-11', '乙局 2025-09']));
    expect(await months()).toHaveLength(2);
    expect(await months({ kind: 'agency', agencyId: other })).toMatchObject([{ agencyName: '乙局', onTime: 0, late: 1 }]);
  });

  it('reads one range of its own index at forty thousand duties of ten years', async () => {
    await database().sql(
      `INSERT INTO deadline (id, agency_id, case_id, period_id, opened_seq, started_on, nominal_on, due_on, safe_on, provisional, nature, status, met_on, met_seq)
       SELECT gen_random_uuid(), $1, $2, 'service', 1, d, d, d, d, false, 'duty', 'met', d + n % 2, 1
       FROM generate_series(1, 40000) AS n CROSS JOIN LATERAL (SELECT date '2015-10-13' + (n * 7919) % 3650 AS d) AS day`,
      [agency, caseId],
    );
    await database().sql('VACUUM ANALYZE deadline');
    const trend = timelinessStatement('2025-10-13', clock.now());
    const list = dutiesOfMonthStatement({ month: '2025-08', timeliness: 'late' }, '2025-10-13', clock.now(), 51, { dueOn: '2025-08-10', id: NIL });
    for (const { text, values } of [trend, list]) {
      const rows = await database().unitOfWork.run(county, (tx) =>
        inIndexOrder(tx, () => tx.sql<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) ${text}`, values)));
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toContain('deadline_duties_by_due');
      expect(plan).not.toContain('Seq Scan on deadline');
    }
    const [one] = await months();
    expect(one).toMatchObject({ agencyName: '甲局' });
    const first = await late('2025-08', 100);
    const second = await late('2025-08', 1000, first.at(-1));
    expect(new Set([...first, ...second].map(({ id }) => id)).size).toBe(first.length + second.length);
    expect(first.length + second.length).toBe((await months()).find(({ month }) => month === '2025-08')!.late);
  });
});
