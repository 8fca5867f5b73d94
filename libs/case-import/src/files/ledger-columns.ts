import { narrow } from '../partial-day';
import type { StepCode } from '../vocabulary';

/** What a cell of a column holds, and where it goes in a record. */
export type ColumnKind =
  | { readonly kind: 'text'; readonly at: readonly [string] | readonly [string, string] }
  | { readonly kind: 'list'; readonly at: readonly [string] | readonly [string, string] }
  | { readonly kind: 'answer'; readonly at: readonly [string] }
  | { readonly kind: 'money'; readonly at: readonly [string, string] }
  | { readonly kind: 'count'; readonly at: readonly [string, string] }
  | { readonly kind: 'date'; readonly at: readonly [string] }
  | { readonly kind: 'step'; readonly code: StepCode };

export interface LedgerColumn {
  readonly header: string;
  /** Other headers in use for the same thing. */
  readonly also: readonly string[];
  readonly holds: ColumnKind;
  readonly required?: true;
  readonly example: string;
  readonly help: string;
  /** Words a cell is chosen from. */
  readonly choices?: readonly string[];
}

const text = (...at: [string] | [string, string]): ColumnKind => ({ kind: 'text', at: at as [string] });
const step = (code: StepCode): ColumnKind => ({ kind: 'step', code });
const DAY = '年-月-日；只知道月份的写2025-01';

/** The columns of a ledger, in the order of the template. */
export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  { header: '案件编号', also: ['编号', 'id', '案号'], holds: text('id'), required: true, example: '示例-2025-001', help: '本台账内唯一；重复导入时据此识别' },
  { header: '决定书文号', also: ['文号', '处罚决定书文号', 'docNo'], holds: text('docNo'), example: '晃市监罚〔2025〕12号', help: '' },
  { header: '执法机关', also: ['处罚机关', '执法主体', 'authority'], holds: text('authority'), required: true, example: '某县市场监督管理局', help: '全称' },
  { header: '执法领域', also: ['领域', 'field'], holds: text('field'), example: '食品', help: '' },
  { header: '违法行为', also: ['案由', '违法事实', 'violation'], holds: text('violation'), required: true, example: '销售超过保质期的食品', help: '' },
  { header: '违法行为起始日期', also: ['violationFrom'], holds: { kind: 'date', at: ['violationFrom'] }, example: '2025-02-10', help: DAY },
  { header: '违法行为终了日期', also: ['violationTo'], holds: { kind: 'date', at: ['violationTo'] }, example: '2025-02-27', help: `${DAY}；用于核对追责时效` },
  { header: '法律依据', also: ['处罚依据', 'legalBasis'], holds: { kind: 'list', at: ['legalBasis'] }, example: '《食品安全法》第三十四条；第一百二十四条', help: '多项用分号分开' },
  { header: '当事人类型', also: ['party.type'], holds: text('party', 'type'), example: '法人或其他组织', help: '从列表选择', choices: ['自然人', '个体工商户', '法人或其他组织', '单位和自然人', '未知'] },
  { header: '当事人名称', also: ['当事人', 'party.name'], holds: text('party', 'name'), example: '', help: '可不填' },
  { header: '程序', also: ['适用程序', 'procedure'], holds: text('procedure'), example: '普通程序', help: '从列表选择', choices: ['普通程序', '简易程序', '快速办理'] },
  { header: '重大案件', also: ['是否重大', 'major'], holds: { kind: 'answer', at: ['major'] }, example: '否', help: '是/否；不详留空', choices: ['是', '否'] },
  { header: '线索日期', also: ['clue'], holds: step('clue'), example: '', help: DAY },
  { header: '检查日期', also: ['现场检查日期', 'inspect'], holds: step('inspect'), example: '2025-03-01', help: DAY },
  { header: '立案日期', also: ['filing'], holds: step('filing'), example: '2025-03-03', help: DAY },
  { header: '查封扣押日期', also: ['查封日期', '扣押日期', 'seizure'], holds: step('seizure'), example: '', help: DAY },
  { header: '延长查封扣押日期', also: ['seizureExtended'], holds: step('seizureExtended'), example: '', help: `作出延长决定之日；${DAY}` },
  { header: '解除查封扣押日期', also: ['seizureReleased'], holds: step('seizureReleased'), example: '', help: DAY },
  { header: '调查终结日期', also: ['investigated'], holds: step('investigated'), example: '2025-03-28', help: DAY },
  { header: '告知日期', also: ['处罚告知日期', '事先告知日期', 'notice'], holds: step('notice'), example: '2025-04-02', help: `告知书送达之日；${DAY}` },
  { header: '是否告知听证权利', also: ['告知听证', 'hearingOffered'], holds: { kind: 'answer', at: ['hearingOffered'] }, example: '是', help: '是/否；不详留空', choices: ['是', '否'] },
  { header: '陈述申辩日期', also: ['statement'], holds: step('statement'), example: '', help: DAY },
  { header: '放弃听证日期', also: ['hearingWaived'], holds: step('hearingWaived'), example: '', help: `书面放弃之日；${DAY}` },
  { header: '听证通知日期', also: ['hearingNotice'], holds: step('hearingNotice'), example: '', help: DAY },
  { header: '是否举行听证', also: ['hearingHeld'], holds: { kind: 'answer', at: ['hearingHeld'] }, example: '否', help: '是/否；不详留空', choices: ['是', '否'] },
  { header: '听证日期', also: ['hearing'], holds: step('hearing'), example: '', help: DAY },
  { header: '法制审核日期', also: ['review'], holds: step('review'), example: '2025-04-16', help: DAY },
  { header: '集体讨论日期', also: ['collective'], holds: step('collective'), example: '', help: DAY },
  { header: '决定日期', also: ['处罚决定日期', '处罚日期', 'decision'], holds: step('decision'), example: '2025-04-21', help: DAY },
  { header: '送达日期', also: ['served'], holds: step('served'), example: '2025-04-23', help: DAY },
  { header: '公开日期', also: ['公示日期', 'published'], holds: step('published'), example: '2025-04-28', help: DAY },
  { header: '缴款日期', also: ['缴纳日期', 'paid'], holds: step('paid'), example: '2025-05-06', help: DAY },
  { header: '结案日期', also: ['closed'], holds: step('closed'), example: '2025-05-09', help: DAY },
  { header: '处罚种类', also: ['kinds'], holds: { kind: 'list', at: ['penalty', 'kinds'] }, example: '罚款；没收违法所得', help: '多项用分号分开' },
  { header: '罚款金额（元）', also: ['罚款金额', '罚款', 'fineYuan'], holds: { kind: 'money', at: ['penalty', 'fineYuan'] }, example: '5000.00', help: '未公开留空，不要填0；可写3.5万元' },
  { header: '没收金额（元）', also: ['没收金额', '没收违法所得', 'confiscatedYuan'], holds: { kind: 'money', at: ['penalty', 'confiscatedYuan'] }, example: '86.50', help: '未公开留空' },
  { header: '加处罚款基数（元）', also: ['加处罚款基数', 'surcharge.principalYuan'], holds: { kind: 'money', at: ['surcharge', 'principalYuan'] }, example: '', help: '欠缴的罚款数额' },
  { header: '逾期天数', also: ['surcharge.days'], holds: { kind: 'count', at: ['surcharge', 'days'] }, example: '', help: '日历日' },
  { header: '加处罚款（元）', also: ['加处罚款', '加处罚款金额', 'surcharge.amountYuan'], holds: { kind: 'money', at: ['surcharge', 'amountYuan'] }, example: '', help: '不得超出罚款数额' },
  { header: '延长办案天数', also: ['延长天数', 'extension.days'], holds: { kind: 'count', at: ['extension', 'days'] }, example: '', help: '批准延长的天数' },
  { header: '延长依据', also: ['extension.basis'], holds: text('extension', 'basis'), example: '', help: '准许延长的法律、法规、规章条款；没有依据不予延长' },
  { header: '来源', also: ['来源网址', 'sourceUrl'], holds: { kind: 'list', at: ['sourceUrl'] }, example: '', help: '' },
  { header: '备注', also: ['notes'], holds: text('notes'), example: '', help: '' },
];

/** Headers people number their rows with; read past in silence. */
const IGNORED = new Set(['序号', '行号']);

export interface MatchedHeader {
  readonly column: LedgerColumn;
  /** Power of ten of the unit the header names: 4 for 万元. */
  readonly unitPower: number;
}

const BY_NAME = new Map(LEDGER_COLUMNS.flatMap((column) => [column.header, ...column.also].map((name) => [plain(name), column])));

/** The column a header names; null for one that is not known; 'ignored' for a row number or an empty header. */
export function columnOf(header: string): MatchedHeader | 'ignored' | null {
  const name = plain(header);
  if (name === '' || IGNORED.has(name)) return 'ignored';
  const column = BY_NAME.get(name) ?? BY_NAME.get(name.replace(/\((?:万元|元|人民币)\)$/, '')) ?? BY_NAME.get(`${name.replace(/\(万元\)$/, '')}(元)`);
  if (!column) return null;
  const inTenThousands = column.holds.kind === 'money' && /\(万元\)$/.test(name);
  return { column, unitPower: inTenThousands ? 4 : 0 };
}

/** Without blanks, marks of required fields and differences of width. */
function plain(header: string): string {
  return narrow(header).replace(/[\s*★:：]/g, '').replace(/[【\[](.*?)[】\]]/g, '($1)');
}
