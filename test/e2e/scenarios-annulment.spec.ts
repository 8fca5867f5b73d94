import { VerifyRecords } from '@mingjian/process-record';
import { clockOf, dueOf } from './support/clocks';
import { LEAD, decided, served } from './support/major-case';
import { refusedUnchanged } from './support/refusals';
import { County, type Story } from './support/story';

const OF_A_PERSON = {
  ...LEAD, foundOn: '2024-10-10', violationEndedOn: '2024-10-10', violation: '张小伟（电话13800000000）销售超过保质期的食品',
  parties: [{ kind: 'person', name: '张小伟', idNumber: '431227199001010011', address: '本县龙溪路8号', phone: '13800000000' }],
};
const COURSE = { filedOn: '2024-12-16', noticeServedOn: '2025-01-06', concludedOn: '2025-01-20', lead: OF_A_PERSON };
const ANNULMENT = { kind: 'annulled', decidedBy: '新晃县（演示）人民政府', documentNo: '复决〔2025〕3号', effectiveOn: '2025-04-30', onlyForProcedure: false, reason: '主要事实不清。' };
const FILED = { items: ['report', 'decision', 'review-opinion', 'discussion-minutes'], report: '各环节依法进行。' };

interface Disclosed {
  readonly id: string;
  readonly party: string | null;
  readonly violation: string | null;
  readonly content: string | null;
  readonly withdrawnOn: string | null;
  readonly withdrawalReason: string | null;
}

describe('a disclosed decision annulled before May Day', () => {
  let county: County;
  beforeEach(async () => {
    county = await County.open('2024-12-16T09:00:00+08:00');
  });
  afterEach(() => county?.close());

  /** Decided, served, filed, disclosed on 20 February 2025 and paid. */
  async function disclosed(course: object = COURSE): Promise<{ story: Story; disclosure: string }> {
    const story = await decided(county, '2025-02-19', course);
    county.on('2025-02-20');
    await story.act('zhang.wei', 'record-decision-service', served(county, '2025-02-20'));
    await story.act('zhang.wei', 'submit-record-filing', FILED);
    await story.act('zhang.wei', 'record-disclosure', { channel: '县人民政府网站' });
    const [published] = (await publicList()).filter(({ withdrawnOn }) => withdrawnOn === null);
    return { story, disclosure: published!.id };
  }

  /** As anyone may read it. */
  async function publicList(): Promise<Disclosed[]> {
    return (await county.api.anonymous().get<{ items: Disclosed[] }>('/api/v1/disclosures')).body.items;
  }
  const read = async (id: string): Promise<Disclosed> => (await county.api.anonymous().get<Disclosed>(`/api/v1/disclosures/${id}`)).body;
  const overturned = async (story: Story): Promise<{ filingId: string | null; refundFen: number | null; kind: string }> =>
    (await (await county.as('zhang.wei')).get(`/api/v1/cases/${story.id}`)).body.overturned;

  it('comes down within three working days that know the holiday, leaving when and why', async () => {
    const { story, disclosure } = await disclosed();
    expect(await read(disclosure)).toMatchObject({ party: '张某某', violation: '张某某（电话（电话略））销售超过保质期的食品', content: '罚款120000.00元', withdrawnOn: null });
    county.on('2025-04-30', '17:00');
    const annulled = await story.act('chen.jing', 'record-annulment', ANNULMENT);
    expect(dueOf(annulled)).toEqual({ 'disclosure-withdrawal': '2025-05-08' });
    await expect(clockOf(story, 'payment')).resolves.toMatchObject({ status: 'cancelled' });

    county.on('2025-05-08');
    const withdrawn = await story.act('zhang.wei', 'withdraw-disclosure', { reason: '对张小伟的决定已被行政复议决定撤销。' });
    expect(withdrawn.met).toEqual([{ period: 'disclosure-withdrawal', due: '2025-05-08', late: false }]);
    expect(await read(disclosure)).toEqual(
      expect.objectContaining({ id: disclosure, party: null, violation: null, basis: null, content: null, withdrawnOn: '2025-05-08', withdrawalReason: '对张某某的决定已被行政复议决定撤销。' }),
    );
    expect((await publicList()).map(({ id }) => id)).not.toContain(disclosure);
    expect(JSON.stringify(await county.api.database.sql('SELECT * FROM portal.disclosed_decision WHERE id = $1', [disclosure]))).not.toMatch(/小伟|食品|120000/);
    // What happened stays on file.
    const record = await (await county.as('zhang.wei')).get<{ items: { body: string }[] }>(`/api/v1/cases/${story.id}/record?limit=200`);
    const kinds = record.body.items.map(({ body }) => (JSON.parse(body) as { kind: string }).kind);
    expect(kinds).toEqual(expect.arrayContaining(['record-disclosure', 'record-annulment', 'withdraw-disclosure']));
    expect((await refusedUnchanged(story, 'zhang.wei', 'withdraw-disclosure', { reason: '再次撤回' })).code).toBe('already-withdrawn');
    expect((await refusedUnchanged(story, 'zhang.wei', 'record-disclosure', {})).code).toBe('already-disclosed');
    expect(await new VerifyRecords(county.api.database.unitOfWork).execute()).toMatchObject({ cases: 1, firstLie: null });
  });

  it('is late when it comes down on the fourth', async () => {
    const { story } = await disclosed();
    county.on('2025-04-30');
    await story.act('chen.jing', 'record-annulment', ANNULMENT);
    county.on('2025-05-09');
    const withdrawn = await story.act('zhang.wei', 'withdraw-disclosure', { reason: '决定已被行政复议决定撤销。' });
    expect(withdrawn.met).toEqual([{ period: 'disclosure-withdrawal', due: '2025-05-08', late: true }]);
  });

  it('is reported on within sixty days, which end on a Sunday', async () => {
    const { story } = await disclosed();
    county.on('2025-04-30');
    const opinion = await story.act('chen.jing', 'record-reconsideration-opinion', { on: '2025-04-30', reason: '收到行政复议意见书。' });
    expect(opinion.opened).toEqual([{ period: 'reconsideration-opinion-report', due: '2025-06-30', safe: '2025-06-27', provisional: false }]);
    await expect(clockOf(story, 'reconsideration-opinion-report')).resolves.toMatchObject({ nominal: '2025-06-29' });
    county.on('2025-06-30');
    const reported = await story.act('chen.jing', 'report-correction', { reason: '已纠正。' });
    expect(reported.met).toEqual([{ period: 'reconsideration-opinion-report', due: '2025-06-30', late: false }]);
  });

  it('marks the filing with the supervisor and calls for what was paid to go back', async () => {
    const { story } = await disclosed();
    await story.act('zhang.wei', 'record-part-payment', { details: { amountFen: 20_000_00 } });
    await story.act('zhang.wei', 'record-payment', { details: { amountFen: 100_000_00 } });
    county.on('2025-04-30');
    expect((await refusedUnchanged(story, 'chen.jing', 'record-annulment', { ...ANNULMENT, refundFen: 120_000_01 })).code).toBe('refund-over-payment');
    expect((await refusedUnchanged(story, 'chen.jing', 'record-annulment', { ...ANNULMENT, effectiveOn: '2025-02-18' })).code).toBe('overturned-before-made');
    await story.act('chen.jing', 'record-annulment', ANNULMENT);
    const [filing] = await county.api.database.sql<{ id: string }>('SELECT id FROM record_filing WHERE case_id = $1', [story.id]);
    expect(await overturned(story)).toMatchObject({ kind: 'annulled', filingId: filing!.id, refundFen: 120_000_00 });
  });

  it('is still paid when it was only changed or found illegal, and only what is said goes back', async () => {
    const { story } = await disclosed();
    await story.act('zhang.wei', 'record-part-payment', { details: { amountFen: 20_000_00 } });
    county.on('2025-04-30');
    const changed = await story.act('chen.jing', 'record-annulment', { ...ANNULMENT, kind: 'changed', refundFen: 5_000_00 });
    expect(dueOf(changed)).toEqual({ 'disclosure-withdrawal': '2025-05-08' });
    await expect(clockOf(story, 'payment')).resolves.toMatchObject({ status: 'running' });
    expect(await overturned(story)).toMatchObject({ kind: 'changed', refundFen: 5_000_00 });
  });

  it('has nothing to withdraw when it was never published, and is not published any more', async () => {
    const story = await decided(county, '2025-02-19', COURSE);
    county.on('2025-04-30');
    const annulled = await story.act('chen.jing', 'record-annulment', ANNULMENT);
    expect(annulled.opened).toEqual([]);
    expect(await overturned(story)).toMatchObject({ filingId: null, refundFen: null });
    expect((await refusedUnchanged(story, 'zhang.wei', 'record-disclosure', {})).unmet.map(({ id }) => id)).toEqual(['decision-stands']);
    expect((await refusedUnchanged(story, 'zhang.wei', 'withdraw-disclosure', { reason: '无' })).code).toBe('nothing-disclosed');
  });

  it('is read by anyone page by page, by the portal from its own rows alone, and rewritten by nobody', async () => {
    const { database } = county.api;
    for (const [at, name] of ['王小明', '李小红', '赵小刚'].entries()) {
      const lead = { ...OF_A_PERSON, violation: '销售超过保质期的食品', parties: [{ ...OF_A_PERSON.parties[0], name, idNumber: `43122719900101002${at}` }] };
      const story = await decided(county, '2025-02-19', { ...COURSE, lead });
      await story.act('zhang.wei', 'record-disclosure', {});
      county.on('2025-02-19', '10:00');
    }
    const parties: (string | null)[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: Disclosed[]; next: string | null } = (await county.api.anonymous().get(`/api/v1/disclosures?limit=1${cursor ? `&cursor=${cursor}` : ''}`)).body;
      parties.push(...page.items.map(({ party }) => party));
      cursor = page.next;
    }
    expect(parties).toEqual(['赵某某', '李某某', '王某某']);
    expect((await county.api.anonymous().get('/api/v1/disclosures/01890000-0000-7000-8000-000000000000')).body.code).toBe('disclosure-not-found');

    const as = (role: string, statement: string): Promise<unknown> => database.sql(`SET ROLE ${role}`).then(() => database.sql(statement)).finally(() => database.sql('RESET ROLE'));
    await expect(as('mingjian_portal', 'SELECT party FROM portal.disclosed_decision')).resolves.toHaveLength(3);
    await expect(as('mingjian_portal', 'SELECT name FROM party')).rejects.toThrow(/permission denied/);
    await expect(as('mingjian_portal', `UPDATE portal.disclosed_decision SET party = '某'`)).rejects.toThrow(/permission denied/);
    await expect(as('mingjian_app', `UPDATE portal.disclosed_decision SET document_no = '1号'`)).rejects.toThrow(/permission denied/);
    await expect(as('mingjian_app', 'DELETE FROM portal.disclosed_decision')).rejects.toThrow(/permission denied/);
  });

  it('is never published where the party was a minor, whatever is asked', async () => {
    const minor = { ...OF_A_PERSON, parties: [{ ...OF_A_PERSON.parties[0], name: '李小明', idNumber: '431227200901010011' }] };
    const story = await decided(county, '2025-02-19', { ...COURSE, lead: minor });
    const before = (await publicList()).length;
    county.on('2025-02-20');
    const kept = await story.act('zhang.wei', 'record-disclosure', { channel: '县人民政府网站' });
    expect(kept.met).toEqual([expect.objectContaining({ period: 'disclosure-of-penalty', late: false })]);
    expect(await publicList()).toHaveLength(before);
    expect((await (await county.as('zhang.wei')).get(`/api/v1/cases/${story.id}`)).body.disclosure).toMatchObject({ withheld: 'minor' });
  });
});

describe('the same decided again after an annulment', () => {
  const lead = { ...OF_A_PERSON, violation: '销售超过保质期的食品' };
  const again = { filedOn: '2025-05-12', noticeServedOn: '2025-05-20', concludedOn: '2025-06-03', lead: { ...lead, violationEndedOn: '2024-10-10' } };
  let county: County;
  beforeEach(async () => {
    county = await County.open('2024-12-16T09:00:00+08:00');
  });
  afterEach(() => county?.close());

  async function annulled(onlyForProcedure: boolean): Promise<void> {
    const story = await decided(county, '2025-02-19', { ...COURSE, lead });
    county.on('2025-04-30');
    await story.act('chen.jing', 'record-annulment', { ...ANNULMENT, onlyForProcedure });
  }

  it('is refused on the same facts with the same result', async () => {
    await annulled(false);
    await expect(decided(county, '2025-06-10', again)).rejects.toThrow(/not-repeated-after-annulment/);
  });

  it('is lawful with another result', async () => {
    await annulled(false);
    const story = await decided(county, '2025-06-10', { ...again, fineFen: 60_000_00 });
    expect(story.version).toBeGreaterThan(0);
  });

  it('is lawful where only the procedure was at fault', async () => {
    await annulled(true);
    const story = await decided(county, '2025-06-10', again);
    expect(story.version).toBeGreaterThan(0);
  });
});
