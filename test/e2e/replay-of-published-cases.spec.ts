import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clockOf } from './support/clocks';
import { DECISION, FINDINGS, convocation, inquiry, served } from './support/major-case';
import { refusedUnchanged, unmetOf } from './support/refusals';
import { County, Story } from './support/story';

/** A case as its authority published it. What was not published is null, and is not made up here. */
interface Published {
  readonly id: string;
  readonly violation: string;
  readonly legalBasis: readonly string[];
  readonly party: { readonly type: string };
  readonly timeline: readonly { readonly code: string; readonly date: string; readonly precision: string }[];
  readonly penalty: { readonly kinds: readonly string[]; readonly fineYuan: number | null };
  readonly hearingOffered: boolean | null;
}

const FILE = join(__dirname, '../fixtures/published-cases/published-cases.json');
const PUBLISHED = new Map((JSON.parse(readFileSync(FILE, 'utf8')) as { cases: Published[] }).cases.map((record) => [record.id, record]));
const PARTY_KINDS: Record<string, string> = { organisation: 'organization', 'natural person': 'person', 'individual business': 'individual-business' };

const dayOf = ({ timeline, id }: Published, code: string): string => {
  const event = timeline.find((one) => one.code === code && one.precision === 'day');
  if (!event) throw new Error(`${id} has no day of ${code}`);
  return event.date;
};

describe('published cases, taken through the procedure on their own days', () => {
  let county: County;
  beforeEach(async () => {
    county = await County.open('2016-08-17T09:00:00+08:00');
    // None of these authorities is of a sector whose own rules the product holds: national law alone.
    await county.api.database.sql(`UPDATE agency SET sector = 'national' WHERE code = 'market'`);
    await county.api.database.sql(`UPDATE officer_certificate SET valid_from = '2016-01-01'`);
  });
  afterEach(() => county?.close());

  async function lead(record: Published, majorGround?: string): Promise<Story> {
    const story = new Story(county);
    county.on(dayOf(record, 'filing'));
    await story.open('zhang.wei', {
      source: 'inspection', violation: record.violation, suspectedBasis: record.legalBasis.join('；'), jurisdictionBasis: '违法行为发生地', foundOn: dayOf(record, 'filing'),
      violationContinues: true, harmsSafety: false, parties: [{ kind: PARTY_KINDS[record.party.type], name: '（公开文书未载明）', address: '（公开文书未载明）' }], ...(majorGround ? { majorGround } : {}),
    });
    return story;
  }

  const FILING = () => ({ handlerOpinion: '建议立案。', unitOpinion: '同意。', headOpinion: '同意。', officers: [county.id('zhang.wei'), county.id('wang.fang')] });

  /** Filed on its day and investigated; what it was fined where that was published, and a round sum where not. */
  async function investigated(record: Published, majorGround?: string): Promise<Story> {
    const story = await lead(record, majorGround);
    await story.act('chen.jing', 'file-case', FILING());
    for (const officerId of FILING().officers) await story.act('liu.qiang', 'assign-officer', { officerId });
    await story.act('liu.qiang', 'begin-investigation');
    await story.act('zhang.wei', 'record-investigation-act', inquiry(county, dayOf(record, 'filing')));
    const { fineYuan, kinds } = record.penalty;
    const others = kinds.filter((kind) => kind !== '罚款').map((detail) => ({ kind: 'other', detail }));
    await story.act('zhang.wei', 'propose-penalty', {
      outcome: 'penalty', facts: record.violation, evidence: [{ name: '现场笔录' }], violated: record.legalBasis, penaltyBasis: record.legalBasis, discretion: { reasons: '依照裁量基准。' },
      items: [{ kind: 'fine', amountFen: Math.round((fineYuan ?? 10_000) * 100) }, ...others],
    });
    await story.act('zhang.wei', 'report-investigation', { report: '案件调查终结。' });
    await story.act('zhang.wei', 'close-investigation');
    return story;
  }

  async function notified(record: Published, majorGround?: string): Promise<Story> {
    const story = await investigated(record, majorGround);
    county.on(dayOf(record, 'notice'));
    await story.act('zhang.wei', 'issue-notice', { offersHearing: record.hearingOffered === true });
    await story.act('zhang.wei', 'record-notice-service', served(county, dayOf(record, 'notice')));
    return story;
  }

  it.each([
    // Day 90 is Sunday 6 April 2025, the last of Qingming.
    { id: 'RC05', decision: '2025-04-07', hearing: '2025-01-13' },
    { id: 'RC07', decision: '2023-05-25', hearing: '2023-05-19' },
    // 12 October 2024 is a working Saturday.
    { id: 'RC14', decision: '2024-12-17', hearing: '2024-10-15' },
    // Day 90 is 4 October 2023, inside the holiday; Saturday the seventh is worked.
    { id: 'RC26', decision: '2023-10-07', hearing: '2023-08-15' },
    { id: 'RC28', decision: '2023-06-27', hearing: '2023-06-01' },
    // Day 90 is 22 February 2026, inside Spring Festival. Whether a hearing was offered was not published.
    { id: 'RC30', decision: '2026-02-24', hearing: null },
  ])('$id has until $decision to be decided, and its party until $hearing, where one was offered, to ask for a hearing', async ({ id, decision, hearing }) => {
    const record = PUBLISHED.get(id)!;
    const story = await notified(record);
    await expect(clockOf(story, 'decision')).resolves.toMatchObject({ due: decision, status: 'running', provisional: false });
    if (hearing) await expect(clockOf(story, 'hearing-request')).resolves.toMatchObject({ due: hearing });
    else await expect(clockOf(story, 'hearing-request')).rejects.toThrow('no clock');
  });

  it('RC05 was decided three days after a notice that offered a hearing: refused, and lawful the day after the window', async () => {
    const record = PUBLISHED.get('RC05')!;
    const story = await notified(record);
    expect([dayOf(record, 'notice'), dayOf(record, 'decision')]).toEqual(['2025-01-06', '2025-01-09']);
    county.on(dayOf(record, 'decision'));
    const refused = await refusedUnchanged(story, 'chen.jing', 'decide', DECISION);
    const window = refused.unmet.find(({ id }) => id === 'hearing-window-ended-or-waived');
    expect([window?.missing, window?.articles[0]?.text]).toEqual([{ lastDay: '2025-01-13' }, '《行政处罚法》第六十四条第一款第一项']);
    expect(await unmetOf(story, 'zhang.wei', 'conclude-defence')).toHaveProperty('hearing-window-ended-or-waived');
    county.on('2025-01-14');
    await story.act('zhang.wei', 'conclude-defence');
    expect((await story.act('chen.jing', 'decide', DECISION)).met).toEqual([{ period: 'decision', due: '2025-04-07', late: false }]);
  });

  it('RC07 was discussed on day 97: its gates can all be passed on the published days, but the decision is late', async () => {
    const record = PUBLISHED.get('RC07')!;
    const story = await notified(record, 'complicated');
    county.on(dayOf(record, 'statement'));
    await story.act('zhang.wei', 'record-defence', { kind: 'stated', madeOn: dayOf(record, 'statement'), content: '对面积提出异议。', hearingWaived: false });
    county.on(dayOf(record, 'verify'));
    await story.act('zhang.wei', 're-examine-defence', { accepted: 'none', opinion: '经实地复核，面积无误。' });
    await story.act('zhang.wei', 'conclude-defence');
    await story.act('zhang.wei', 'submit-for-review', { materials: ['调查终结报告'] });
    await story.act('chen.jing', 'assign-reviewer', { reviewerId: county.id('li.na'), reason: '轮值' });
    await story.act('li.na', 'pass-review', { findings: FINDINGS });
    const day = dayOf(record, 'collective');
    expect(day).toBe('2023-06-01');
    county.on(day);
    // National law alone lets nobody lengthen the ninety days, and they were over on 25 May.
    expect(Object.keys(await unmetOf(story, 'chen.jing', 'extend-decision-period', { days: 30, reason: '案情复杂。' }))).toEqual(['extension-has-basis', 'decision-period-still-running']);
    await story.act('chen.jing', 'convene-discussion', convocation(county, day));
    for (const member of ['yang.jun', 'zhao.min', 'chen.jing']) await story.act(member, 'give-discussion-opinion', { stance: 'agree', opinion: '同意。' });
    await story.act('chen.jing', 'resolve-discussion', { content: '同意。', endedAt: `${day}T10:30:00+08:00` });
    const decision = await story.act('chen.jing', 'decide-after-discussion', { ...DECISION, performance: '三十日内退还土地、拆除建筑物。', defenceTreatment: '经复核，面积无误，不予采纳。' });
    expect(decision.met).toEqual([{ period: 'decision', due: '2023-05-25', late: true }]);
  });

  it('RC02 is of 2016, before the ninety days were law: it can be imported, but no procedure of today is run on it', async () => {
    const story = await lead(PUBLISHED.get('RC02')!);
    expect((await refusedUnchanged(story, 'chen.jing', 'file-case', FILING())).code).toBe('not-yet-law');
  });
});
