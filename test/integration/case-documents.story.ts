import { IssueNotice, RecordDefence, RecordNoticeService, ReExamineDefence } from '@mingjian/advance-notice';
import {
  AssignOfficer, FileCase, ProposePenalty, RecordInvestigationAct, RegisterLead, ReportInvestigation, TakeMeasure, type ActResult, type CaseCommand,
  type Measure, type Proposal, type ServiceOfDocument,
} from '@mingjian/cases';
import { ConveneDiscussion, GiveDiscussionOpinion, ResolveDiscussion } from '@mingjian/collective-discussion';
import { Decide, RecordDecisionService } from '@mingjian/decisions';
import { REVIEW_ITEMS, type CivilDate, type Role } from '@mingjian/law';
import { AssignReviewer, GiveReviewOpinion, SubmitForReview } from '@mingjian/legal-review';
import type { Actor } from '@mingjian/platform/identity';
import type { FixedClock } from '@mingjian/platform/time';
import { SubmitRecordFiling } from '@mingjian/record-filing';
import type { Type } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { TestDatabase } from '../support/database';

type Services = <T>(service: Type<T>) => T;
type Command<T> = Omit<T, keyof CaseCommand>;

const PEOPLE = {
  yao: ['姚本山', ['officer']],
  pu: ['蒲海燕', ['officer']],
  yang: ['杨秀英', ['unit-head']],
  long: ['龙小兰', ['legal-reviewer']],
  wu: ['吴建国', ['agency-head']],
  shu: ['舒象忠', ['agency-head']],
  jiang: ['蒋文英', ['agency-head']],
  tian: ['田永红', ['agency-head']],
} as const satisfies Record<string, readonly [string, readonly Role[]]>;
type Person = keyof typeof PEOPLE;

export const PROPOSAL: Proposal = {
  outcome: 'penalty',
  facts:
    '2026年2月6日，执法人员对当事人的生产车间进行监督检查，发现成品库内存放标注生产日期为2026年2月20日的牛肉干320袋，标注的日期晚于检查当日。\n' +
    '当事人自2026年1月28日起将牛肉干的生产日期推后标注，共生产1,200袋，已售出880袋，货值金额48,000.00元，违法所得12,320.00元。',
  evidence: [
    { name: '现场检查笔录', proves: '检查时成品库内牛肉干的数量和标注的生产日期', pages: 3 },
    { name: '对杨昌贵的询问笔录', proves: '推后标注生产日期的时间、数量和原因', pages: 5 },
    { name: '生产记录、销售台账', proves: '生产、销售的数量、货值金额和违法所得', pages: 12 },
  ],
  violated: ['《中华人民共和国食品安全法》第三十四条第十项'],
  penaltyBasis: ['《中华人民共和国食品安全法》第一百二十四条第一款第五项'],
  discretion: { reasons: '当事人系首次违法，主动召回已售产品610袋，积极配合调查', benchmark: '《湖南省市场监督管理行政处罚裁量权基准》', tier: '较轻' },
  items: [
    { kind: 'fine', amountFen: 12_000_000 },
    { kind: 'confiscation', amountFen: 1_232_000, detail: '标注虚假生产日期的牛肉干320袋' },
  ],
};

/** One major case of the county's market bureau, act by act as its officials perform them, each on its day. */
export class MajorCase {
  caseId = '';
  private version = 0;
  private readonly actors = new Map<Person, Actor>();

  constructor(
    private readonly services: Services,
    private readonly clock: FixedClock,
    private readonly database: TestDatabase,
    readonly agencyId: string = newId(),
  ) {}

  async begin({ party = '新晃龙溪口食品有限公司' } = {}): Promise<void> {
    await this.arrangeAgency();
    this.clock.set('2026-02-06T10:00:00+08:00');
    const actor = this.actor('yao');
    const lead = {
      source: 'inspection' as const, sourceDetail: '2026年2月6日监督检查时，发现成品库内存放标注生产日期为2026年2月20日的牛肉干320袋。',
      violation: '生产标注虚假生产日期的食品', suspectedBasis: '《中华人民共和国食品安全法》第三十四条第十项', jurisdictionBasis: '违法行为发生地',
      foundOn: '2026-02-06', violationEndedOn: '2026-02-06', violationContinues: false, harmsSafety: true,
      parties: [{
        kind: 'organization' as const, name: party, idNumber: '91431227MA4L000X0X', representative: '杨昌贵',
        address: '新晃侗族自治县工业集中区B区3栋', phone: '13900000000',
      }],
    };
    const { caseId, version } = await this.services(RegisterLead).execute({ actor, request: this.request(actor), lead });
    [this.caseId, this.version] = [caseId, version];
  }

  async investigate(proposal: Proposal = PROPOSAL): Promise<void> {
    await this.on('2026-02-10').act(FileCase, 'wu', {
      handlerOpinion: '当事人的行为涉嫌违反食品安全法，在本局管辖范围内，建议立案调查。', unitOpinion: '同意承办人意见，请局领导审批。', headOpinion: '同意立案。',
      officers: [this.id('yao'), this.id('pu')],
    });
    await this.act(AssignOfficer, 'yang', { officerId: this.id('yao') });
    await this.act(AssignOfficer, 'yang', { officerId: this.id('pu') });
    await this.measure('begin-investigation', 'yang');
    const both = [this.id('yao'), this.id('pu')];
    await this.on('2026-02-12').act(RecordInvestigationAct, 'yao', {
      act: { kind: 'inquiry', on: '2026-02-12', place: '本局302室', content: '询问杨昌贵', officers: both, signedBy: both, partySigned: 'signed', rightsTold: true },
    });
    await this.on('2026-03-20').act(ProposePenalty, 'yao', { proposal });
    await this.act(ReportInvestigation, 'yao', { report: '案件调查终结，建议处罚。' });
    await this.measure('close-investigation', 'yao');
  }

  async review(): Promise<void> {
    await this.on('2026-03-23').act(SubmitForReview, 'yao', { materials: ['案件调查终结报告', '拟处罚决定书文稿', '证据材料3份'] });
    await this.act(AssignReviewer, 'yang', { reviewerId: this.id('long'), reason: '按序分派' });
    await this.on('2026-03-27').act(GiveReviewOpinion, 'long', {
      outcome: 'agree', findings: REVIEW_ITEMS.map((item) => ({ item, passed: true, reason: '经审核，符合要求。', references: ['卷宗第3页'] })),
    });
  }

  async issueNotice(): Promise<void> {
    await this.on('2026-03-30').act(IssueNotice, 'yao', { offersHearing: true });
  }

  async serveNotice(service: Partial<ServiceOfDocument> = {}): Promise<void> {
    await this.on('2026-03-31').act(RecordNoticeService, 'yao', { service: { ...this.service('2026-03-31'), ...service } });
  }

  async giveNotice(): Promise<void> {
    await this.issueNotice();
    await this.serveNotice();
    await this.on('2026-04-03').act(RecordDefence, 'yao', {
      statement: { kind: 'stated', madeOn: '2026-04-03', content: '系包装设备日期设置错误，并非故意，请求减轻处罚。', hearingWaived: false },
    });
    await this.on('2026-04-08').act(ReExamineDefence, 'yao', { accepted: 'part', opinion: '设备失误的理由与询问笔录不符；主动召回的情节已在裁量时考虑。' });
    await this.on('2026-04-10').measure('conclude-defence', 'yao');
  }

  async discuss(): Promise<void> {
    await this.on('2026-04-27').act(ConveneDiscussion, 'wu', {
      convocation: {
        startedAt: '2026-04-27T15:00:00+08:00', place: '局三楼会议室', recorder: '姚丽', members: [this.id('wu'), this.id('shu'), this.id('jiang')],
        chiefId: this.id('wu'), presenterId: this.id('yao'), handlerReport: '当事人推后标注生产日期，建议没收违法所得和产品，并处罚款十二万元。',
        absent: [{ personId: this.id('tian'), reason: '外出培训' }], recusals: [],
      },
    });
    await this.act(GiveDiscussionOpinion, 'shu', { stance: 'agree', opinion: '同意。积极召回，按较轻一档处罚适当。' });
    await this.act(GiveDiscussionOpinion, 'jiang', { stance: 'disagree', opinion: '企业经营困难，建议罚款不超过十万元。' });
    await this.act(GiveDiscussionOpinion, 'wu', { stance: 'agree', opinion: '事实清楚、证据充分，同意按承办机构的意见处罚。' });
    await this.act(ResolveDiscussion, 'wu', { resolution: 'as-proposed', content: '经集体讨论，决定对当事人作出如下行政处罚：', endedAt: '2026-04-27T16:20:00+08:00' });
  }

  async decide(): Promise<void> {
    await this.on('2026-04-28').act(Decide, 'wu', {
      afterDiscussion: true,
      terms: {
        course: '2026年2月6日，本机关在监督检查中发现当事人涉嫌生产标注虚假生产日期的食品，于2026年2月10日立案调查。本案经法制审核和本机关负责人集体讨论。',
        payment: { institution: '中国农业银行新晃侗族自治县支行', institutionAddress: '新晃镇人民路88号', account: '18700001040000000', accountName: '新晃侗族自治县财政局' },
        surchargeStated: true, defenceTreatment: '设备失误的理由不能成立，不予采纳；主动召回的情节已在裁量时予以考虑', disclosureChannel: '国家企业信用信息公示系统',
      },
    });
    await this.on('2026-04-30').act(RecordDecisionService, 'yao', { service: this.service('2026-04-30') });
  }

  /** Neither major nor punished: the head decides once the investigation is closed. */
  async spare(): Promise<void> {
    await this.begin();
    await this.investigate({ ...PROPOSAL, outcome: 'no-penalty', items: [], penaltyBasis: ['《中华人民共和国行政处罚法》第三十三条第一款'] });
    await this.on('2026-03-23').act(Decide, 'wu', { afterDiscussion: false, terms: { course: '2026年2月6日监督检查时发现，于2026年2月10日立案。', surchargeStated: false } });
    await this.on('2026-03-25').act(RecordDecisionService, 'yao', { service: this.service('2026-03-25') });
  }

  async fileRecord(): Promise<void> {
    await this.on('2026-05-09').act(SubmitRecordFiling, 'yang', {
      items: ['report', 'decision', 'investigation-report', 'review-opinion', 'discussion-minutes', 'advance-notice', 'filing-form', 'provisions'], report: '当事人已主动召回涉案产品。',
    });
  }

  async whole(): Promise<void> {
    await this.begin();
    await this.investigate();
    await this.review();
    await this.giveNotice();
    await this.discuss();
    await this.decide();
    await this.fileRecord();
  }

  actor(person: Person): Actor {
    return this.actors.get(person)!;
  }

  private id(person: Person): string {
    return this.actor(person).id;
  }

  private on(day: CivilDate): this {
    this.clock.set(`${day}T10:00:00+08:00`);
    return this;
  }

  private async act<C>(service: Type<{ execute(command: CaseCommand & C): Promise<ActResult> }>, by: Person, particulars: Command<CaseCommand & C>): Promise<void> {
    const actor = this.actor(by);
    const command = { caseId: this.caseId, expectedVersion: this.version, actor, request: this.request(actor), ...particulars } as CaseCommand & C;
    this.version = (await this.services(service).execute(command)).version;
  }

  private async measure(measure: Measure, by: Person): Promise<void> {
    const actor = this.actor(by);
    const command = { caseId: this.caseId, expectedVersion: this.version, actor, request: this.request(actor) };
    this.version = (await this.services(TakeMeasure).execute(command, measure, {})).version;
  }

  private service(servedOn: CivilDate): ServiceOfDocument {
    return { method: 'direct', servedOn, receivedBy: '杨昌贵', consentRecorded: false, officers: [this.id('yao'), this.id('pu')] };
  }

  private request(actor: Actor): CaseCommand['request'] {
    return { actorId: actor.id, key: newId(), fingerprint: 'test' };
  }

  private async arrangeAgency(): Promise<void> {
    await this.database.sql(
      `INSERT INTO agency (id, code, name, short_name, sector, kind, region, address, phone, reconsideration_body, court)
       VALUES ($1::uuid, $1::text, '新晃侗族自治县市场监督管理局', '晃市监', 'market', 'enforcement', '431227', '新晃镇人民路1号', '0745-6220000', '新晃侗族自治县人民政府', '新晃侗族自治县人民法院')`,
      [this.agencyId],
    );
    for (const [at, [person, [name, roles]]] of Object.entries(PEOPLE).entries()) {
      const id = newId();
      const legalQualificationNo = person === 'long' ? 'A20194312270001' : null;
      await this.database.sql(
        `INSERT INTO person (id, agency_id, username, name, password_hash, roles, legal_qualification_no, created_at) VALUES ($1, $2, $3, $4, 'none', $5, $6, now())`,
        [id, this.agencyId, `${person}-${this.agencyId.slice(-12)}`, name, roles, legalQualificationNo],
      );
      await this.database.sql(
        `INSERT INTO officer_certificate (id, agency_id, person_id, number, area, valid_from, valid_to) VALUES ($1, $2, $3, $4, 'county', '2022-11-01', '2027-10-31')`,
        [newId(), this.agencyId, id, `1812${this.agencyId.slice(-8)}0${at}`],
      );
      this.actors.set(person as Person, {
        id, agencyId: this.agencyId, roles: [...roles], name, username: person, isPrincipalHead: person === 'wu', legalQualificationNo, reviewingSince: null,
      });
    }
    const rules: [string, object, string][] = [
      ['major-decision', { effects: ['review', 'hearing', 'discuss', 'file'], when: { partyKinds: ['organization'], fineFromFen: 10_000_000 } }, '《新晃侗族自治县重大行政执法决定目录》第一项'],
      ['quorum', { members: 3 }, '《新晃侗族自治县市场监督管理局集体讨论规则》第四条'],
      ['record-filing', { recipient: '新晃侗族自治县人民政府' }, '《新晃侗族自治县重大行政执法决定备案规定》'],
    ];
    for (const [kind, body, basis] of rules) {
      await this.database.sql(
        `INSERT INTO local_rule (id, agency_id, kind, body, basis, valid_from, confirmed) VALUES ($1, $2, $3, $4, $5, '2025-01-01', true)`,
        [newId(), this.agencyId, kind, body, basis],
      );
    }
  }
}
