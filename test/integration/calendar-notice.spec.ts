import { Calendars } from '@mingjian/catalogue';
import { DeadlineBook } from '@mingjian/deadlines';
import { useTestDatabase } from '../support/database';

const NOTICE = { year: 2027, off: ['2027-01-01', '2027-02-01'], worked: ['2027-01-30'], basis: '示例通知' } as const;

describe('a holiday notice loaded after the product was built', () => {
  const database = useTestDatabase();
  const system = { kind: 'system' } as const;

  it('makes its year known, and a later one corrects it', async () => {
    const calendars = new Calendars();
    const knows = () => database().unitOfWork.run(system, async (tx) => (await calendars.current(tx)).knows('2027-01-30'));
    expect(await knows()).toBe(false);
    await database().unitOfWork.run(system, (tx) => calendars.load(tx, NOTICE));
    expect(await knows()).toBe(true);
    const worked = () => database().unitOfWork.run(system, async (tx) => (await calendars.current(tx)).isWorkingDay('2027-01-30'));
    expect(await worked()).toBe(true);
    await database().unitOfWork.run(system, (tx) => calendars.load(tx, { ...NOTICE, worked: ['2027-01-31'], basis: '更正' }));
    expect(await worked()).toBe(false);
  });

  it('lays the county\'s own days over every year', async () => {
    const calendars = new Calendars();
    await database().unitOfWork.run(system, (tx) => calendars.load(tx, { off: ['2026-09-18'], worked: [], basis: '自治县条例' }));
    const calendar = await database().unitOfWork.run(system, (tx) => calendars.current(tx));
    expect(calendar.isWorkingDay('2026-09-18')).toBe(false);
    expect(calendar.reasonFor('2026-09-18').basis).toBe('自治县条例');
  });

  it('is not changed once loaded, and contradicts nothing', async () => {
    await expect(database().sql(`UPDATE calendar_notice SET basis = 'x'`)).rejects.toThrow('append-only');
    const contrary = { ...NOTICE, worked: ['2027-01-01'] } as const;
    await expect(database().unitOfWork.run(system, (tx) => new Calendars().load(tx, contrary))).rejects.toThrow('does_not_contradict_itself');
  });

  it('leaves nothing to count again where nothing is provisional', async () => {
    const recounted = await database().unitOfWork.run(system, async (tx) => new DeadlineBook().recountProvisional(tx, await new Calendars().current(tx)));
    expect(recounted).toEqual({ last: null, changed: 0 });
  });
});
