import { clockOf, dueOf } from './support/clocks';
import { decided, served } from './support/major-case';
import { refusedUnchanged } from './support/refusals';
import { County, type Story } from './support/story';

/** Decided on 28 April 2026, served on the thirtieth, and carried past the last year whose holidays are announced. */
describe('a major decision of 28 April 2026, served on 30 April', () => {
  let county: County;
  beforeAll(async () => {
    county = await County.open('2026-02-09T09:00:00+08:00');
  });
  afterAll(() => county?.close());

  async function servedDecision(): Promise<Story> {
    const story = await decided(county);
    county.on('2026-04-30');
    await story.act('zhang.wei', 'record-decision-service', served(county, '2026-04-30'));
    return story;
  }

  it('opens every clock on its day', async () => {
    const story = await servedDecision();
    await expect(clockOf(story, 'service')).resolves.toMatchObject({ due: '2026-05-11', status: 'met' });
    const last: Record<string, string> = {};
    for (const period of ['disclosure-of-penalty', 'record-filing', 'payment', 'reconsideration-application', 'litigation']) {
      last[period] = (await clockOf(story, period)).due;
    }
    expect(last).toEqual({
      'disclosure-of-penalty': '2026-05-11', 'record-filing': '2026-05-13', payment: '2026-05-15', 'reconsideration-application': '2026-06-29', litigation: '2026-10-30',
    });
  });

  it('goes to court after demand and remedies, and before three months are over', async () => {
    const story = await servedDecision();
    county.on('2026-11-09');
    const demand = await story.act('zhang.wei', 'serve-demand', { servedOn: '2026-11-09', amountFen: 120_000_00 });
    expect(dueOf(demand)).toEqual({ demand: '2026-11-23', 'court-enforcement-application': '2027-02-01' });
    expect(demand.opened.find(({ period }) => period === 'court-enforcement-application')).toMatchObject({ safe: '2027-01-29', provisional: true });

    county.on('2026-11-20');
    const premature = await refusedUnchanged(story, 'chen.jing', 'apply-to-court', { reason: '逾期不履行。' });
    expect(premature.unmet).toEqual([expect.objectContaining({ id: 'demand-ended', missing: { lastDay: '2026-11-23', earliest: '2026-11-24' } })]);
    expect(premature.unmet[0]!.articles[0]!.text).toBe('《行政强制法》第五十四条');

    county.on('2027-02-03');
    const expired = await refusedUnchanged(story, 'chen.jing', 'apply-to-court', { reason: '逾期不履行。' });
    expect(expired.unmet).toEqual([expect.objectContaining({ id: 'court-application-in-time', missing: { lastDay: '2027-02-01' } })]);
    expect(expired.unmet[0]!.articles[0]!.text).toBe('《行政强制法》第五十三条');

    county.on('2026-11-24');
    const applied = await story.act('chen.jing', 'apply-to-court', { reason: '逾期不履行。' });
    expect(applied.met).toEqual([{ period: 'court-enforcement-application', due: '2027-02-01', late: false }]);
  });

  it('is not brought to court while the party may still seek a remedy, however long ago the demand ended', async () => {
    const story = await servedDecision();
    county.on('2026-09-01');
    await story.act('zhang.wei', 'serve-demand', { servedOn: '2026-09-01', amountFen: 120_000_00 });
    county.on('2026-10-30');
    const refused = await refusedUnchanged(story, 'chen.jing', 'apply-to-court', {});
    expect(refused.unmet).toEqual([expect.objectContaining({ id: 'remedies-expired', missing: { lastDay: '2026-10-30' } })]);
    county.on('2026-10-31');
    await story.act('chen.jing', 'apply-to-court', {});
  });

  it('counts the three months from the end of a deferral, whether it was granted before the demand or after', async () => {
    const before = await servedDecision();
    county.on('2026-05-12');
    await before.act('chen.jing', 'defer-payment', { until: '2026-12-31', reason: '经济困难，申请暂缓。' });
    await expect(clockOf(before, 'payment')).resolves.toMatchObject({ due: '2026-12-31', status: 'running' });
    county.on('2027-01-04');
    const demand = await before.act('zhang.wei', 'serve-demand', { servedOn: '2027-01-04', amountFen: 120_000_00 });
    expect(demand.opened.find(({ period }) => period === 'court-enforcement-application')).toMatchObject({ due: '2027-03-31', provisional: true });

    const after = await servedDecision();
    county.on('2026-11-09');
    await after.act('zhang.wei', 'serve-demand', { servedOn: '2026-11-09', amountFen: 120_000_00 });
    county.on('2026-11-10');
    await after.act('chen.jing', 'defer-payment', { until: '2026-12-31', reason: '经济困难，申请暂缓。' });
    await expect(clockOf(after, 'court-enforcement-application')).resolves.toMatchObject({ due: '2027-03-31', provisional: true, status: 'running' });
    county.on('2027-02-03');
    await after.act('chen.jing', 'apply-to-court', {});
  });
});
