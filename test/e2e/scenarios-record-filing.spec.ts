import { clockOf } from './support/clocks';
import { LEAD, decided } from './support/major-case';
import { refusedUnchanged } from './support/refusals';
import { County, type Story } from './support/story';

const FOUND_IN_JUNE = { ...LEAD, foundOn: '2025-06-20', violationEndedOn: '2025-06-20' };
const COURSE = { filedOn: '2025-07-01', noticeServedOn: '2025-08-01', concludedOn: '2025-08-20', lead: FOUND_IN_JUNE };
const COMPLETE = { items: ['report', 'decision', 'review-opinion', 'discussion-minutes'], report: '各环节依法进行。' };
const WITHOUT_MINUTES = { ...COMPLETE, items: ['report', 'decision', 'review-opinion'] };

describe('a major decision of 18 September 2025, whose fifteen days end inside National Day', () => {
  let county: County;
  beforeAll(async () => {
    county = await County.open('2025-07-01T09:00:00+08:00');
  });
  afterAll(() => county?.close());

  const decision = (): Promise<Story> => decided(county, '2025-09-18', COURSE);

  it('is due for filing, service and disclosure on days that know the make-up Sunday and the holiday', async () => {
    const story = await decision();
    await expect(clockOf(story, 'record-filing')).resolves.toMatchObject({ nominal: '2025-10-03', due: '2025-10-09', safe: '2025-09-30' });
    await expect(clockOf(story, 'service')).resolves.toMatchObject({ due: '2025-09-28' });
    await expect(clockOf(story, 'disclosure-of-penalty')).resolves.toMatchObject({ due: '2025-09-28' });
    await expect(clockOf(story, 'disclosure-in-credit-system')).resolves.toMatchObject({ due: '2025-10-22' });
  });

  it('is in time when filed on 9 October', async () => {
    const story = await decision();
    county.on('2025-10-09', '23:59');
    const filing = await story.act('zhang.wei', 'submit-record-filing', COMPLETE);
    expect(filing.met).toEqual([{ period: 'record-filing', due: '2025-10-09', late: false }]);
  });

  it('is late on 10 October, has to say why, and stays late once filed', async () => {
    const story = await decision();
    const overdue = async () =>
      (await (await county.as('tang.yan')).get<{ items: { caseId: string }[] }>('/api/v1/supervision/overdue?period=record-filing&limit=200')).body.items.filter(({ caseId }) => caseId === story.id);
    county.on('2025-10-09', '23:59');
    expect(await overdue()).toMatchObject([{ state: expect.not.stringMatching('overdue'), dueOn: '2025-10-09' }]);
    county.on('2025-10-10', '00:00');
    // Nobody at the agency has done anything: the board knows from the rows and the day.
    expect(await overdue()).toMatchObject([{ state: 'overdue', daysLate: 1, dueOn: '2025-10-09' }]);
    expect((await refusedUnchanged(story, 'zhang.wei', 'submit-record-filing', COMPLETE)).code).toBe('late-reason-missing');
    const filing = await story.act('zhang.wei', 'submit-record-filing', { ...COMPLETE, lateReason: '节后材料整理不及时。' });
    expect(filing.met).toEqual([{ period: 'record-filing', due: '2025-10-09', late: true }]);
    await story.act('tang.yan', 'receive-record-filing', { remarks: '逾期一日。' });
    await expect(clockOf(story, 'record-filing')).resolves.toMatchObject({ status: 'met', late: true });
  });

  it('is not filed by a package without the discussion minutes: the clock runs on and the filing is overdue', async () => {
    const story = await decision();
    county.on('2025-10-09');
    const incomplete = await story.act('zhang.wei', 'submit-record-filing', WITHOUT_MINUTES);
    expect([incomplete.missing, incomplete.met]).toEqual([['discussion-minutes'], []]);
    await expect(clockOf(story, 'record-filing')).resolves.toMatchObject({ status: 'running', due: '2025-10-09' });
    county.on('2025-10-10');
    expect((await refusedUnchanged(story, 'zhang.wei', 'submit-record-filing', COMPLETE)).code).toBe('late-reason-missing');
    const board = await (await county.as('tang.yan')).get<{ items: object[] }>('/api/v1/supervision/overdue?period=record-filing&limit=200');
    expect(board.body.items).toContainEqual(expect.objectContaining({ caseId: story.id, state: 'overdue', daysLate: 1 }));
  });

  it('runs again from its old start when the supervisor finds the package wanting and returns it', async () => {
    const story = await decision();
    county.on('2025-09-29');
    await story.act('zhang.wei', 'submit-record-filing', COMPLETE);
    await story.act('tang.yan', 'return-record-filing', { missing: ['discussion-minutes'], remarks: '记录缺页。' });
    await expect(clockOf(story, 'record-filing')).resolves.toMatchObject({ status: 'running', due: '2025-10-09' });
    county.on('2025-09-30');
    const again = await story.act('zhang.wei', 'submit-record-filing', COMPLETE);
    expect(again.met).toContainEqual({ period: 'record-filing', due: '2025-10-09', late: false });
    await story.act('tang.yan', 'receive-record-filing', {});
  });
});
