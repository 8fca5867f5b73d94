import { CLAIM_DUE_CLOCKS, DeadlineList, DutyBoard, deadlineListStatement, dutyBoardStatement, inIndexOrder, type DeadlineFilter, type DeadlineKey, type ListedDeadline } from '@mingjian/deadlines';
import { NATIONAL_CALENDAR } from '@mingjian/law';
import { NotificationBook } from '@mingjian/notifications';
import type { Scope } from '@mingjian/platform/database';
import { FixedClock } from '@mingjian/platform/time';
import { aCase, aDeadline, anAgency, aPerson } from '../support/case-rows';
import { useTestDatabase } from '../support/database';

const county: Scope = { kind: 'county' };

describe('what is overdue', () => {
  const database = useTestDatabase();
  const clock = new FixedClock('2025-10-09T09:00:00+08:00');
  const list = new DeadlineList(clock);
  let agency: string;
  let other: string;
  let officer: string;

  beforeAll(async () => {
    agency = await anAgency(database(), { name: '新晃市场监管局' });
    other = await anAgency(database(), { name: '新晃交通运输局' });
    officer = await aPerson(database(), agency, { roles: ['officer'] });
  });
  beforeEach(() => database().sql('DELETE FROM deadline'));

  const page = (filter: Partial<DeadlineFilter> = {}, scope: Scope = county, limit = 50, after?: DeadlineKey): Promise<ListedDeadline[]> =>
    database().unitOfWork.run(scope, (tx) => list.page(tx, { state: 'pressing', agencyId: null, ...filter }, NATIONAL_CALENDAR, limit, after));
  const on = (day: string): void => clock.set(`${day}T09:00:00+08:00`);

  it('shows itself the day after the last day although no job has run, with working days late', async () => {
    const caseId = await aCase(database(), agency, { state: 'decided', caseNo: '晃市监〔2025〕1号' });
    await aDeadline(database(), agency, caseId, { period: 'record-filing', on: '2025-09-18' });
    on('2025-09-28'); // three working days before: 29 and 30 September and 9 October
    expect(await page()).toMatchObject([{ caseId, dueOn: '2025-10-09', state: 'due-soon', workingDaysLeft: 3, workingDaysLate: 0 }]);
    on('2025-09-26');
    expect(await page()).toEqual([]);
    on('2025-10-09');
    expect(await page()).toMatchObject([{ state: 'due-soon', workingDaysLeft: 0 }]);
    on('2025-10-10');
    expect(await page()).toMatchObject([{ state: 'overdue', agencyName: '新晃市场监管局', caseNo: '晃市监〔2025〕1号', period: 'record-filing', daysLate: 1, workingDaysLate: 1 }]);
    on('2025-10-13'); // 11 October is a make-up workday, the 12th a Sunday
    expect(await page()).toMatchObject([{ state: 'overdue', daysLate: 4, workingDaysLate: 3 }]);
  });

  it('leaves out what was met, what lapses, and what others owe', async () => {
    const caseId = await aCase(database(), agency, { state: 'decided' });
    const met = await aDeadline(database(), agency, caseId, { period: 'record-filing', on: '2025-09-01' });
    await database().sql(`UPDATE deadline SET status = 'met', met_on = '2025-09-02', met_seq = 1 WHERE id = $1`, [met]);
    await aDeadline(database(), agency, caseId, { period: 'litigation', on: '2025-01-01' });
    await aDeadline(database(), agency, caseId, { period: 'payment', on: '2025-08-01' });
    const service = await aDeadline(database(), agency, caseId, { period: 'service', on: '2025-08-01' });
    on('2025-10-13');
    expect((await page()).map(({ id }) => id)).toEqual([service]);
  });

  it('is kept apart by agency, except for those who watch over the county', async () => {
    for (const owner of [agency, other]) {
      await aDeadline(database(), owner, await aCase(database(), owner, { state: 'decided' }), { period: 'service', on: '2025-08-01' });
    }
    on('2025-10-13');
    expect(await page()).toHaveLength(2);
    expect(await page({ agencyId: other })).toMatchObject([{ agencyName: '新晃交通运输局' }]);
    expect(await page({ agencyId: agency, state: 'overdue' }, { kind: 'agency', agencyId: agency })).toHaveLength(1);
    expect(await page({ agencyId: other, state: 'overdue' }, { kind: 'agency', agencyId: agency })).toEqual([]);
  });

  it('is shown by state, by period, and to an officer for the cases they handle', async () => {
    const mine = await aCase(database(), agency, { state: 'decided', handlers: [officer] });
    const notMine = await aCase(database(), agency, { state: 'decided' });
    for (const caseId of [mine, notMine]) {
      await aDeadline(database(), agency, caseId, { period: 'service', on: '2025-08-01' });
      await aDeadline(database(), agency, caseId, { period: 'record-filing', on: '2025-09-28' });
      await aDeadline(database(), agency, caseId, { period: 'litigation', on: '2025-08-01' });
    }
    on('2025-10-13');
    const own = (filter: Partial<DeadlineFilter>) => page({ agencyId: agency, ...filter }, { kind: 'agency', agencyId: agency });
    expect((await own({ state: 'overdue' })).map(({ period }) => period)).toEqual(['service', 'service']);
    expect((await own({ state: 'due-soon' })).map(({ period }) => period)).toEqual(['record-filing', 'record-filing']);
    expect(await own({ state: 'running' })).toHaveLength(6);
    expect(await own({ state: 'running', period: 'record-filing' })).toHaveLength(2);
    expect((await own({ state: 'running', handledBy: officer })).map(({ caseId }) => caseId)).toEqual([mine, mine, mine]);
  });

  it('is counted by agency and duty, and every count has as many cases behind it', async () => {
    const [caseId, elsewhere] = [await aCase(database(), agency, { state: 'decided' }), await aCase(database(), other, { state: 'decided' })];
    await aDeadline(database(), agency, caseId, { period: 'service', on: '2025-08-01' });
    await aDeadline(database(), agency, caseId, { period: 'service', on: '2025-08-04' });
    await aDeadline(database(), agency, caseId, { period: 'record-filing', on: '2025-09-28' });
    await aDeadline(database(), agency, caseId, { period: 'payment', on: '2025-08-01' });
    await aDeadline(database(), other, elsewhere, { period: 'service', on: '2025-08-01' });
    on('2025-10-13');
    const counts = await database().unitOfWork.run(county, (tx) => new DutyBoard(clock).count(tx, NATIONAL_CALENDAR));
    const counted = (agencyId: string, period: string, overdue: number, soon: number) => expect.objectContaining({ agencyId, period, overdue, soon });
    expect(counts).toHaveLength(3);
    expect(counts).toEqual(expect.arrayContaining([counted(agency, 'service', 2, 0), counted(agency, 'record-filing', 0, 1), counted(other, 'service', 1, 0)]));
    for (const { agencyId, period, overdue, soon } of counts) {
      expect(await page({ agencyId, period, state: 'overdue', owedByAgencies: true })).toHaveLength(overdue);
      expect(await page({ agencyId, period, state: 'due-soon', owedByAgencies: true })).toHaveLength(soon);
    }
    const own = await database().unitOfWork.run({ kind: 'agency', agencyId: other }, (tx) => new DutyBoard(clock).count(tx, NATIONAL_CALENDAR));
    expect(own.map(({ agencyId }) => agencyId)).toEqual([other]);
  });

  it('pages by day and id without gap or repetition', async () => {
    const caseId = await aCase(database(), agency, { state: 'decided' });
    for (let at = 0; at < 7; at += 1) await aDeadline(database(), agency, caseId, { period: 'service', on: at < 4 ? '2025-08-01' : '2025-08-04' });
    on('2025-10-13');
    const all = await page();
    const seen: ListedDeadline[] = [];
    for (let after: DeadlineKey | undefined; ; after = seen.at(-1)) {
      const next = await page({}, county, 2, after);
      seen.push(...next);
      if (next.length < 2) break;
    }
    expect(seen).toEqual(all);
    expect(seen).toHaveLength(7);
  });

  it('is read from its own index at twenty thousand rows, for the first page and a later one', async () => {
    const caseId = await aCase(database(), agency, { state: 'decided' });
    await database().sql(
      `INSERT INTO deadline (id, agency_id, case_id, period_id, opened_seq, started_on, nominal_on, due_on, safe_on, provisional, nature, status, met_on, met_seq, look_on)
       SELECT gen_random_uuid(), $1, $2, CASE WHEN n % 3 = 0 THEN 'decision' ELSE 'record-filing' END, 1, '2025-01-01', d, d, d, false,
         CASE WHEN n % 5 = 0 THEN 'right' ELSE 'duty' END, CASE WHEN n % 2 = 0 THEN 'met' ELSE 'running' END, CASE WHEN n % 2 = 0 THEN d END, CASE WHEN n % 2 = 0 THEN 1 END, d
       FROM generate_series(1, 20000) AS n CROSS JOIN LATERAL (SELECT date '2024-01-01' + (n * 7919) % 1500 AS d) AS day`,
      [agency, caseId],
    );
    await database().sql('ANALYZE deadline');
    on('2025-10-13');
    const days = { today: '2025-10-13', now: clock.now(), soon: '2025-10-16' };
    const plans = [
      deadlineListStatement({ state: 'pressing', agencyId: null }, days, 51),
      deadlineListStatement({ state: 'overdue', agencyId: null }, days, 51),
      deadlineListStatement({ state: 'pressing', agencyId: null }, days, 51, { dueOn: '2025-03-01', id: '00000000-0000-0000-0000-000000000000' }),
    ];
    for (const { text, values } of plans) {
      const plan = await planOf(text, values, county);
      expect(plan).toContain('Index Scan using deadline_running_by_due');
      expect(plan).not.toMatch(/Seq Scan on deadline|Sort/);
    }
    // Its groups are sorted, its rows are not: only running clocks up to the last pressing day are fetched.
    const board = dutyBoardStatement({ ...days, today: '2024-03-01', soon: '2024-03-06' });
    const counting = await planOf(board.text, board.values, county);
    expect(counting).toMatch(/Scan (using|on) deadline_running_by_due/);
    expect(counting).not.toContain('Seq Scan on deadline');
    const own = deadlineListStatement({ state: 'running', agencyId: agency }, days, 51, { dueOn: '2025-03-01', id: '00000000-0000-0000-0000-000000000000' });
    const ownPlan = await planOf(own.text, own.values, { kind: 'agency', agencyId: agency });
    expect(ownPlan).not.toMatch(/Seq Scan on deadline|Sort/);
    const sweepPlan = await planOf(CLAIM_DUE_CLOCKS, [days.today, days.now, 50], { kind: 'system' });
    expect(sweepPlan).toContain('Index Scan using deadline_to_look_at');
    expect(sweepPlan).not.toContain('Sort');
  });

  async function planOf(text: string, values: readonly unknown[], scope: Scope): Promise<string> {
    const explain = `EXPLAIN (COSTS OFF) ${text}`;
    const rows = await database().unitOfWork.run(scope, (tx) => inIndexOrder(tx, () => tx.sql<{ 'QUERY PLAN': string }>(explain, values)));
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }
});

describe('notifications', () => {
  const database = useTestDatabase();
  const clock = new FixedClock('2025-10-09T09:00:00+08:00');
  const book = new NotificationBook(clock);

  it('are told once each, paged newest first, and read once by whom they are for', async () => {
    const agency = await anAgency(database());
    const [officer, other] = [await aPerson(database(), agency, { roles: ['officer'] }), await aPerson(database(), agency, { roles: ['officer'] })];
    const caseId = await aCase(database(), agency, { handlers: [officer], caseNo: '一号' });
    const news = ['a', 'b', 'c'].map((key) => ({ kind: 'review-passed' as const, key, caseId, to: ['handlers' as const], people: [officer], particulars: { key } }));
    const run = <T>(work: Parameters<ReturnType<typeof database>['unitOfWork']['run']>[1]) => database().unitOfWork.run({ kind: 'system' }, work) as Promise<T>;
    expect(await run((tx) => book.tell(tx, news))).toBe(3);
    expect(await run((tx) => book.tell(tx, news))).toBe(0);
    const first = await run<Awaited<ReturnType<typeof book.page>>>((tx) => book.page(tx, officer, 2));
    expect(first.map(({ particulars }) => particulars['key'])).toEqual(['c', 'b']);
    expect(first[0]?.particulars).toMatchObject({ caseNo: '一号' });
    const rest = await run<typeof first>((tx) => book.page(tx, officer, 2, { beforeId: first[1]!.id }));
    expect(rest.map(({ particulars }) => particulars['key'])).toEqual(['a']);
    const read = await run<(typeof first)[0]>((tx) => book.markRead(tx, officer, rest[0]!.id));
    clock.advance({ hours: 1 });
    expect(await run((tx) => book.markRead(tx, officer, rest[0]!.id))).toEqual(read);
    expect(await run((tx) => book.page(tx, officer, 10, { unreadOnly: true }))).toHaveLength(2);
    await expect(run((tx) => book.markRead(tx, other, rest[0]!.id))).rejects.toMatchObject({ kind: 'not-found' });
  });
});
