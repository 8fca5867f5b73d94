import { decided, served } from './support/major-case';
import { County } from './support/story';

describe('a major case from opening to record-filing', () => {
  let county: County;
  beforeAll(async () => {
    county = await County.open('2026-01-12T09:00:00+08:00');
  });
  afterAll(() => county?.close());

  it('is decided, served, record-filed, received and closed by four people', async () => {
    const story = await decided(county);
    county.on('2026-04-30');
    const service = await story.act('zhang.wei', 'record-decision-service', served(county, '2026-04-30'));
    expect(Object.fromEntries(service.opened.map(({ period, due }) => [period, due]))).toEqual({
      payment: '2026-05-15', 'reconsideration-application': '2026-06-29', litigation: '2026-10-30',
    });
    const items = ['report', 'decision', 'review-opinion', 'discussion-minutes'];
    const filing = await story.act('zhang.wei', 'submit-record-filing', { items, report: '各环节依法进行。' });
    expect(filing.met).toEqual([{ period: 'record-filing', due: '2026-05-13', late: false }]);
    await story.act('tang.yan', 'receive-record-filing', {});
    await story.act('zhang.wei', 'record-disclosure', { channel: '县人民政府网站' });
    await story.act('zhang.wei', 'record-credit-disclosure');
    await story.act('zhang.wei', 'record-payment', { details: { amountFen: 120_000_00 } });
    const closed = await story.act('chen.jing', 'close-case', { reason: '执行完毕。' });
    expect(closed.state).toBe('closed');
  });
});
