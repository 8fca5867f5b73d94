import { ROLES } from '@mingjian/law';
import { NotificationBook } from '@mingjian/notifications';
import { TestApi } from '../e2e/support/api';
import { LEAD } from '../e2e/support/major-case';
import { TEST_PASSWORD, aPerson, anAgency } from '../e2e/support/people';
import { eventually } from '../support/eventually';

/** A page that listens: what it has heard so far, each as the data of one event. */
class Ear {
  readonly heard: string[] = [];
  over = false;

  private constructor(
    private readonly hangUp: AbortController,
    body: ReadableStream<Uint8Array>,
  ) {
    void this.listen(body);
  }

  static async at(address: string, cookie: string): Promise<Ear> {
    const hangUp = new AbortController();
    const { status, body, headers } = await fetch(`${address}/api/v1/live`, { headers: { cookie }, signal: hangUp.signal });
    expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    return new Ear(hangUp, body!);
  }

  stop(): void {
    this.hangUp.abort();
  }

  private async listen(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
        this.heard.push(...[...decoder.decode(chunk).matchAll(/^data: (.*)$/gm)].map(([, data]) => data!));
      }
    } catch {
      // hung up
    }
    this.over = true;
  }
}

describe('live updates', () => {
  let api: TestApi;
  let address: string;
  let bureau: string;
  const ears: Ear[] = [];
  beforeAll(async () => {
    api = await TestApi.open({ at: '2026-03-02T09:00:00+08:00', secureCookies: false });
    await api.app.listen(0, '127.0.0.1');
    address = await api.app.getUrl();
    const ours = await anAgency(api.database);
    bureau = await anAgency(api.database, { kind: 'supervision' });
    for (const role of ROLES) await aPerson(api.database, role === 'supervisor' ? bureau : ours, { username: `live-${role}`, roles: [role] });
    const theirs = await anAgency(api.database);
    await aPerson(api.database, theirs, { username: 'stranger', roles: ['officer'] });
    await aPerson(api.database, theirs, { username: 'pooled', roles: ['legal-reviewer'] });
  });
  afterEach(() => ears.splice(0).forEach((ear) => ear.stop()));
  afterAll(() => closed || api?.close());
  let closed = false;

  async function listening(username: string): Promise<Ear> {
    const entered = await fetch(`${address}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password: TEST_PASSWORD }) });
    await entered.arrayBuffer(); // an answer left unread keeps its connection busy
    const ear = await Ear.at(address, entered.headers.get('set-cookie')!.split(';')[0]!);
    ears.push(ear);
    await eventually(() => expect(ear.heard).toEqual(['{}']));
    return ear;
  }

  it.each(ROLES)('are heard as %s', async (role) => {
    await listening(`live-${role}`);
  });

  it('tell colleagues and supervisors which case changed, a pooled reviewer that something did, and another agency nothing', async () => {
    const [colleague, supervisor, pooled, stranger] = await Promise.all(['live-unit-head', 'live-supervisor', 'pooled', 'stranger'].map(listening));
    const { body } = await (await api.as('live-officer')).post<{ caseId: string }>('/api/v1/cases', { body: LEAD });
    const told = JSON.stringify({ caseId: body.caseId, version: 1 });
    await eventually(() => expect([colleague!.heard, supervisor!.heard, pooled!.heard]).toEqual([['{}', told], ['{}', told], ['{}', '{}']]));
    expect(stranger!.heard).toEqual(['{}']);
  });

  it('tell what the worker told, once it is committed', async () => {
    const supervisor = await listening('live-supervisor');
    const { body } = await (await api.as('live-officer')).post<{ caseId: string }>('/api/v1/cases', { body: LEAD });
    await eventually(() => expect(supervisor.heard).toHaveLength(2));
    await api.database.unitOfWork.run({ kind: 'system' }, (tx) =>
      new NotificationBook(api.clock).tell(tx, [{ kind: 'deadline-overdue', key: 'live:1', caseId: body.caseId, to: ['supervisors'], particulars: {} }]));
    await eventually(() => expect(supervisor.heard.at(-1)).toBe(JSON.stringify({ caseId: body.caseId })));
  });

  it('go on after the line to the database was cut, and say that all is to be asked again', async () => {
    const ear = await listening('live-officer');
    await api.database.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'mingjian live' AND datname = current_database()`);
    await eventually(() => expect(ear.heard).toEqual(['{}', '{}']));
    await (await api.as('live-officer')).post('/api/v1/cases', { body: LEAD });
    await eventually(() => expect(ear.heard).toHaveLength(3));
  });

  it('end with the server', async () => {
    const ear = await listening('live-officer');
    closed = true;
    await api.close();
    await eventually(() => expect(ear.over).toBe(true));
  });
});
