import { IssueNotice, RecordDefence, RecordNoticeService, ReExamineDefence } from '@mingjian/advance-notice';
import {
  AssignOfficer, DocumentNumbers, FileCase, PerformAct, ProposePenalty, RecordInvestigationAct, RegisterLead, ReportInvestigation, TakeMeasure,
} from '@mingjian/cases';
import { Calendars } from '@mingjian/catalogue';
import { ConveneDiscussion, GiveDiscussionOpinion, HeadsAgenda, ResolveDiscussion } from '@mingjian/collective-discussion';
import { Decide, RecordDecisionService } from '@mingjian/decisions';
import { REVIEW_ITEMS } from '@mingjian/law';
import { AssignReviewer, GiveReviewOpinion, ReviewQueue, RouteReview, SubmitForReview } from '@mingjian/legal-review';
import { UnitOfWork } from '@mingjian/platform/database';
import { Outbox, type Message } from '@mingjian/platform/outbox';
import { Clock, FixedClock } from '@mingjian/platform/time';
import { ReceiveRecordFiling, SubmitRecordFiling } from '@mingjian/record-filing';
import type { Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { RouteSubmittedReview } from '../../apps/worker/src/consumers/route-review.consumer';
import { TellPeople } from '../../apps/worker/src/consumers/tell-people.consumer';
import { createWorker } from '../../apps/worker/src/create-worker';
import { HANDLER_NEEDS, HANDLERS } from '../../apps/worker/src/handlers';
import { RouteWaitingReviews } from '../../apps/worker/src/jobs/route-waiting-reviews.job';
import { anAgency, aPerson } from '../support/case-rows';
import { useTestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { MajorCase } from './case-documents.story';

const ACTS = [
  AssignOfficer, AssignReviewer, ConveneDiscussion, Decide, DocumentNumbers, FileCase, GiveDiscussionOpinion, GiveReviewOpinion, IssueNotice, PerformAct,
  ProposePenalty, ReceiveRecordFiling, RecordDecisionService, RecordDefence, RecordInvestigationAct, RecordNoticeService, ReExamineDefence, RegisterLead, ReportInvestigation,
  ResolveDiscussion, SubmitForReview, SubmitRecordFiling, TakeMeasure,
];
const system = { kind: 'system' } as const;

describe('the queue routes', () => {
  const database = useTestDatabase({ poolSize: 20 });
  const clock = new FixedClock('2026-02-06T09:00:00+08:00');
  let module: TestingModule;
  let supervisor: string;
  let bureau: string;
  const services = <T>(service: Type<T>): T => module.get(service);

  beforeAll(async () => {
    module = await Test.createTestingModule({
      providers: [
        ...ACTS, ...HANDLER_NEEDS, ...HANDLERS, HeadsAgenda, Outbox, ReviewQueue,
        { provide: Clock, useValue: clock },
        { provide: DataSource, useValue: database().dataSource },
        { provide: UnitOfWork, useValue: database().unitOfWork },
      ],
    }).compile();
    bureau = await anAgency(database(), { kind: 'supervision' });
    supervisor = await aPerson(database(), bureau, { roles: ['supervisor'] });
  });
  afterAll(() => module.close());

  async function submitted(): Promise<MajorCase> {
    const story = new MajorCase(services, clock, database());
    await story.begin();
    await story.investigate();
    clock.set('2026-03-23T10:00:00+08:00');
    await act(story, SubmitForReview, 'yao', { materials: ['报告'] });
    return story;
  }

  /** An act at whatever version the case has by now: the program itself moves it too. */
  async function act(story: MajorCase, service: Type<{ execute(command: any): Promise<unknown> }>, by: Parameters<MajorCase['actor']>[0], particulars: object): Promise<void> {
    const [{ version }] = (await database().sql<{ version: number }>('SELECT version FROM enforcement_case WHERE id = $1', [story.caseId])) as [{ version: number }];
    const actor = story.actor(by);
    const request = { actorId: actor.id, key: newId(), fingerprint: 'test' };
    await services(service).execute({ caseId: story.caseId, expectedVersion: version, actor, request, ...particulars });
  }

  const agree = { outcome: 'agree', findings: REVIEW_ITEMS.map((item) => ({ item, passed: true, reason: '符合要求。' })) };
  const route = (story: MajorCase): Promise<string> => database().unitOfWork.run(system, (tx) => services(RouteReview).execute(tx, story.caseId));
  const assignments = (story: MajorCase): Promise<{ reviewer_id: string; reason: string }[]> =>
    database().sql('SELECT reviewer_id, reason FROM review_assignment WHERE case_id = $1 ORDER BY act_seq', [story.caseId]);
  const told = (story: MajorCase, kind: string): Promise<{ person_id: string; body: any }[]> =>
    database().sql('SELECT person_id, body FROM notification WHERE case_id = $1 AND kind = $2 ORDER BY person_id', [story.caseId, kind]);
  const messages = (story: MajorCase): Promise<Message<'case.transitioned'>[]> =>
    database().sql(`SELECT id, topic, body::jsonb AS body FROM outbox WHERE body::jsonb ->> 'caseId' = $1 ORDER BY created_at, id`, [story.caseId]);
  const reviewer = (story: MajorCase, traits: Partial<Parameters<typeof aPerson>[2]> = {}): Promise<string> =>
    aPerson(database(), story.agencyId, { roles: ['legal-reviewer'], qualificationNo: 'A20190001', ...traits });

  it('a submitted case to the reviewer of the agency, by an act of the program that is on record', async () => {
    const story = await submitted();
    expect(await route(story)).toBe('assigned');
    expect(await assignments(story)).toEqual([{ reviewer_id: story.actor('long').id, reason: 'least-burdened' }]);
    const [entry] = await database().sql<{ kind: string; body: string }>('SELECT kind, body FROM case_record WHERE case_id = $1 ORDER BY seq DESC LIMIT 1', [story.caseId]);
    expect(entry?.kind).toBe('assign-reviewer');
    expect(JSON.parse(entry!.body)).toMatchObject({ actorId: '00000000-0000-0000-0000-000000000000', rows: [{ table: 'review_assignment' }] });
    expect(await route(story)).toBe('already-assigned');
    expect(await assignments(story)).toHaveLength(1);
  });

  it('and no person can hold the part of the program', async () => {
    await expect(database().sql(`UPDATE person SET roles = '{system}' WHERE id = $1`, [supervisor])).rejects.toThrow('person_roles_are_known');
  });

  it('the next case to whoever has less to do, each in turn', async () => {
    const pool = (await Promise.all([1, 2, 3].map(() => aPerson(database(), bureau, { roles: ['legal-reviewer'], qualificationNo: 'C1' })))).sort();
    const stories = [await submitted(), await submitted(), await submitted()];
    await database().sql('UPDATE person SET disabled_at = now() WHERE id = ANY ($1)', [stories.map((story) => story.actor('long').id)]);
    await Promise.all(stories.map(route));
    const given = await Promise.all(stories.map(assignments));
    expect(given.flat().map(({ reviewer_id }) => reviewer_id).sort()).toEqual(pool);
    await database().sql('UPDATE person SET disabled_at = now() WHERE id = ANY ($1)', [pool]);
  });

  it('past those who handled the case, are barred or unqualified, to the county pool', async () => {
    const story = await submitted();
    await database().sql(`UPDATE person SET roles = roles || '{legal-reviewer}', legal_qualification_no = 'B1' WHERE id = $1`, [story.actor('pu').id]);
    await database().sql('UPDATE person SET disabled_at = now() WHERE id = $1', [story.actor('long').id]);
    await reviewer(story, { qualificationNo: null, reviewingSince: '2018-01-01' });
    const pooled = await aPerson(database(), bureau, { roles: ['legal-reviewer'], qualificationNo: 'C1' });
    expect(await route(story)).toBe('assigned');
    expect(await assignments(story)).toEqual([{ reviewer_id: pooled, reason: 'least-burdened-of-the-pool' }]);
    await database().sql(`UPDATE person SET disabled_at = now() WHERE id = $1`, [pooled]);
  });

  it('nowhere when nobody may, says why to those who can mend it, and tries again when they have', async () => {
    const story = await submitted();
    const administrator = await aPerson(database(), story.agencyId, { roles: ['administrator'] });
    await database().sql('UPDATE person SET legal_qualification_no = NULL WHERE id = $1', [story.actor('long').id]);
    const again = (): Promise<void> => services(RouteWaitingReviews).run();
    expect(await route(story)).toBe('nobody-may-review');
    await again();
    await again();
    const news = await told(story, 'review-unassigned');
    expect(news.map(({ person_id }) => person_id)).toEqual([administrator, supervisor].sort());
    expect(news[0]?.body.excluded).toContainEqual({ personId: story.actor('long').id, name: '龙小兰', reasons: ['not-qualified'] });
    await database().sql(`UPDATE person SET legal_qualification_no = 'A1' WHERE id = $1`, [story.actor('long').id]);
    await again();
    expect(await assignments(story)).toMatchObject([{ reviewer_id: story.actor('long').id }]);
    expect(await told(story, 'review-unassigned')).toHaveLength(2);
  });

  it('a case two workers look at to one reviewer, once', async () => {
    const story = await submitted();
    await reviewer(story);
    const outcomes = await Promise.all([route(story), route(story), services(RouteWaitingReviews).run()]);
    expect(outcomes.filter((outcome) => outcome === 'assigned').length).toBeLessThanOrEqual(1);
    expect(await assignments(story)).toHaveLength(1);
  });

  it('the queue of a reviewer shows what is theirs, with its last day', async () => {
    const story = await submitted();
    await route(story);
    const scope = { kind: 'agency', agencyId: story.agencyId } as const;
    const queue = (reviewerId: string | null) => database().unitOfWork.run(scope, (tx) => services(ReviewQueue).page(tx, { reviewerId, agencyId: null }, 10));
    expect(await queue(story.actor('long').id)).toMatchObject([{ caseId: story.caseId, round: 1, submittedOn: '2026-03-23', dueOn: expect.any(String), reviewerName: '龙小兰' }]);
    expect(await queue(story.actor('pu').id)).toEqual([]);
    expect(await queue(null)).toHaveLength(1);
  });

  it('a passed review to the heads once the party was heard, and the session to its members', async () => {
    const story = await submitted();
    await route(story);
    await act(story, GiveReviewOpinion, 'long', agree);
    const agenda = (head: 'wu' | 'shu') => database().unitOfWork.run({ kind: 'agency', agencyId: story.agencyId }, (tx) => services(HeadsAgenda).page(tx, story.actor(head), 10));
    expect(await agenda('wu')).toEqual([]);
    await tellAll(story);
    expect(await told(story, 'review-assigned')).toMatchObject([{ person_id: story.actor('long').id }]);
    expect((await told(story, 'review-passed')).map(({ person_id }) => person_id)).toEqual([story.actor('yao').id, story.actor('pu').id].sort());
    expect(await told(story, 'discussion-next')).toEqual([]);

    await heardAfterNotice(story);
    expect(await agenda('shu')).toMatchObject([{ caseId: story.caseId, act: 'convene-discussion', state: 'defence-concluded' }]);
    await tellAll(story);
    await tellAll(story);
    expect(await told(story, 'discussion-next')).toHaveLength(4);

    clock.set('2026-04-27T15:00:00+08:00');
    const [wu, shu, jiang] = (['wu', 'shu', 'jiang'] as const).map((head) => story.actor(head).id);
    await act(story, ConveneDiscussion, 'wu', {
      convocation: {
        startedAt: '2026-04-27T15:00:00+08:00', place: '会议室', recorder: '姚丽', members: [wu, shu, jiang], chiefId: wu, presenterId: story.actor('yao').id,
        handlerReport: '建议处罚。', absent: [], recusals: [],
      },
    });
    await tellAll(story);
    expect(await told(story, 'opinion-wanted')).toHaveLength(3);
    expect(await agenda('wu')).toEqual([]);
    expect(await agenda('shu')).toMatchObject([{ act: 'give-discussion-opinion' }]);
    await act(story, GiveDiscussionOpinion, 'shu', { stance: 'agree', opinion: '同意。' });
    expect(await agenda('shu')).toEqual([]);
  });

  it('a decision to its duties, each with its dates', async () => {
    const story = new MajorCase(services, clock, database());
    await story.whole();
    await tellAll(story);
    const [duties] = (await told(story, 'decision-duties')).filter(({ person_id }) => person_id === story.actor('yao').id);
    expect(duties?.body.opened).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ period: 'service', dueOn: expect.any(String) }),
        expect.objectContaining({ period: 'record-filing', dueOn: '2026-05-13' }),
      ]),
    );
    expect(await told(story, 'decision-duties')).toHaveLength(2);
    expect(await told(story, 'record-filing-submitted')).toMatchObject([{ person_id: supervisor }]);
  });

  it('all this with two workers running, on the queue itself', async () => {
    const workers = await Promise.all([1, 2].map(() => createWorker({ databaseUrl: database().url, clock, poolSize: 6 })));
    try {
      const stories = [await submitted(), await submitted(), await submitted()];
      for (const story of stories) {
        await eventually(async () => expect(await told(story, 'review-assigned')).toHaveLength(1));
        expect(await assignments(story)).toHaveLength(1);
      }
    } finally {
      for (const worker of workers) await worker.close();
    }
  });

  async function tellAll(story: MajorCase): Promise<void> {
    for (const message of await messages(story)) {
      await database().unitOfWork.run(system, (tx) => services(RouteSubmittedReview).consume(tx, message));
      await database().unitOfWork.run(system, (tx) => services(TellPeople).consume(tx, message));
    }
  }

  async function heardAfterNotice(story: MajorCase): Promise<void> {
    const officers = [story.actor('yao').id, story.actor('pu').id];
    clock.set('2026-03-30T10:00:00+08:00');
    await act(story, IssueNotice, 'yao', { offersHearing: true });
    clock.set('2026-03-31T10:00:00+08:00');
    await act(story, RecordNoticeService, 'yao', { service: { method: 'direct', servedOn: '2026-03-31', receivedBy: '杨昌贵', consentRecorded: false, officers } });
    await act(story, RecordDefence, 'yao', { statement: { kind: 'waived', madeOn: '2026-03-31', hearingWaived: true } });
    clock.set('2026-04-10T10:00:00+08:00');
    const [{ version }] = (await database().sql<{ version: number }>('SELECT version FROM enforcement_case WHERE id = $1', [story.caseId])) as [{ version: number }];
    const actor = story.actor('yao');
    await services(TakeMeasure).execute({ caseId: story.caseId, expectedVersion: version, actor, request: { actorId: actor.id, key: newId(), fingerprint: 'test' } }, 'conclude-defence', {});
  }
});
