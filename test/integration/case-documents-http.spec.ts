import { PrintedDocuments } from '@mingjian/cases';
import type { Type } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { RenderDocuments } from '../../apps/worker/src/consumers/render-documents.consumer';
import { useApi } from '../e2e/support/api';
import type { ApiClient } from '../e2e/support/api-client';
import { anAgency, aPerson } from '../e2e/support/people';
import { MajorCase } from './case-documents.story';

const RARE = '新晃𠮷记食品厂';

describe('the documents of a case over HTTP', () => {
  const api = useApi({ at: '2026-02-06T09:00:00+08:00' });
  let story: MajorCase;
  let rare: MajorCase;
  let officer: ApiClient;

  beforeAll(async () => {
    const { app, clock, database } = api();
    const services = <T>(service: Type<T>): T => app.get(service, { strict: false });
    rare = new MajorCase(services, clock, database);
    await rare.begin({ party: RARE });
    await rare.investigate();
    clock.set('2026-02-06T09:00:00+08:00');
    story = new MajorCase(services, clock, database);
    await story.whole();
    await aPerson(database, story.agencyId, { username: 'li', roles: ['officer'] });
    await aPerson(database, rare.agencyId, { username: 'other', roles: ['officer'] });
    const county = await anAgency(database, { kind: 'supervision' });
    await aPerson(database, county, { username: 'county', roles: ['supervisor'] });
    officer = await api().as('li');
  });

  const list = (client: ApiClient, caseId = story.caseId, query = '') => client.get(`/api/v1/cases/${caseId}/documents${query}`);
  const pdf = (client: ApiClient, document: { id: string }, headers = {}, caseId = story.caseId) =>
    client.get(`/api/v1/cases/${caseId}/documents/${document.id}.pdf`, { headers });
  const ofKind = async (kind: string) => (await list(officer)).body.items.find((each: { kind: string }) => each.kind === kind);
  const work = (caseId: string): Promise<void> => {
    const { database } = api();
    return database.unitOfWork.run({ kind: 'system' }, async (tx) => {
      const acts = await tx.sql<{ body: any }>(`SELECT body::jsonb AS body FROM outbox WHERE body::jsonb ->> 'caseId' = $1`, [caseId]);
      const consumer = new RenderDocuments(new PrintedDocuments());
      for (const [at, { body }] of acts.entries()) await consumer.consume(tx, { id: String(at), topic: 'case.transitioned', body });
    });
  };

  it('are listed in the order they were drawn up, page by page, before anybody has printed them', async () => {
    const first = await list(officer, story.caseId, '?limit=5');
    const second = await list(officer, story.caseId, `?limit=5&cursor=${first.body.next}`);
    const all = [...first.body.items, ...second.body.items];
    expect(all.map(({ title }) => title)).toEqual([
      '立案审批表', '法制审核意见书', '行政处罚告知书', '送达回证', '集体讨论笔录', '行政处罚决定书', '送达回证', '重大行政处罚决定备案报告',
    ]);
    expect(second.body.next).toBeNull();
    expect(all[0].rendering).toEqual({ status: 'pending', sha256: null, pages: null, problem: null });
  });

  it('are printed when first asked for, and the tag is the digest of the file', async () => {
    const decision = await ofKind('penalty-decision');
    const answer = await pdf(officer, decision);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    const [kept] = await api().database.sql<{ pdf: Buffer; sha256: string }>('SELECT pdf, sha256 FROM document_rendering WHERE document_id = $1', [decision.id]);
    expect(createHash('sha256').update(kept!.pdf).digest('hex')).toBe(kept!.sha256);
    expect(answer.headers['etag']).toBe(`"${kept!.sha256}"`);
    expect(Number(answer.headers['content-length'])).toBe(kept!.pdf.length);
    expect((await ofKind('penalty-decision')).rendering).toMatchObject({ status: 'printed', sha256: kept!.sha256, problem: null });
  });

  it('carry their title and number as the name to save under, and nothing of the party in the address', async () => {
    const answer = await pdf(officer, await ofKind('penalty-decision'));
    expect(answer.headers['content-disposition']).toBe(
      `inline; filename="penalty-decision.pdf"; filename*=UTF-8''${encodeURIComponent('行政处罚决定书晃市监罚〔2026〕1号.pdf')}`,
    );
  });

  it('are not sent again to whoever has them', async () => {
    const decision = await ofKind('penalty-decision');
    const { headers } = await pdf(officer, decision);
    const again = await pdf(officer, decision, { 'if-none-match': String(headers['etag']) });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('are the same file whether the worker or a reader came first', async () => {
    const minutes = await ofKind('discussion-minutes');
    const byReader = (await pdf(officer, minutes)).headers['etag'];
    const { database } = api();
    await database.sql('DELETE FROM document_rendering WHERE document_id = $1', [minutes.id]);
    await work(story.caseId);
    expect((await pdf(officer, minutes)).headers['etag']).toBe(byReader);
  });

  it('do not exist for another agency, nor under another case, and are open to the supervisor', async () => {
    const report = await ofKind('record-filing-report');
    const other = await api().as('other');
    expect(await list(other)).toMatchObject({ status: 404, body: { code: 'case-not-found' } });
    expect(await pdf(other, report)).toMatchObject({ status: 404, body: { code: 'document-not-found' } });
    expect(await pdf(officer, report, {}, rare.caseId)).toMatchObject({ status: 404 });
    expect((await pdf(await api().as('county'), report)).status).toBe(200);
  });

  it('want a signed-in reader and a well-formed id', async () => {
    expect((await pdf(api().anonymous(), { id: story.caseId })).status).toBe(401);
    expect((await pdf(officer, { id: 'penalty-decision' })).status).toBe(400);
  });

  it('say which character no face can print, and go on when one can', async () => {
    await work(rare.caseId);
    const reader = await api().as('other');
    const [approval] = (await list(reader, rare.caseId)).body.items;
    expect(approval.rendering).toMatchObject({ status: 'problem', sha256: null, problem: { code: 'missing-glyph' } });
    expect(approval.rendering.problem.detail).toContain('𠮷');
    expect(await pdf(reader, approval, {}, rare.caseId)).toMatchObject({ status: 400, body: { code: 'missing-glyph' } });

    const notice = await ofKind('advance-notice');
    const problem = JSON.stringify({ code: 'missing-glyph', detail: 'before the faces were mended', fields: [] });
    await api().database.sql('DELETE FROM document_rendering WHERE document_id = $1', [notice.id]);
    await api().database.sql('INSERT INTO document_rendering (document_id, agency_id, problem) VALUES ($1, $2, $3)', [notice.id, story.agencyId, problem]);
    expect((await ofKind('advance-notice')).rendering.status).toBe('problem');
    expect((await pdf(officer, notice)).status).toBe(200);
    expect((await ofKind('advance-notice')).rendering).toMatchObject({ status: 'printed', problem: null });
  });

  it('once printed cannot be exchanged for another print', async () => {
    const decision = await ofKind('penalty-decision');
    const exchanged = api().database.sql(`UPDATE document_rendering SET pdf = 'x' WHERE document_id = $1`, [decision.id]);
    await expect(exchanged).rejects.toThrow('append-only');
  });
});
