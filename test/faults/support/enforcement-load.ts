import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { EnteredCounty } from '@mingjian/demo';
import { civilDateOf } from './site-county';
import { FINDINGS, LEAD, PAYMENT, convocation, inquiry, proposal, served } from '../../e2e/support/major-case';
import type { ActAnswer } from '../../e2e/support/story';
import { PersistentClient, Tally, type Asked } from './persistent-client';

/** An act the API has said is done. */
export interface Acknowledged extends ActAnswer {
  readonly act: string;
  readonly asked: Asked;
  readonly by: PersistentClient;
}

const HANDLERS = ['zhang.wei', 'wang.fang'] as const;
const OFFICIALS = [...HANDLERS, 'liu.qiang', 'chen.jing', 'yang.jun', 'zhao.min', 'li.na', 'wu.lei', 'xu.bin', 'tang.yan'];
const now = (): string => `${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

export interface LoadOptions {
  readonly clients: number;
  /** What a client waits between two acts. */
  readonly pauseMs: number;
}

/** Officials carrying major cases from their leads to record-filing, several at a time, until told to stop. */
export class EnforcementLoad {
  readonly acknowledged: Acknowledged[] = [];
  /** Refusals: every act of these stories is lawful, so none is right. */
  readonly refused: string[] = [];
  readonly tally = new Tally();
  private readonly people = new Map<string, PersistentClient>();
  private running: Promise<unknown> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly address: string,
    private readonly entered: EnteredCounty,
    private readonly options: LoadOptions,
  ) {}

  async start(): Promise<void> {
    for (const username of OFFICIALS) this.people.set(username, await new PersistentClient(this.address, username, this.tally).signIn());
    this.running = Promise.all(Array.from({ length: this.options.clients }, () => this.work()));
  }

  /** Every request that is under way still gets its answer. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  id(username: string): string {
    return this.entered.people[username]!;
  }

  person(username: string): PersistentClient {
    return this.people.get(username)!;
  }

  private async work(): Promise<void> {
    while (!this.stopping) await new CaseStory(this).tell();
  }

  /** @returns undefined when it was not done: refused, or the load is over */
  async act(username: string, act: string, asked: Omit<Asked, 'key' | 'method'>, mayBeLate = false): Promise<ActAnswer | undefined> {
    await pause(this.options.pauseMs);
    if (this.stopping) return undefined;
    const by = this.person(username);
    const whole: Asked = { ...asked, method: 'POST', key: randomUUID() };
    const { status, body } = await by.insist<ActAnswer>(whole);
    if (status < 300) this.acknowledged.push({ ...body, act, asked: whole, by });
    else if (!mayBeLate || ![409, 412].includes(status)) this.refused.push(`${act}: ${status} ${JSON.stringify(body)}`);
    return status < 300 ? body : undefined;
  }

  get isStopping(): boolean {
    return this.stopping;
  }
}

class CaseStory {
  private id = '';
  private version = 0;

  constructor(private readonly load: EnforcementLoad) {}

  async tell(): Promise<void> {
    const today = civilDateOf(new Date());
    const both = HANDLERS.map((name) => this.load.id(name));
    const lead = { ...LEAD, foundOn: today, violationEndedOn: today };
    const started = await this.load.act('zhang.wei', 'register-lead', { path: '/api/v1/cases', body: lead });
    if (!started) return;
    [this.id, this.version] = [started.caseId, started.version];
    const told =
      (await this.acts([
        ['chen.jing', 'file-case', { handlerOpinion: '建议立案。', unitOpinion: '同意立案。', headOpinion: '同意。', officers: both }],
        ...both.map((officerId) => ['liu.qiang', 'assign-officer', { officerId }] as const),
        ['liu.qiang', 'begin-investigation', {}],
        ['zhang.wei', 'record-investigation-act', inquiry(this.load, today)],
        ['wang.fang', 'record-investigation-act', inquiry(this.load, today, { place: '现场' })],
        ['zhang.wei', 'propose-penalty', proposal(120_000_00)],
        ['zhang.wei', 'report-investigation', { report: '案件调查终结，建议处罚。' }],
        ['zhang.wei', 'close-investigation', {}],
        ['zhang.wei', 'submit-for-review', { materials: ['调查终结报告', '证据材料'] }],
      ])) && (await this.reviewed());
    if (!told) return;
    await this.acts([
      ['zhang.wei', 'issue-notice', { offersHearing: true }],
      ['zhang.wei', 'record-notice-service', served(this.load, today)],
      ['zhang.wei', 'record-defence', { kind: 'waived', madeOn: today, hearingWaived: true }],
      ['zhang.wei', 'conclude-defence', {}],
      ['chen.jing', 'convene-discussion', convocation(this.load, today, { startedAt: now() })],
      ['yang.jun', 'give-discussion-opinion', { stance: 'agree', opinion: '同意。' }],
      ['zhao.min', 'give-discussion-opinion', { stance: 'disagree', opinion: '建议从轻。' }],
      ['chen.jing', 'give-discussion-opinion', { stance: 'agree', opinion: '同意。' }],
      ['chen.jing', 'resolve-discussion', { content: '同意按拟处罚意见作出决定。', endedAt: now() }],
      ['chen.jing', 'decide-after-discussion', { course: '检查发现，立案调查终结。', payment: PAYMENT, surchargeStated: true, disclosureChannel: '县人民政府网站' }],
      ['zhang.wei', 'record-decision-service', served(this.load, today)],
      ['zhang.wei', 'submit-record-filing', { items: ['report', 'decision', 'review-opinion', 'discussion-minutes'], report: '各环节依法进行。' }],
      ['tang.yan', 'receive-record-filing', {}],
    ]);
  }

  private async acts(acts: readonly (readonly [string, string, object])[]): Promise<boolean> {
    for (const [username, act, body] of acts) if (!(await this.act(username, act, body))) return false;
    return true;
  }

  private async act(username: string, act: string, body: object, mayBeLate = false): Promise<boolean> {
    const path = `/api/v1/cases/${this.id}/transitions/${act}`;
    const done = await this.load.act(username, act, { path, body, version: this.version }, mayBeLate);
    if (done) this.version = done.version;
    return done !== undefined;
  }

  /** The worker gives the case to a reviewer; if it is long about it the head does, and the two may collide. */
  private async reviewed(): Promise<boolean> {
    for (let looks = 1; !this.load.isStopping; looks += 1, await pause(300)) {
      const asked: Asked = { method: 'GET', path: `/api/v1/cases/${this.id}`, key: randomUUID() };
      const { body } = await this.load.person('zhang.wei').insist<{ version: number; review: { reviewerId: string | null } | null }>(asked);
      this.version = body.version;
      const reviewer = OFFICIALS.find((name) => this.load.id(name) === body.review?.reviewerId);
      if (reviewer) return this.act(reviewer, 'pass-review', { findings: FINDINGS });
      if (looks % 8 === 0) await this.act('chen.jing', 'assign-reviewer', { reviewerId: this.load.id('li.na'), reason: '轮值' }, true);
    }
    return false;
  }
}
