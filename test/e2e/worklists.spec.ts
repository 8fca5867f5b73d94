import type { INestApplicationContext } from '@nestjs/common';
import { createWorker } from '../../apps/worker/src/create-worker';
import { SweepDeadlines } from '../../apps/worker/src/jobs/sweep-deadlines.job';
import { eventually } from '../support/eventually';
import { DECISION, FINDINGS, convocation, discussed, investigated, notified } from './support/major-case';
import { County, Story } from './support/story';

interface Item {
  readonly [field: string]: any;
}

describe('what waits for whom, with the worker running', () => {
  let county: County;
  let worker: INestApplicationContext;
  beforeAll(async () => {
    county = await County.open('2026-02-09T09:00:00+08:00');
    worker = await createWorker({ databaseUrl: county.api.database.url, clock: county.api.clock, poolSize: 6 });
  });
  afterAll(async () => {
    await worker?.close();
    await county?.close();
  });

  async function items(username: string, path: string): Promise<Item[]> {
    const { status, body, text } = await (await county.as(username)).get<{ items: Item[] }>(path);
    if (status !== 200) throw new Error(text);
    return body.items;
  }
  const kinds = async (username: string, caseId: string): Promise<string[]> =>
    (await items(username, '/api/v1/notifications?limit=200')).filter((item) => item['caseId'] === caseId).map((item) => item['kind'] as string);
  const told = (username: string, caseId: string, kind: string): Promise<unknown> => eventually(async () => expect(await kinds(username, caseId)).toContain(kind));

  /** The program moves the case too; a screen would read it again. */
  async function refreshed(story: Story): Promise<Story> {
    const { body } = await (await county.as('zhang.wei')).get<{ version: number }>(`/api/v1/cases/${story.id}`);
    story.version = body.version;
    return story;
  }

  async function assigned(story: Story): Promise<string> {
    await story.act('zhang.wei', 'submit-for-review', { materials: ['调查终结报告'] });
    return eventually(async () => {
      const [queued] = (await items('liu.qiang', '/api/v1/review-queue?all=true')).filter(({ caseId }) => caseId === story.id);
      expect(queued?.['reviewerId']).toBeTruthy();
      await refreshed(story);
      return ['li.na', 'wu.lei', 'xu.bin'].find((name) => county.id(name) === queued!['reviewerId'])!;
    });
  }

  it('a major case finds its reviewer, its heads and its duties, and each is told', async () => {
    const story = await investigated(county, { filedOn: '2026-02-09' });
    const reviewer = await assigned(story);
    expect(['li.na', 'wu.lei']).toContain(reviewer);
    await told(reviewer, story.id, 'review-assigned');
    expect(await items(reviewer, '/api/v1/review-queue')).toMatchObject([{ caseId: story.id, round: 1, submittedOn: '2026-02-09' }]);
    await story.act(reviewer, 'pass-review', { findings: FINDINGS });
    expect(await items(reviewer, '/api/v1/review-queue')).toEqual([]);
    await told('zhang.wei', story.id, 'review-passed');

    expect(await items('yang.jun', '/api/v1/agenda')).toEqual([]);
    await notified(story, '2026-03-02', '2026-04-01');
    expect(await items('yang.jun', '/api/v1/agenda')).toMatchObject([{ caseId: story.id, act: 'convene-discussion' }]);
    await told('yang.jun', story.id, 'discussion-next');
    await discussed(story, '2026-04-28');
    expect(await items('yang.jun', '/api/v1/agenda')).toEqual([]);
    await story.act('chen.jing', 'decide-after-discussion', DECISION);
    await told('wang.fang', story.id, 'decision-duties');
    const [duties] = (await items('wang.fang', '/api/v1/notifications')).filter(({ kind }) => kind === 'decision-duties');
    expect(duties?.['particulars'].opened).toContainEqual(expect.objectContaining({ period: 'record-filing', dueOn: '2026-05-13' }));

    const clocks = await items('zhang.wei', `/api/v1/cases/${story.id}/deadlines`);
    const filing = clocks.find(({ period }) => period === 'record-filing');
    expect(filing).toMatchObject({ status: 'running', dueOn: '2026-05-13', source: [expect.any(String)] });
    expect(filing?.['explanation'].at(-1)).toMatchObject({ on: '2026-05-13', counted: 15 });

    county.on('2026-05-14');
    expect(await items('tang.yan', '/api/v1/supervision/overdue?period=record-filing')).toMatchObject([
      { caseId: story.id, state: 'overdue', daysLate: 1, workingDaysLate: 1 },
    ]);
    expect(await items('zhang.wei', '/api/v1/deadlines?state=overdue&mine=true&period=record-filing')).toHaveLength(1);
    expect(await items('huang.yong', '/api/v1/deadlines')).toEqual([]);
    await worker.get(SweepDeadlines).run();
    await told('tang.yan', story.id, 'deadline-overdue');
    const overdue = (await items('liu.qiang', '/api/v1/notifications')).filter(({ kind, particulars }) => kind === 'deadline-overdue' && particulars.period === 'record-filing');
    expect(overdue).toHaveLength(1);
  });

  it('a head sees a discussion until they have spoken, and its chief speaks last', async () => {
    const story = await investigated(county, { filedOn: '2026-05-18' });
    const reviewer = await assigned(story);
    await story.act(reviewer, 'pass-review', { findings: FINDINGS });
    await notified(story, '2026-06-01', '2026-07-01');
    county.on('2026-07-02');
    await story.act('chen.jing', 'convene-discussion', convocation(county, '2026-07-02'));
    const acts = async (head: string) => (await items(head, '/api/v1/agenda')).map(({ act }) => act as string);
    expect([await acts('yang.jun'), await acts('zhao.min'), await acts('chen.jing')]).toEqual([['give-discussion-opinion'], ['give-discussion-opinion'], []]);
    await told('yang.jun', story.id, 'opinion-wanted');
    for (const head of ['yang.jun', 'zhao.min']) await story.act(head, 'give-discussion-opinion', { stance: 'agree', opinion: '同意。' });
    expect([await acts('yang.jun'), await acts('chen.jing')]).toEqual([[], ['give-discussion-opinion']]);
    await story.act('chen.jing', 'give-discussion-opinion', { stance: 'agree', opinion: '同意。' });
    expect(await acts('chen.jing')).toEqual(['resolve-discussion']);
  });

  it('a reviewer of the county pool is given what nobody of the agency may review, and can review it', async () => {
    const [li, wu] = [county.id('li.na'), county.id('wu.lei')];
    await county.api.database.sql('UPDATE person SET legal_qualification_no = NULL WHERE id = ANY ($1)', [[li, wu]]);
    const story = await investigated(county, { filedOn: '2026-07-06' });
    expect(await assigned(story)).toBe('xu.bin');
    await told('xu.bin', story.id, 'review-assigned');
    expect(await items('xu.bin', '/api/v1/review-queue')).toMatchObject([{ caseId: story.id, reviewerName: '许斌' }]);
    expect((await (await county.as('xu.bin')).get(`/api/v1/cases/${story.id}/transitions`)).status).toBe(200);
    expect(await items('xu.bin', `/api/v1/cases/${story.id}/documents`)).not.toEqual([]);
    expect((await (await county.as('xu.bin')).get('/api/v1/cases?limit=200')).text).not.toContain(story.id);
    expect((await story.act('xu.bin', 'pass-review', { findings: FINDINGS })).state).toBe('review-passed');
    await county.api.database.sql(`UPDATE person SET legal_qualification_no = 'A2' WHERE id = ANY ($1)`, [[li, wu]]);
  });

  it('a notification is read once, by the person it is for', async () => {
    const [mine] = await items('zhang.wei', '/api/v1/notifications?unread=true&limit=1');
    const client = await county.as('zhang.wei');
    const path = `/api/v1/notifications/${mine!['id']}/read`;
    const key = { 'idempotency-key': 'read-this-once' };
    const first = await client.post<Item>(path, { headers: key, body: {} });
    expect([first.status, first.body['readAt']]).toEqual([200, expect.any(String)]);
    expect((await client.post<Item>(path, { headers: key, body: {} })).body).toEqual(first.body);
    expect((await (await county.as('wang.fang')).post(path, { body: {} })).status).toBe(404);
    expect((await client.get('/api/v1/deadlines?state=late')).status).toBe(400);
    expect((await client.get('/api/v1/notifications?cursor=nonsense')).status).toBe(400);
  });
});
