import { plainTextOf } from '../support/pdf-text';
import { spotDecision, spotLead } from './support/spot-case';
import { County, Story, type ActAnswer, type Refused } from './support/story';

const DAY = '2026-03-02';

describe('the simplified procedure', () => {
  let county: County;
  beforeAll(async () => {
    county = await County.open(`${DAY}T10:00:00+08:00`);
  });
  beforeEach(() => county.on(DAY, '10:00'));
  afterAll(() => county?.close());

  const both = (): string[] => [county.id('zhang.wei'), county.id('wang.fang')];
  const unmet = (refused: Refused): string[] => refused.unmet.map(({ id }) => id);
  const last = <T>(list: readonly T[]): T => list[list.length - 1]!;

  async function found({ party = {}, officers = [county.id('wang.fang')] }: { party?: object; officers?: readonly string[] } = {}): Promise<Story> {
    const story = new Story(county);
    const client = await county.as('zhang.wei');
    const answer = await client.post<ActAnswer>('/api/v1/spot-cases', { body: spotLead({ officers }, party) });
    expect([answer.status, answer.body.state]).toEqual([201, 'found']);
    story.id = answer.body.caseId;
    story.version = answer.body.version;
    return story;
  }

  const fined = (yuan: number, changes: object = {}): object => spotDecision(both(), { items: [{ kind: 'fine', amountFen: yuan * 100 }], ...changes });
  const decide = (story: Story, changes: object = {}): Promise<ActAnswer> => story.act('zhang.wei', 'decide-on-spot', fined(100, changes));
  const reported = async (changes: object = {}): Promise<Story> => {
    const story = await found();
    await decide(story, changes);
    await story.act('zhang.wei', 'report-spot-decision');
    return story;
  };
  const IN_CASH = { collection: { method: 'cash' }, payment: undefined };

  it('goes from the violation to a closed case in one day, with two officers and a unit head', async () => {
    const story = await found();
    const decided = await decide(story);
    expect(decided.state).toBe('decided-on-spot');
    expect(Object.fromEntries(decided.opened.map(({ period, due }) => [period, due]))).toEqual({
      'on-the-spot-report': '2026-03-11', payment: '2026-03-17', 'reconsideration-application': '2026-05-06',
    });
    const report = await story.act('zhang.wei', 'report-spot-decision');
    expect(report.met.map(({ period }) => period)).toEqual(['on-the-spot-report']);
    const paid = await story.act('wang.fang', 'record-spot-payment', { method: 'bank', paidOn: DAY, amountFen: 100_00 });
    expect([paid.state, paid.opened, paid.met.map(({ period }) => period)]).toEqual(['performed', [], ['payment']]);
    expect((await story.act('liu.qiang', 'close-spot-case')).state).toBe('spot-closed');
  });

  it.each([
    ['a company 3,000 yuan', 'organization', 3000, true],
    ['a company 3,001 yuan', 'organization', 3001, false],
    ['a citizen 200 yuan', 'person', 200, true],
    ['a citizen 201 yuan', 'person', 201, false],
    ['an individual business, as a citizen, 200 yuan', 'individual-business', 200, true],
    ['an individual business, as a citizen, 201 yuan', 'individual-business', 201, false],
  ])('fines %s or not', async (_whom, kind, yuan, allowed) => {
    const story = await found({ party: { kind } });
    if (allowed) {
      expect((await story.act('zhang.wei', 'decide-on-spot', fined(yuan))).state).toBe('decided-on-spot');
      return;
    }
    const refused = await story.refused('zhang.wei', 'decide-on-spot', fined(yuan));
    expect(unmet(refused)).toEqual(['within-on-the-spot-limit']);
    expect(refused.unmet[0]!.articles[0]!.text).toContain('art. 51');
    expect((await story.act('zhang.wei', 'turn-into-ordinary-case')).state).toBe('lead');
  });

  it('becomes an ordinary case where the violation is too grave for it, with the same officers', async () => {
    const story = await found();
    await story.act('zhang.wei', 'turn-into-ordinary-case', { reason: '罚款将超过三千元。' });
    const filed = await story.act('chen.jing', 'file-case', { handlerOpinion: '建议立案。', unitOpinion: '同意。', headOpinion: '同意。', officers: both() });
    expect(filed.opened.map(({ period }) => period)).toEqual(['decision']);
    expect((await story.act('liu.qiang', 'begin-investigation')).state).toBe('investigating');
    const { body } = await (await county.as('zhang.wei')).get<{ procedure: string }>(`/api/v1/cases/${story.id}`);
    expect(body.procedure).toBe('ordinary');
  });

  it('imposes nothing but a warning or a fine', async () => {
    const story = await found();
    const items = [{ kind: 'fine', amountFen: 100_00 }, { kind: 'confiscation', detail: '饮料三箱' }];
    expect(unmet(await story.refused('zhang.wei', 'decide-on-spot', fined(100, { items })))).toEqual(['only-warning-or-fine']);
    const warned = await story.act('zhang.wei', 'decide-on-spot', fined(0, { items: [{ kind: 'warning' }], collection: undefined, payment: undefined }));
    expect(warned.opened.map(({ period }) => period)).toEqual(['on-the-spot-report', 'reconsideration-application']);
    await story.act('zhang.wei', 'report-spot-decision');
    expect((await story.act('liu.qiang', 'close-spot-case')).state).toBe('spot-closed');
  });

  it('names everything that is missing at once: officer, certificates, rights, signature, delivery', async () => {
    const story = await found({ officers: [] });
    const careless = { certificatesShown: false, rightsTold: false, signedBy: [], delivery: 'refused', surchargeStated: false };
    expect(unmet(await story.refused('zhang.wei', 'decide-on-spot', fined(100, careless)))).toEqual([
      'two-officers-assigned', 'certificates-shown', 'party-informed-and-heard', 'spot-decision-signed-by-officers', 'spot-decision-delivered-or-refusal-noted',
    ]);
  });

  it('is refused to an officer whose certificate is not valid on the day, and to one who is not there', async () => {
    const story = await found();
    expect(unmet(await story.refused('liu.qiang', 'decide-on-spot', fined(100)))).toEqual(['actor-handles-the-case']);
    county.on('2027-11-01', '10:00');
    expect(unmet(await story.refused('zhang.wei', 'decide-on-spot', fined(100)))).toEqual(['assigned-officers-certified']);
  });

  it('takes nobody along who is no officer of the agency', async () => {
    const client = await county.as('zhang.wei');
    const answer = await client.post<Refused>('/api/v1/spot-cases', { body: spotLead({ officers: [county.id('huang.yong')] }) });
    expect([answer.status, answer.body.code]).toEqual([400, 'no-such-officer']);
  });

  it('draws up a numbered decision that sends the party to reconsideration first', async () => {
    const story = await found();
    const statement = { content: '标签掉落，请求不罚。', accepted: 'none', opinion: '不影响违法行为成立。' };
    await decide(story, { statement, delivery: 'refused', refusalNote: '当事人称须等负责人回来，不予签收。' });
    const client = await county.as('zhang.wei');
    const list = await client.get<{ items: { id: string; kind: string; number: string }[] }>(`/api/v1/cases/${story.id}/documents`);
    const drawn = list.body.items;
    expect(drawn.map(({ kind }) => kind)).toEqual(['on-the-spot-decision']);
    expect(drawn[0]!.number).toMatch(/^晃市监当罚〔2026〕\d+号$/);
    const [row] = await county.api.database.sql<{ model: string }>('SELECT model FROM document WHERE id = $1', [drawn[0]!.id]);
    const { renderDocument } = await import('@mingjian/documents');
    const text = await plainTextOf((await renderDocument('on-the-spot-decision', JSON.parse(row!.model) as never)).pdf);
    for (const words of [
      '当场行政处罚决定书', drawn[0]!.number, '2026年3月2日10时00分', '本县中山路3号', '罚款人民币100.00元', '《中华人民共和国价格法》第四十二条', '应当先自收到本决定书之日起六十日内',
      '对复议决定不服的', '标签掉落，请求不罚', '张伟（执法证号：YS-430001）', '王芳（执法证号：YS-430002）', '当事人拒绝签收',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('gives no number to a decision that is refused', async () => {
    const number = async (story: Story): Promise<string> => {
      const [row] = await county.api.database.sql<{ no: string }>('SELECT document_no AS no FROM penalty_decision WHERE case_id = $1', [story.id]);
      return row!.no;
    };
    const first = await found();
    await decide(first);
    await (await found()).refused('zhang.wei', 'decide-on-spot', fined(3001));
    const second = await found();
    await decide(second);
    const at = (no: string): number => Number(/〕(\d+)号/.exec(no)![1]);
    expect(at(await number(second))).toBe(at(await number(first)) + 1);
  });

  it('wants a bank where the fine is not taken in cash', async () => {
    const story = await found();
    const refused = await story.refused('zhang.wei', 'decide-on-spot', fined(100, { payment: undefined }));
    expect(refused.code).toBe('document-incomplete');
  });

  describe('in cash', () => {
    it.each([
      ['up to 100 yuan', 100, {}, []],
      ['over 100 yuan without a ground', 101, {}, ['cash-allowed']],
      ['over 100 yuan where it is hard to collect later', 101, { cashGround: 'hard-to-collect' }, []],
      ['in a remote area without the party asking', 101, { cashGround: 'remote-area' }, ['cash-asked-by-party']],
      ['in a remote area where the party asks', 101, { cashGround: 'remote-area', askedByParty: true }, []],
    ])('%s', async (_when, yuan, ground, expected) => {
      const story = await found();
      const body = fined(yuan, { collection: { method: 'cash', ...ground }, payment: undefined });
      if (expected.length === 0) expect((await story.act('zhang.wei', 'decide-on-spot', body)).state).toBe('decided-on-spot');
      else expect(unmet(await story.refused('zhang.wei', 'decide-on-spot', body))).toEqual(expected);
    });

    it('is taken only against a receipt, and exactly', async () => {
      const story = await reported(IN_CASH);
      const payment = { method: 'cash', paidOn: DAY, amountFen: 120_00 };
      expect(unmet(await story.refused('zhang.wei', 'record-spot-payment', payment))).toEqual(['payment-is-the-fine', 'cash-receipt-issued']);
    });

    it('reaches the agency in two working days and the bank in two more, and until then the case stays open', async () => {
      const story = await reported(IN_CASH);
      const paid = await story.act('zhang.wei', 'record-spot-payment', { method: 'cash', paidOn: DAY, amountFen: 100_00, receiptNo: '湘财通字0000123' });
      expect(last(paid.opened)).toMatchObject({ period: 'cash-handover', due: '2026-03-04' });
      expect(unmet(await story.refused('liu.qiang', 'close-spot-case'))).toEqual(['duties-met']);
      expect(unmet(await story.refused('liu.qiang', 'pay-cash-into-bank', { on: DAY, amountFen: 100_00, proof: '1' }))).toEqual(['cash-with-agency']);
      expect((await story.refused('zhang.wei', 'hand-over-cash', { on: DAY, amountFen: 90_00, proof: '财务室李会计' })).code).toBe('cash-amount-differs');
      expect((await story.refused('zhang.wei', 'hand-over-cash', { on: '2026-03-01', amountFen: 100_00, proof: '财务室李会计' })).code).toBe('out-of-order');

      county.on('2026-03-05', '09:00');
      const handed = await story.act('zhang.wei', 'hand-over-cash', { on: '2026-03-05', amountFen: 100_00, proof: '财务室李会计' });
      expect(handed.met).toEqual([{ period: 'cash-handover', due: '2026-03-04', late: true }]);
      expect(last(handed.opened)).toMatchObject({ period: 'cash-handover-to-bank', due: '2026-03-09' });
      const banked = await story.act('liu.qiang', 'pay-cash-into-bank', { on: '2026-03-05', amountFen: 100_00, proof: '银行回单0007' });
      expect(banked.met).toEqual([{ period: 'cash-handover-to-bank', due: '2026-03-09', late: false }]);
      expect((await story.act('liu.qiang', 'close-spot-case')).state).toBe('spot-closed');
    });
  });

  it('is not closed while the fine is unpaid', async () => {
    const story = await reported();
    expect(unmet(await story.refused('liu.qiang', 'close-spot-case'))).toEqual(['spot-fine-paid', 'duties-met']);
  });
});
