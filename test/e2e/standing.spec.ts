import { majorCourse } from './support/course';
import { LEAD } from './support/major-case';
import { County, Story } from './support/story';

interface Standing {
  readonly ahead: readonly string[];
  readonly effects: readonly string[];
  readonly major: readonly { basis: string }[];
  readonly acts: readonly { id: string; unmet: readonly { id: string }[]; answeredByAct: readonly string[] }[];
}

describe('what a screen shows as the next step', () => {
  let county: County;
  beforeAll(async () => {
    county = await County.open('2026-02-09T09:00:00+08:00');
  });
  afterAll(() => county?.close());

  it('is open, but for what the act itself answers, before every act of a major case, and the way ahead is what the case then goes', async () => {
    const story = new Story(county);
    await story.open('zhang.wei', LEAD);
    const shut: string[] = [];
    const detours: string[] = [];
    for (const { day, by, act, body } of majorCourse(county)) {
      county.on(day);
      const { body: standing } = await (await county.as(by)).get<Standing>(`/api/v1/cases/${story.id}/transitions`);
      const shown = standing.acts.find(({ id }) => id === act);
      const blocking = shown?.unmet.filter(({ id }) => !shown.answeredByAct.includes(id)) ?? [{ id: 'not-shown' }];
      shut.push(...blocking.map(({ id }) => `${act}: ${id}`));
      const { state: before } = (await (await county.as(by)).get<{ state: string }>(`/api/v1/cases/${story.id}`)).body;
      const { state } = await story.act(by, act, body);
      if (state !== before && standing.ahead[0] !== state) detours.push(`${before} to ${state}, not ${String(standing.ahead[0])}`);
    }
    expect({ shut, detours }).toEqual({ shut: [], detours: [] });
  });

  it('says why the case is major', async () => {
    const story = new Story(county);
    await story.open('zhang.wei', { ...LEAD, majorGround: 'complicated' });
    const { body } = await (await county.as('zhang.wei')).get<Standing>(`/api/v1/cases/${story.id}/transitions`);
    expect(body.major.map(({ basis }) => basis)).toEqual([expect.stringContaining('58')]);
    expect(body.effects).toEqual(['review', 'discuss', 'file']);
  });
});

describe('colleagues', () => {
  it('are told by name and role alone, and only those of one’s own agency', async () => {
    const county = await County.open('2026-02-09T09:00:00+08:00');
    const heads = await (await county.as('zhang.wei')).get<{ items: { name: string }[] }>('/api/v1/colleagues?role=agency-head');
    expect(heads.body.items.map(({ name }) => name).sort()).toEqual(['杨军', '赵敏', '陈静'].sort());
    expect(Object.keys(heads.body.items[0]!).sort()).toEqual(['id', 'name', 'roles']);
    await county.close();
  });
});

describe('the workflow', () => {
  it('is told as the law has it, in the reader’s language', async () => {
    const county = await County.open('2026-02-09T09:00:00+08:00');
    const client = await county.as('tang.yan');
    const { body } = await client.get<{ acts: { id: string; article: string }[]; periods: { id: string; title: string }[] }>('/api/v1/workflow', { headers: { 'accept-language': 'zh' } });
    expect(body.acts.find(({ id }) => id === 'pass-review')?.article).toContain('第五十八条');
    expect(body.periods.find(({ id }) => id === 'record-filing')?.title).toBe('重大行政处罚决定备案');
    await county.close();
  });
});
