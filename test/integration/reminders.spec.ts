import { SweepDeadlines } from '../../apps/worker/src/jobs/sweep-deadlines.job';
import { DeadlineBook, DueReminders } from '@mingjian/deadlines';
import { NATIONAL_CALENDAR, WorkingCalendar } from '@mingjian/law';
import { NotificationBook } from '@mingjian/notifications';
import { UnitOfWork, type Tx } from '@mingjian/platform/database';
import { FixedClock } from '@mingjian/platform/time';
import { aCase, aDeadline, anAgency, aPerson } from '../support/case-rows';
import { useTestDatabase } from '../support/database';

const system = { kind: 'system' } as const;

describe('reminders', () => {
  const database = useTestDatabase();
  const clock = new FixedClock('2025-09-18T09:00:00+08:00');
  const on = (day: string, time = '08:00:00'): void => clock.set(`${day}T${time}+08:00`);
  const sweep = (unitOfWork: UnitOfWork = database().unitOfWork): SweepDeadlines => new SweepDeadlines(unitOfWork, new DueReminders(clock), new NotificationBook(clock));
  let agency: string;
  let officer: string;
  let supervisor: string;
  let unitHead: string;

  beforeAll(async () => {
    agency = await anAgency(database(), { name: '新晃市场监管局' });
    const bureau = await anAgency(database(), { kind: 'supervision' });
    officer = await aPerson(database(), agency, { roles: ['officer'] });
    unitHead = await aPerson(database(), agency, { roles: ['unit-head'] });
    supervisor = await aPerson(database(), bureau, { roles: ['supervisor'] });
    await aPerson(database(), agency, { roles: ['officer'], name: 'handles nothing' });
    await aPerson(database(), agency, { roles: ['unit-head'], disabled: true });
    await aPerson(database(), await anAgency(database()), { roles: ['unit-head', 'agency-head'] });
  });

  /** Record-filing of a decision of 18 September 2025: safe until 30 September, due on 9 October. */
  async function aFiling(): Promise<{ id: string; caseId: string }> {
    const caseId = await aCase(database(), agency, { state: 'decided', handlers: [officer] });
    return { caseId, id: await aDeadline(database(), agency, caseId, { period: 'record-filing', on: '2025-09-18' }) };
  }

  async function toldTo(person: string, caseId: string): Promise<string[]> {
    const rows = await database().sql<{ kind: string }>('SELECT kind FROM notification WHERE person_id = $1 AND case_id = $2 ORDER BY id', [person, caseId]);
    return rows.map(({ kind }) => kind);
  }

  const stagesOf = async (id: string): Promise<string[]> =>
    (await database().sql<{ stage: string }>(`SELECT stage FROM reminder WHERE deadline_id = $1 ORDER BY array_position(ARRAY['safe','due','overdue'], stage)`, [id])).map(({ stage }) => stage);

  it('come on the safe date, on the last day and on the day after, and not between', async () => {
    const { caseId, id } = await aFiling();
    const expected: Record<string, string[]> = {
      '2025-09-29': [],
      '2025-09-30': ['deadline-safe'],
      '2025-10-08': ['deadline-safe'],
      '2025-10-09': ['deadline-safe', 'deadline-due'],
      '2025-10-10': ['deadline-safe', 'deadline-due', 'deadline-overdue'],
      '2025-10-20': ['deadline-safe', 'deadline-due', 'deadline-overdue'],
    };
    for (const [day, kinds] of Object.entries(expected)) {
      on(day);
      await sweep().run();
      await sweep().run();
      expect({ day, kinds: await toldTo(officer, caseId) }).toEqual({ day, kinds });
    }
    expect(await toldTo(unitHead, caseId)).toEqual(expected['2025-10-20']);
    expect(await toldTo(supervisor, caseId)).toEqual(expected['2025-10-20']);
    const people = await database().sql('SELECT DISTINCT person_id FROM notification WHERE case_id = $1', [caseId]);
    expect(people).toHaveLength(3);
    const [row] = await database().sql('SELECT status, look_on FROM deadline WHERE id = $1', [id]);
    expect(row).toEqual({ status: 'running', look_on: null });
  });

  it('tell only the latest stage after the worker was away for days, and note them all', async () => {
    const { caseId, id } = await aFiling();
    on('2025-10-13');
    await sweep().run();
    expect(await toldTo(officer, caseId)).toEqual(['deadline-overdue']);
    expect(await stagesOf(id)).toEqual(['safe', 'due', 'overdue']);
  });

  it('do not come for a duty that was met', async () => {
    const { caseId, id } = await aFiling();
    await database().sql(`UPDATE deadline SET status = 'met', met_on = '2025-09-29', met_seq = 1, look_on = NULL WHERE id = $1`, [id]);
    on('2025-10-13');
    await sweep().run();
    expect(await toldTo(officer, caseId)).toEqual([]);
  });

  it('of a period of hours come at its minute', async () => {
    const caseId = await aCase(database(), agency, { handlers: [officer] });
    await aDeadline(database(), agency, caseId, { period: 'urgent-coercive-approval', on: '2025-09-18', at: '2025-09-18T15:30:00+08:00' });
    on('2025-09-19', '15:29:00');
    await sweep().run();
    await sweep().run();
    expect(await toldTo(officer, caseId)).toEqual(['deadline-due']);
    on('2025-09-19', '15:31:00');
    await sweep().run();
    expect(await toldTo(officer, caseId)).toEqual(['deadline-due', 'deadline-overdue']);
  });

  it('of a waiting time say that it is over, and it lapses', async () => {
    const caseId = await aCase(database(), agency, { state: 'decided', handlers: [officer] });
    const id = await aDeadline(database(), agency, caseId, { period: 'demand', on: '2025-09-01' });
    on('2025-09-15');
    await sweep().run();
    expect(await toldTo(officer, caseId)).toEqual([]);
    on('2025-09-16');
    await sweep().run();
    expect(await toldTo(officer, caseId)).toEqual(['period-ended']);
    expect(await database().sql('SELECT status FROM deadline WHERE id = $1', [id])).toEqual([{ status: 'lapsed' }]);
  });

  it('come once from two workers that sweep at the same time', async () => {
    const cases = await Promise.all(Array.from({ length: 120 }, aFiling));
    on('2025-09-30');
    const other = new UnitOfWork(database().dataSource);
    await Promise.all([sweep().run(), sweep(other).run(), sweep().run()]);
    const ids = cases.map(({ caseId }) => caseId);
    const told = await database().sql<{ n: number }>('SELECT count(*)::int AS n FROM notification WHERE case_id = ANY ($1) AND person_id = $2', [ids, officer]);
    expect(told).toEqual([{ n: 120 }]);
    const noted = await database().sql<{ n: number }>('SELECT count(*)::int AS n FROM reminder WHERE deadline_id = ANY ($1)', [cases.map(({ id }) => id)]);
    expect(noted).toEqual([{ n: 120 }]);
  });

  it('come once although the first worker was killed after telling and before committing', async () => {
    const { caseId, id } = await aFiling();
    on('2025-09-30');
    class DyingBook extends NotificationBook {
      override async tell(tx: Tx, ...rest: [Parameters<NotificationBook['tell']>[1]]): Promise<number> {
        await super.tell(tx, ...rest);
        // The server ends the connection, as it does when the worker's process is gone.
        const [{ pid }] = (await tx.sql<{ pid: number }>('SELECT pg_backend_pid() AS pid')) as [{ pid: number }];
        await database().sql('SELECT pg_terminate_backend($1)', [pid]);
        await tx.sql('SELECT 1');
        return 0;
      }
    }
    const doomed = new SweepDeadlines(database().unitOfWork, new DueReminders(clock), new DyingBook(clock));
    await expect(doomed.run()).rejects.toThrow();
    expect(await toldTo(officer, caseId)).toEqual([]);
    expect(await stagesOf(id)).toEqual([]);
    await sweep().run();
    expect(await toldTo(officer, caseId)).toEqual(['deadline-safe']);
    expect(await stagesOf(id)).toEqual(['safe']);
  });

  describe('after the clock was counted again', () => {
    const book = new DeadlineBook();

    it('come for the new dates, and the old ones are forgotten', async () => {
      const caseId = await aCase(database(), agency, { handlers: [officer] });
      const id = await aDeadline(database(), agency, caseId, { period: 'decision', on: '2025-04-01' });
      on('2025-06-30');
      await sweep().run();
      expect(await toldTo(officer, caseId)).toEqual(['deadline-due']);
      const row = await database().unitOfWork.run(system, (tx) =>
        book.recountOf(tx, caseId, 'decision', { exclude: { from: '2025-04-07', to: '2025-05-09', basis: '检验期间' } }, NATIONAL_CALENDAR),
      );
      expect(row).toMatchObject({ id, nominal_on: '2025-08-01', due_on: '2025-08-01', safe_on: '2025-08-01' });
      on('2025-07-31');
      await sweep().run();
      expect(await toldTo(officer, caseId)).toEqual(['deadline-due']);
      on('2025-08-02');
      await sweep().run();
      expect(await toldTo(officer, caseId)).toEqual(['deadline-due', 'deadline-overdue']);
      const [explained] = await database().unitOfWork.run(system, (tx) => book.ofCase(tx, caseId, NATIONAL_CALENDAR));
      expect(explained?.explanation.filter(({ why }) => why === 'excluded')).toHaveLength(32);
    });

    it('of a duty that was thought met go on where they stood', async () => {
      const { caseId, id } = await aFiling();
      on('2025-09-30');
      await sweep().run();
      await database().sql(`UPDATE deadline SET status = 'met', met_on = '2025-09-30', met_seq = 1, look_on = NULL WHERE id = $1`, [id]);
      await database().unitOfWork.run(system, (tx) => book.reopen(tx, caseId, 'record-filing', NATIONAL_CALENDAR));
      await sweep().run();
      expect(await toldTo(officer, caseId)).toEqual(['deadline-safe']);
      on('2025-10-09');
      await sweep().run();
      expect(await toldTo(officer, caseId)).toEqual(['deadline-safe', 'deadline-due']);
    });

    it('do not come for one that was cancelled', async () => {
      const { caseId } = await aFiling();
      expect(await database().unitOfWork.run(system, (tx) => book.cancel(tx, caseId, ['record-filing', 'service']))).toBe(1);
      on('2025-10-13');
      await sweep().run();
      expect(await toldTo(officer, caseId)).toEqual([]);
    });

    it('refuse time out where the law gives none, and change nothing', async () => {
      const caseId = await aCase(database(), agency);
      const id = await aDeadline(database(), agency, caseId, { period: 'evidence-preservation', on: '2025-09-18' });
      const change = { exclude: { from: '2025-09-20', to: '2025-09-25', basis: '忙' } };
      const recounting = (period: 'evidence-preservation' | 'decision') => database().unitOfWork.run(system, (tx) => book.recountOf(tx, caseId, period, change, NATIONAL_CALENDAR));
      await expect(recounting('evidence-preservation')).rejects.toMatchObject({ kind: 'unlawful', code: 'exclusion-not-allowed' });
      await expect(recounting('decision')).rejects.toMatchObject({ kind: 'unlawful', code: 'deadline-not-running' });
      expect(await database().sql('SELECT due_on, excluded FROM deadline WHERE id = $1', [id])).toEqual([{ due_on: '2025-09-28', excluded: [] }]);
    });

    it('follow a holiday notice that was loaded since', async () => {
      const caseId = await aCase(database(), agency, { state: 'decided', handlers: [officer] });
      const id = await aDeadline(database(), agency, caseId, { period: 'service', on: '2027-02-01' });
      const [before] = await database().sql<{ due_on: string; provisional: boolean }>('SELECT due_on, provisional FROM deadline WHERE id = $1', [id]);
      expect(before).toEqual({ due_on: '2027-02-10', provisional: true });
      const years = { '2027': { off: ['2027-02-05', '2027-02-08', '2027-02-09'], worked: [], notice: '2027' } };
      const { changed } = await database().unitOfWork.run(system, (tx) => book.recountProvisional(tx, new WorkingCalendar(years)));
      expect(changed).toBe(1);
      const [after] = await database().sql('SELECT due_on, provisional FROM deadline WHERE id = $1', [id]);
      expect(after).toEqual({ due_on: '2027-02-15', provisional: false });
      expect(await database().unitOfWork.run(system, (tx) => book.recountProvisional(tx, new WorkingCalendar(years)))).toEqual({ last: null, changed: 0 });
    });
  });

  it('reach each person once where they play several parts', async () => {
    const caseId = await aCase(database(), agency, { state: 'decided', handlers: [officer, unitHead] });
    await aDeadline(database(), agency, caseId, { period: 'record-filing', on: '2025-09-18' });
    on('2025-09-30');
    await sweep().run();
    expect(await toldTo(unitHead, caseId)).toEqual(['deadline-safe']);
  });
});
