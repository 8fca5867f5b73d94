/** Steps of a case that a record may date, with the words an official would use. */
export const STEPS = {
  clue: '线索',
  transferIn: '收到移送',
  inspect: '现场检查',
  sample: '抽样',
  report: '检验报告',
  filing: '立案',
  inquiry: '询问',
  seizure: '查封/扣押',
  seizureExtended: '延长强制措施决定',
  seizureDue: '强制措施期满',
  seizureReleased: '解除强制措施',
  order: '责令改正',
  recheck: '复查',
  investigated: '调查终结',
  notice: '处罚（听证）告知',
  statement: '陈述申辩',
  verify: '复核',
  hearingRequested: '申请听证',
  hearingWaived: '放弃听证',
  hearingNotice: '听证通知',
  hearing: '听证',
  review: '法制审核',
  collective: '集体讨论',
  decision: '处罚决定',
  served: '送达',
  recordFiling: '备案',
  published: '公开发布',
  paid: '缴纳罚款',
  closed: '结案',
} as const;

export type StepCode = keyof typeof STEPS;

/** Other spellings in use for the same steps. */
const STEP_SYNONYMS: Readonly<Record<string, StepCode>> = {
  service: 'served',
  disclosed: 'published',
  discussion: 'collective',
  payment: 'paid',
  closure: 'closed',
  'hearing-notice': 'hearingNotice',
  legalReview: 'review',
};

export function stepCode(code: string): StepCode | null {
  if (Object.hasOwn(STEPS, code)) return code as StepCode;
  return Object.hasOwn(STEP_SYNONYMS, code) ? STEP_SYNONYMS[code]! : null;
}

/** individual-business is kept apart: rules differ on whether it counts as a citizen or an organisation. */
export type PartyKind = 'person' | 'individual-business' | 'organisation' | 'mixed' | 'unknown';

const PARTY_WORDS: Readonly<Record<string, PartyKind>> = {
  'natural person': 'person', person: 'person', citizen: 'person', individual: 'person',
  自然人: 'person', 公民: 'person', 个人: 'person',
  'individual business': 'individual-business', 'individual-business': 'individual-business',
  个体工商户: 'individual-business', 个体户: 'individual-business', 个体: 'individual-business', 个体经营者: 'individual-business',
  organisation: 'organisation', organization: 'organisation', company: 'organisation', 'legal person': 'organisation',
  法人: 'organisation', 单位: 'organisation', 企业: 'organisation', 组织: 'organisation', 其他组织: 'organisation',
  企业法人: 'organisation', 公司: 'organisation', 有限公司: 'organisation', 有限责任公司: 'organisation', 股份有限公司: 'organisation',
  事业单位: 'organisation', 社会团体: 'organisation', 机关: 'organisation', 农民专业合作社: 'organisation', 合伙企业: 'organisation',
  法人或其他组织: 'organisation', 法人或者其他组织: 'organisation',
  mixed: 'mixed', 混合: 'mixed', 单位和自然人: 'mixed',
  unknown: 'unknown', 未知: 'unknown', 不详: 'unknown',
};

/** "organisation + 11 natural persons" is mixed; a count before a word does not matter. Null: not a kind of party. */
export function partyKind(written: string): PartyKind | null {
  const kinds = written.toLowerCase().split(/[+＋、,，;；]/).map((part) => {
    const word = part.trim().replace(/^\d+\s*(?:个|名|家)?\s*/, '');
    return PARTY_WORDS[word] ?? PARTY_WORDS[word.replace(/ses$/, 's').replace(/s$/, '')] ?? null;
  });
  if (kinds.some((kind) => kind === null)) return null;
  return new Set(kinds).size === 1 ? kinds[0]! : 'mixed';
}

export type Procedure = 'ordinary' | 'simplified' | 'fast-track';

const PROCEDURE_WORDS: Readonly<Record<string, Procedure>> = {
  普通程序: 'ordinary', 一般程序: 'ordinary', ordinary: 'ordinary', 普通: 'ordinary', 一般: 'ordinary',
  简易程序: 'simplified', 当场处罚: 'simplified', simplified: 'simplified', 简易: 'simplified',
  快速办理: 'fast-track', 'fast-track': 'fast-track',
};

export function procedureOf(written: string): Procedure | null {
  return PROCEDURE_WORDS[written.trim().toLowerCase()] ?? null;
}

const YES = new Set(['是', '有', '已', 'yes', 'true', 'y', '1', '√', '✓']);
const NO = new Set(['否', '无', '未', 'no', 'false', 'n', '0', '×', '✗']);
const UNKNOWN = new Set(['unknown', '未知', '不详', '未公开', '未公布', '不适用']);

/** Yes, no, or null for "not published"; undefined for a word that is none of them. */
export function answerOf(written: unknown): boolean | null | undefined {
  if (written === null || written === undefined || typeof written === 'boolean') return written ?? null;
  const word = String(written).trim().toLowerCase();
  if (word === '' || UNKNOWN.has(word)) return null;
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}
