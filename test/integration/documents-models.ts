import type {
  AdvanceNotice, CaseFilingApproval, DiscussionMinutes, DocumentModels, EvidenceItem, LegalReviewOpinion, OnTheSpotDecision, PartyParticulars,
  PenaltyDecision, PenaltyItem, ProofOfService, RecordFilingReport,
} from '@mingjian/documents';

/** One invented case, seen in each of its documents, and a second one decided on the spot. */
const agency = { name: '新晃侗族自治县市场监督管理局', address: '新晃侗族自治县新晃镇人民路1号', contact: '吴敏', phone: '0745-6220000' };

export const PARTY: PartyParticulars = {
  kind: 'organization',
  name: '新晃龙溪口食品有限公司',
  address: '湖南省怀化市新晃侗族自治县工业集中区B区3栋',
  creditCode: '91431227MA4L000X0X',
  licence: '营业执照、食品生产许可证（SC10343122700000）',
  representative: '杨昌贵',
  phone: '13900000000',
};

const officers = [
  { name: '姚本山', certificateNumber: '18120100001' },
  { name: '蒲海燕', certificateNumber: '18120100002' },
];

const facts =
  '2026年2月6日，执法人员对当事人的生产车间进行监督检查，发现成品库内存放标注生产日期为2026年2月20日的牛肉干320袋，标注的日期晚于检查当日。\n' +
  '当事人自2026年1月28日起，在包装“龙溪口”牌牛肉干（规格250克/袋）时，将生产日期推后标注，共生产1,200袋，已售出880袋，货值金额48,000.00元，违法所得12,320.00元。';

const evidence: EvidenceItem[] = [
  { name: '现场检查笔录', proves: '检查时成品库内存放的牛肉干的数量和标注的生产日期', pages: 3 },
  { name: '对杨昌贵的询问笔录', proves: '当事人推后标注生产日期的时间、数量和原因', pages: 5 },
  { name: '生产记录、销售台账和进货票据', proves: '当事人生产、销售的数量、货值金额和违法所得', pages: 12 },
  { name: '现场照片及录像', proves: '产品包装上标注的内容', pages: 6 },
];

const violated = ['《中华人民共和国食品安全法》第三十四条第十项'];
const penaltyBasis = ['《中华人民共和国食品安全法》第一百二十四条第一款第五项'];
const penalty: PenaltyItem[] = [
  { kind: 'fine', amountFen: 12_000_000 },
  { kind: 'confiscation', amountFen: 1_232_000, detail: '标注虚假生产日期的牛肉干320袋' },
];
const discretion = {
  reasons: '当事人系首次违法，案发后主动召回已售产品610袋，积极配合调查，但违法行为涉及食品安全，货值金额较大，故在法定幅度内按较轻一档处罚。',
  benchmark: '《湖南省市场监督管理行政处罚裁量权基准》',
  tier: '较轻',
};
const caseName = '新晃龙溪口食品有限公司生产标注虚假生产日期的食品案';
const caseSubject = '生产标注虚假生产日期的食品';
const draftHash = '9f2c4e7ab0d1536e8842f0c3a6d9b7e15c20f8a4d36b91e7705ac2f4e8d1b360';

const filing: CaseFilingApproval = {
  agency,
  number: '晃市监立〔2026〕15号',
  caseName,
  source: '监督检查',
  leadReceivedOn: '2026-02-06',
  party: PARTY,
  suspectedViolation: caseSubject,
  facts,
  suspectedBasis: violated,
  evidence: evidence.slice(0, 1),
  violationEndedOn: '2026-02-06',
  officers,
  handlerOpinion: { opinion: '当事人的行为涉嫌违反食品安全法，在本局管辖范围内，未超过追责时效，建议立案调查。', signedBy: '姚本山、蒲海燕', on: '2026-02-09' },
  unitOpinion: { opinion: '同意承办人意见，请局领导审批。', signedBy: '杨秀英', on: '2026-02-09' },
  headDecision: { opinion: '同意立案。', signedBy: '吴建国', on: '2026-02-10' },
  filedOn: '2026-02-10',
};

const notice: AdvanceNotice = {
  agency,
  number: '晃市监罚告〔2026〕9号',
  issuedOn: '2026-03-30',
  party: PARTY,
  caseSubject,
  caseFiledOn: '2026-02-10',
  facts,
  evidence,
  violated,
  penaltyBasis,
  discretion,
  proposedPenalty: penalty,
  defence: { workingDays: 5 },
  hearing: { workingDays: 5 },
  contact: { name: '姚本山、蒲海燕', phone: '0745-6220000', address: '新晃侗族自治县新晃镇人民路1号市场监督管理局302室' },
};

const review: LegalReviewOpinion = {
  agency,
  number: '晃市监法审〔2026〕7号',
  caseName,
  caseNumber: '晃市监立〔2026〕15号',
  submittedBy: '食品生产监督管理股',
  submittedOn: '2026-04-13',
  receivedOn: '2026-04-13',
  finishedOn: '2026-04-20',
  round: 2,
  draftHash,
  materials: ['案件调查终结报告', '拟处罚决定书文稿', '证据材料4份', '行政处罚告知书及送达回证', '陈述申辩材料及复核意见'],
  findings: [
    { item: 'subject-lawful', passed: true, reasons: '本局为县级市场监督管理部门，具有行政处罚主体资格。' },
    { item: 'officers-qualified', passed: true, reasons: '两名办案人员的执法证在各次取证之日均在有效期内。' },
    { item: 'procedure-lawful', passed: true, reasons: '立案、调查取证、告知均按普通程序进行，第一轮指出的送达回证漏填日期已经补正。' },
    { item: 'facts-and-evidence', passed: true, reasons: '检查笔录、询问笔录、台账相互印证，货值金额和违法所得计算有据。' },
    { item: 'law-and-discretion', passed: true, reasons: '定性准确，罚款数额在裁量基准较轻一档之内，理由已经写明。' },
    { item: 'within-authority', passed: true, reasons: '案件由违法行为发生地的县级机关管辖。' },
    { item: 'documents-complete', passed: true, reasons: '文书齐全，条款引用至款、项。' },
    { item: 'suspected-crime', passed: true, reasons: '未发现涉嫌犯罪的事实，不需要移送司法机关。' },
  ],
  outcome: 'agree',
  reviewer: { name: '龙小兰', qualificationNumber: 'A20194312270001', firstTime: false },
};

const minutes: DiscussionMinutes = {
  agency,
  number: '晃市监集讨〔2026〕4号',
  caseName,
  caseNumber: '晃市监立〔2026〕15号',
  startedAt: '2026-04-27T15:00:00+08:00',
  endedAt: '2026-04-27T16:20:00+08:00',
  heldOn: '2026-04-27',
  place: '局三楼会议室',
  chair: '吴建国',
  recorder: '姚丽',
  members: [
    { name: '吴建国', position: '局长' },
    { name: '舒象忠', position: '副局长' },
    { name: '杨通海', position: '副局长' },
    { name: '蒋文英', position: '总工程师' },
  ],
  absent: [{ name: '田永红', position: '副局长', reason: '外出培训' }],
  quorum: { entitled: 5, required: 3 },
  recusals: [],
  attending: [
    { name: '姚本山', position: '承办人' },
    { name: '龙小兰', position: '法制审核人员' },
  ],
  handlerReport: `${facts}\n承办人建议：没收违法所得和未售出的产品，并处罚款十二万元。`,
  reviewOpinion: { number: '晃市监法审〔2026〕7号', summary: '经第二轮审核，同意承办机构的处理意见' },
  defenceSummary: '当事人于2026年4月3日提交书面陈述申辩，称系包装设备日期设置错误，请求减轻处罚；在告知的期限内未要求听证。承办人复核认为，询问笔录和生产记录均证明当事人为延长销售时间而推后标注，该理由不能成立；其主动召回产品的情节已在裁量时考虑。',
  opinions: [
    { member: '吴建国', stance: 'agree', opinion: '综合各位意见，事实清楚、证据充分，同意按承办机构的意见处罚。召回情况要跟踪到底。' },
    { member: '舒象忠', stance: 'agree', opinion: '同意。当事人有主观故意，但积极召回，按较轻一档处罚适当。' },
    { member: '杨通海', stance: 'disagree', opinion: '企业经营困难，已召回大部分产品，建议罚款不超过十万元。' },
    { member: '蒋文英', stance: 'agree', opinion: '同意承办机构意见，涉及食品安全，不宜再降低。' },
  ],
  resolution: { text: '经集体讨论，决定对当事人作出如下行政处罚：', penalty },
  draftHash,
};

const decision: PenaltyDecision = {
  agency,
  number: '晃市监罚〔2026〕12号',
  decidedOn: '2026-04-28',
  party: PARTY,
  caseSubject,
  course:
    '2026年2月6日，本机关在监督检查中发现当事人涉嫌生产标注虚假生产日期的食品，于2026年2月10日立案调查。\n' +
    '调查期间，执法人员进行了现场检查，询问了有关人员，调取了生产、销售记录，于2026年3月26日调查终结。本案经法制审核和本机关负责人集体讨论。',
  caseFiledOn: '2026-02-10',
  facts,
  evidence,
  defence: {
    noticeNumber: '晃市监罚告〔2026〕9号',
    noticeServedOn: '2026-03-31',
    response: 'statement',
    content: '日期标注错误系包装设备设置失误，并非故意，请求减轻处罚',
    treatment: '询问笔录和生产记录均证明当事人为延长销售时间而推后标注，设备失误的理由不能成立，不予采纳；当事人主动召回产品的情节已在裁量时予以考虑',
  },
  violated,
  penaltyBasis,
  discretion,
  penalty,
  payment: {
    institution: '中国农业银行新晃侗族自治县支行',
    institutionAddress: '新晃侗族自治县新晃镇人民路88号',
    account: '18700001040000000',
    accountName: '新晃侗族自治县财政局非税收入专户',
    days: 15,
    surchargePerMille: 30,
  },
  remedies: {
    reconsiderationBody: '新晃侗族自治县人民政府',
    reconsiderationDays: 60,
    court: '新晃侗族自治县人民法院',
    litigationMonths: 6,
  },
  disclosure: { published: true, channel: '国家企业信用信息公示系统' },
  officers,
  attachments: ['没收物品清单'],
};

const service: ProofOfService = {
  agency,
  number: '晃市监送〔2026〕31号',
  caseName,
  recipient: PARTY,
  documents: [{ title: '行政处罚决定书', number: '晃市监罚〔2026〕12号' }, { title: '没收物品清单', number: '（附件）' }],
  method: 'direct',
  place: PARTY.address,
  servedAt: '2026-04-30T10:15:00+08:00',
  servedOn: '2026-04-30',
  receivedBy: { name: '杨昌贵', relation: '法定代表人' },
  signed: true,
  officers,
};

const report: RecordFilingReport = {
  agency,
  number: '晃市监备〔2026〕2号',
  reportedOn: '2026-05-09',
  addressee: '新晃侗族自治县人民政府',
  party: PARTY,
  caseSubject,
  caseFiledOn: '2026-02-10',
  decision: { number: '晃市监罚〔2026〕12号', decidedOn: '2026-04-28', servedOn: '2026-04-30' },
  facts,
  violated,
  penaltyBasis,
  penalty,
  majorBecause: ['对法人处以十万元以上罚款，属于本县重大行政处罚决定目录第一项'],
  procedure: '2026年3月31日送达行政处罚告知书，当事人提出书面陈述申辩，本机关复核后答复；当事人未在期限内要求听证；4月20日经第二轮法制审核同意；4月27日经负责人集体讨论，三人同意、一人不同意。',
  dutyBasis: '《新晃侗族自治县重大行政执法决定备案规定》',
  dueOn: '2026-05-13',
  packageList: [
    { kind: 'decision', title: '行政处罚决定书', number: '晃市监罚〔2026〕12号', copies: 2 },
    { kind: 'investigation-report', title: '案件调查终结报告', copies: 1 },
    { kind: 'review-opinion', title: '法制审核意见书', number: '晃市监法审〔2026〕7号', copies: 1 },
    { kind: 'discussion-minutes', title: '集体讨论笔录', number: '晃市监集讨〔2026〕4号', copies: 1 },
    { kind: 'advance-notice', title: '行政处罚告知书', number: '晃市监罚告〔2026〕9号', copies: 1 },
    { kind: 'case-filing-approval', title: '立案审批表', number: '晃市监立〔2026〕15号', copies: 1 },
    { kind: 'provisions', title: '适用的法律条文', copies: 1 },
  ],
  contact: { name: '姚本山', phone: '0745-6220000' },
};

const shop: PartyParticulars = { kind: 'individual-business', name: '新晃县美丽便利店', address: '新晃镇中山路3号', creditCode: '92431227MA4L000X1X', representative: '姚美丽' };

/** Another case: a shop without price tags, fined on the spot. */
const spot: OnTheSpotDecision = {
  agency,
  number: '晃市监当罚〔2026〕6号',
  decidedAt: '2026-04-28T10:05:00+08:00',
  decidedOn: '2026-04-28',
  place: shop.address,
  party: shop,
  facts: '当事人在店内销售的三种饮料未标明价格',
  evidence: ['现场照片', '现场笔录'],
  violated: ['《中华人民共和国价格法》第十三条第一款'],
  penaltyBasis: ['《中华人民共和国价格法》第四十二条'],
  reasons: '违法事实确凿，当事人当场改正',
  penalty: [{ kind: 'warning' }, { kind: 'fine', amountFen: 100_00 }],
  informed: true,
  statement: { content: '标签掉落，未及时补上，请求不罚', treatment: '当事人承认未标明价格，标签掉落不影响违法行为成立，不予采纳' },
  payment: { method: 'cash', ground: '依照《中华人民共和国行政处罚法》第六十八条第一项的规定，罚款在一百元以下' },
  remedies: { ...decision.remedies, reconsiderationFirst: true },
  officers,
  delivery: { handedOver: true },
};

export const MODELS: DocumentModels = {
  'case-filing-approval': filing,
  'advance-notice': notice,
  'legal-review-opinion': review,
  'discussion-minutes': minutes,
  'penalty-decision': decision,
  'on-the-spot-decision': spot,
  'proof-of-service': service,
  'record-filing-report': report,
};
