import { IssueNotice, RecordDefence, RecordNoticeService, ReExamineDefence } from '@mingjian/advance-notice';
import {
  AssignOfficer, CaseFile, DrawUpDocument, FactsReader, FileCase, FireTransition, PerformAct, PrintedDocuments, ProposePenalty, RecordInvestigationAct,
  RegisterLead, ReportInvestigation, TakeMeasure, DocumentNumbers, type DrawnUpDocument,
} from '@mingjian/cases';
import { Calendars } from '@mingjian/catalogue';
import { ConveneDiscussion, GiveDiscussionOpinion, ResolveDiscussion } from '@mingjian/collective-discussion';
import { Decide, RecordDecisionService } from '@mingjian/decisions';
import { DOCUMENT_TITLES } from '@mingjian/law';
import { AssignReviewer, GiveReviewOpinion, SubmitForReview } from '@mingjian/legal-review';
import { UnitOfWork } from '@mingjian/platform/database';
import { Outbox, type Message } from '@mingjian/platform/outbox';
import { Clock, FixedClock } from '@mingjian/platform/time';
import { SubmitRecordFiling } from '@mingjian/record-filing';
import type { Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { RenderDocuments } from '../../apps/worker/src/consumers/render-documents.consumer';
import { createWorker } from '../../apps/worker/src/create-worker';
import { useTestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { plainTextOf } from '../support/pdf-text';
import { MajorCase, PROPOSAL } from './case-documents.story';

const SERVICES = [
  AssignOfficer, AssignReviewer, Calendars, CaseFile, ConveneDiscussion, Decide, DocumentNumbers, DrawUpDocument, FactsReader, FileCase, FireTransition,
  GiveDiscussionOpinion, GiveReviewOpinion, IssueNotice, Outbox, PerformAct, PrintedDocuments, ProposePenalty, RecordDecisionService, RecordDefence,
  RecordInvestigationAct, RecordNoticeService, ReExamineDefence, RegisterLead, RenderDocuments, ReportInvestigation, ResolveDiscussion, SubmitForReview,
  SubmitRecordFiling, TakeMeasure,
];

describe('the documents of a major case', () => {
  const database = useTestDatabase();
  const clock = new FixedClock('2026-02-06T09:00:00+08:00');
  let module: TestingModule;
  let story: MajorCase;
  const services = <T>(service: Type<T>): T => module.get(service);

  beforeAll(async () => {
    module = await Test.createTestingModule({
      providers: [...SERVICES, { provide: Clock, useValue: clock }, { provide: DataSource, useValue: database().dataSource }, { provide: UnitOfWork, useValue: database().unitOfWork }],
    }).compile();
    story = new MajorCase(services, clock, database());
    await story.whole();
  });
  afterAll(() => module.close());

  const system = { kind: 'system' } as const;
  const documents = (): Promise<DrawnUpDocument[]> => database().unitOfWork.run(system, (tx) => services(PrintedDocuments).page(tx, story.caseId, 100));
  const work = (message: Message<'case.transitioned'>): Promise<void> => database().unitOfWork.run(system, (tx) => services(RenderDocuments).consume(tx, message));
  const messages = (): Promise<Message<'case.transitioned'>[]> =>
    database().sql(`SELECT id, topic, body::jsonb AS body FROM outbox WHERE body::jsonb ->> 'caseId' = $1 ORDER BY created_at`, [story.caseId]);
  const modelOf = async (kind: string): Promise<any> => {
    const [row] = await database().sql<{ model: string }>('SELECT model FROM document WHERE case_id = $1 AND kind = $2 ORDER BY act_seq DESC LIMIT 1', [story.caseId, kind]);
    return JSON.parse(row!.model);
  };

  it('are drawn up by the acts that need them, and wait to be printed', async () => {
    const drawnUp = await documents();
    expect(drawnUp.map(({ kind, number, on }) => [kind, number, on])).toEqual([
      ['case-filing-approval', '晃市监立〔2026〕1号', '2026-02-10'],
      ['legal-review-opinion', '晃市监法审〔2026〕1号', '2026-03-27'],
      ['advance-notice', '晃市监听告〔2026〕1号', '2026-03-30'],
      ['proof-of-service', null, '2026-03-31'],
      ['discussion-minutes', '晃市监集审〔2026〕1号', '2026-04-27'],
      ['penalty-decision', '晃市监罚〔2026〕1号', '2026-04-28'],
      ['proof-of-service', null, '2026-04-30'],
      ['record-filing-report', '晃市监罚备〔2026〕1号', '2026-05-09'],
    ]);
    expect(drawnUp.every(({ sha256, problem }) => sha256 === null && problem === null)).toBe(true);
  });

  it('are printed by the worker, every one of them, and read as the case went', async () => {
    const worker = await createWorker({ databaseUrl: database().url, clock, log: false });
    await eventually(async () => expect((await documents()).filter(({ sha256 }) => sha256 === null)).toEqual([]));
    await worker.close();
    const printed = await database().sql<{ kind: string; pdf: Buffer; problem: unknown }>(
      'SELECT d.kind, r.pdf, r.problem FROM document d JOIN document_rendering r ON r.document_id = d.id WHERE d.case_id = $1 ORDER BY d.act_seq',
      [story.caseId],
    );
    expect(printed).toHaveLength(8);
    for (const { kind, pdf, problem } of printed) {
      expect(problem).toBeNull();
      const text = await plainTextOf(pdf);
      expect(text).toContain(DOCUMENT_TITLES[kind as keyof typeof DOCUMENT_TITLES].slice(-4));
      expect(text).toContain('新晃龙溪口食品有限公司');
      expect(text).not.toMatch(/undefined|null|NaN/);
    }
  });

  it('are printed once, however often the message comes', async () => {
    const before = await documents();
    for (const message of await messages()) await work(message);
    expect(await documents()).toEqual(before);
  });

  it('propose two officers, by the certificates of that day, before any is assigned', async () => {
    const { officers, filedOn, leadReceivedOn, headDecision } = await modelOf('case-filing-approval');
    expect(officers.map(({ name }: { name: string }) => name)).toEqual(['姚本山', '蒲海燕']);
    expect(officers.every(({ certificateNumber }: { certificateNumber: string }) => certificateNumber.startsWith('1812'))).toBe(true);
    expect([leadReceivedOn, filedOn]).toEqual(['2026-02-06', '2026-02-10']);
    expect(headDecision).toEqual({ opinion: '同意立案。', signedBy: '吴建国', on: '2026-02-10' });
  });

  it('tell the party the windows of its sector', async () => {
    const { defence, hearing, contact } = await modelOf('advance-notice');
    expect([defence.workingDays, hearing.workingDays]).toEqual([5, 5]);
    expect(contact).toEqual({ name: '姚本山、蒲海燕', phone: '0745-6220000', address: '新晃镇人民路1号' });
  });

  it('take days and rates of a decision from the law', async () => {
    const decision = await modelOf('penalty-decision');
    expect(decision.payment).toMatchObject({ days: 15, surchargePerMille: 30 });
    expect(decision.remedies).toEqual({ reconsiderationBody: '新晃侗族自治县人民政府', reconsiderationDays: 60, court: '新晃侗族自治县人民法院', litigationMonths: 6 });
    expect(decision.defence).toMatchObject({ noticeNumber: '晃市监听告〔2026〕1号', noticeServedOn: '2026-03-31', response: 'statement', content: '系包装设备日期设置错误，并非故意，请求减轻处罚' });
    expect(decision.penalty).toEqual(PROPOSAL.items);
    expect(decision.officers).toHaveLength(2);
  });

  it('keep each head\'s own words in the minutes, and who was away', async () => {
    const minutes = await modelOf('discussion-minutes');
    expect(minutes.opinions.map(({ member, stance }: { member: string; stance: string }) => [member, stance])).toEqual([['舒象忠', 'agree'], ['蒋文英', 'disagree'], ['吴建国', 'agree']]);
    expect(minutes.quorum).toEqual({ entitled: 4, required: 3 });
    expect(minutes.absent).toEqual([{ name: '田永红', position: '负责人', reason: '外出培训' }]);
    expect(minutes.reviewOpinion.number).toBe('晃市监法审〔2026〕1号');
  });

  it('tell the supervisor why the decision is major, how it was reached and by when it was due', async () => {
    const report = await modelOf('record-filing-report');
    expect(report.majorBecause).toEqual(['当事人为法人或者其他组织，罚款数额达到10万元以上（依据《新晃侗族自治县重大行政执法决定目录》第一项）']);
    expect(report.procedure).toContain('2026年4月27日经本机关负责人集体讨论，2人同意、1人不同意。');
    expect(report.dueOn).toBe('2026-05-13');
    expect(report.packageList[0]).toEqual({ kind: 'decision', title: '行政处罚决定书', number: '晃市监罚〔2026〕1号', copies: 1 });
    expect(report.packageList.map(({ title }: { title: string }) => title)).not.toContain(DOCUMENT_TITLES['record-filing-report']);
  });

  it('of a case that is not punished bear the title of a decision not to punish, and so does the proof of its service', async () => {
    const spared = new MajorCase(services, clock, database());
    clock.set('2026-02-06T09:00:00+08:00');
    await spared.spare();
    const drawnUp = await database().unitOfWork.run(system, (tx) => services(PrintedDocuments).page(tx, spared.caseId, 100));
    expect(drawnUp.map(({ title, number }) => [title, number])).toEqual([
      ['立案审批表', '晃市监立〔2026〕1号'],
      ['不予行政处罚决定书', '晃市监不罚〔2026〕1号'],
      ['送达回证', null],
    ]);
    const [service] = await database().sql<{ documents: unknown }>(`SELECT model::jsonb -> 'documents' AS documents FROM document WHERE id = $1`, [drawnUp[2]!.id]);
    expect(service!.documents).toEqual([{ title: '不予行政处罚决定书', number: '晃市监不罚〔2026〕1号' }]);
  });

  it('refuse a proof of service that would not hold, and print one that does', async () => {
    const refused = new MajorCase(services, clock, database());
    await refused.begin();
    await refused.investigate();
    await refused.review();
    await refused.issueNotice();
    const left = { method: 'leave-behind', witness: '村民委员会田永忠', receivedBy: undefined } as const;
    await expect(refused.serveNotice(left)).rejects.toMatchObject({ code: 'document-incomplete', extra: { fields: [{ field: 'refusalReason', code: 'missing-content' }] } });

    await refused.serveNotice({ ...left, remarks: '当事人拒绝签收' });
    const [proof] = await database().sql<{ model: any }>(`SELECT model::jsonb AS model FROM document WHERE case_id = $1 AND kind = 'proof-of-service'`, [refused.caseId]);
    expect(proof!.model).toMatchObject({
      method: 'leave-behind', signed: false, refusalReason: '当事人拒绝签收', witnesses: [{ name: '村民委员会田永忠' }], place: '新晃侗族自治县工业集中区B区3栋',
    });
    expect(proof!.model.officers.map(({ name }: { name: string }) => name)).toEqual(['姚本山', '蒲海燕']);
  });
});
