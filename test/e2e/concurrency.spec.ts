import { randomUUID } from 'node:crypto';
import { ROUTED_ACTS, actBodies, actPath } from './support/act-bodies';
import type { Received } from './support/api-client';
import { majorCourse, type Step } from './support/course';
import { LEAD } from './support/major-case';
import { County, type ActAnswer } from './support/story';

/** Twice the connections of the pool the tests' API has. */
const WRITERS = 8;
const LONG_ENOUGH_MS = 8_000;

jest.setTimeout(120_000);

async function inTime<T>(what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} hangs`)), LONG_ENOUGH_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

describe('twice as many writers at once as the pool has connections', () => {
  let county: County;
  beforeEach(async () => {
    county = await County.open('2026-02-09T09:00:00+08:00');
    const people = ['zhang.wei', 'liu.qiang', 'chen.jing', 'yang.jun', 'zhao.min', 'li.na', 'wu.lei', 'tang.yan', 'admin.market'];
    for (const username of people) await county.as(username);
  });
  afterEach(() => county?.close());

  /** As many answers as writers, all in time. */
  async function together(what: string, send: (writer: number) => Promise<Received<ActAnswer>>): Promise<Received<ActAnswer>[]> {
    return inTime(what, Promise.all(Array.from({ length: WRITERS }, (_, writer) => send(writer))));
  }

  async function leads(): Promise<string[]> {
    const client = await county.as('zhang.wei');
    const opened = await together('register-lead', () => client.post<ActAnswer>('/api/v1/cases', { body: LEAD }));
    expect(opened.map(({ status }) => status)).toEqual(Array(WRITERS).fill(201));
    return opened.map(({ body }) => body.caseId);
  }

  const send = async (caseId: string, { by, act, body }: Step, version: number, key: string = randomUUID()): Promise<Received<ActAnswer>> =>
    (await county.as(by)).post<ActAnswer>(actPath(caseId, act), { body, version, headers: { 'idempotency-key': key } });

  const entries = (caseId: string) => county.api.database.sql<{ seq: number }>('SELECT seq FROM case_record WHERE case_id = $1 ORDER BY seq', [caseId]);

  it('carry eight cases through the whole procedure side by side', async () => {
    const cases = await leads();
    let version = 1;
    for (const step of majorCourse(county)) {
      county.on(step.day);
      const answers = await together(step.act, (writer) => send(cases[writer]!, step, version));
      expect(answers.map(({ status, text }) => (status === 200 ? 200 : text))).toEqual(Array(WRITERS).fill(200));
      version += 1;
      expect(answers.map(({ body }) => body.version)).toEqual(Array(WRITERS).fill(version));
    }
    // Numbers of documents are without gap or double, whoever came first.
    const numbers = await county.api.database.sql<{ no: string }>('SELECT document_no AS no FROM penalty_decision');
    expect(numbers.map(({ no }) => Number(/(\d+)号$/.exec(no)![1])).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('move one case once: one wins, the others are told it has moved on', async () => {
    const [caseId = ''] = await leads();
    let version = 1;
    for (const step of majorCourse(county)) {
      county.on(step.day);
      const answers = await together(step.act, () => send(caseId, step, version));
      expect({ act: step.act, statuses: answers.map(({ status }) => status).sort() }).toEqual({ act: step.act, statuses: [200, ...Array(WRITERS - 1).fill(412)] });
      version += 1;
    }
    expect((await entries(caseId)).map(({ seq }) => seq)).toEqual(Array.from({ length: version }, (_, at) => at + 1));
  });

  it('have one effect and one answer when they are one request sent eight times', async () => {
    const client = await county.as('zhang.wei');
    const headers = { 'idempotency-key': randomUUID() };
    const opened = await together('register-lead', () => client.post<ActAnswer>('/api/v1/cases', { body: LEAD, headers }));
    const caseId = opened[0]!.body.caseId;
    expect(new Set(opened.map(({ text }) => text)).size).toBe(1);
    let version = 1;
    for (const step of majorCourse(county)) {
      county.on(step.day);
      const key = randomUUID();
      const answers = await together(step.act, () => send(caseId, step, version, key));
      expect(answers.map(({ status, text }) => (status === 200 ? 200 : text))).toEqual(Array(WRITERS).fill(200));
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      const otherwise = await send(caseId, { ...step, body: { ...step.body, reason: '另一请求' } }, version, key);
      expect([otherwise.status, otherwise.text]).toEqual([expect.any(Number), expect.stringMatching(/idempotency-key-reused|unknown-field/)]);
      version += 1;
    }
    expect(await county.api.database.sql('SELECT count(*)::int AS cases FROM enforcement_case')).toEqual([{ cases: 1 }]);
    expect((await entries(caseId)).length).toBe(version);
  });

  it('are all answered on every act, lawful or not', async () => {
    const cases = await leads();
    const bodies = actBodies(county.id('zhang.wei'));
    const acting = { officer: 'zhang.wei', 'unit-head': 'liu.qiang', 'agency-head': 'chen.jing', 'legal-reviewer': 'li.na', 'hearing-presider': 'wu.lei', supervisor: 'tang.yan', administrator: 'admin.market' };
    for (const { id, by } of ROUTED_ACTS) {
      const step = { day: '2026-02-09', by: acting[by[0]], act: id, body: bodies[id]! };
      for (const one of [(writer: number) => cases[writer]!, () => cases[0]!]) {
        const answers = await together(id, (writer) => send(one(writer), step, 1));
        expect({ id, faults: answers.filter(({ status }) => status >= 500).map(({ text }) => text) }).toEqual({ id, faults: [] });
      }
    }
    // And the pool is whole again.
    expect((await (await county.as('zhang.wei')).get('/api/v1/cases')).status).toBe(200);
  });
});
