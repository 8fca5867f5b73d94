/** A law, regulation, rule or document the product rests on. */
export interface Instrument {
  /** Short title as printed between 《》 in Chinese. */
  readonly zh: string;
  readonly en: string;
  /** The version of the text meant by citations. */
  readonly version: string;
  /** The number of its last article: a citation beyond it is a mistake. Absent where that number has not been checked. */
  readonly articles?: number;
  readonly kind: 'law' | 'regulation' | 'interpretation' | 'rule' | 'local-rule' | 'document' | 'design';
}

const law = (zh: string, en: string, version: string, articles?: number) =>
  ({ zh, en, version, kind: 'law', ...(articles === undefined ? {} : { articles }) }) as const satisfies Instrument;
const other = (kind: Instrument['kind'], zh: string, en: string, version: string, articles?: number) =>
  ({ zh, en, version, kind, ...(articles === undefined ? {} : { articles }) }) as const satisfies Instrument;

export const INSTRUMENTS = {
  'penalty-law-2021': law('行政处罚法', 'Administrative Penalty Law', '2021', 86),
  'penalty-law-1996': law('行政处罚法', 'Administrative Penalty Law', '1996', 64),
  'coercion-law': law('行政强制法', 'Administrative Coercion Law', '2011', 71),
  'civil-procedure-law-2023': law('民事诉讼法', 'Civil Procedure Law', '2023', 306),
  'civil-procedure-law-2021': law('民事诉讼法', 'Civil Procedure Law', '2021', 291),
  'civil-procedure-law-2012': law('民事诉讼法', 'Civil Procedure Law', '2012', 284),
  'civil-procedure-law-1991': law('民事诉讼法', 'Civil Procedure Law', '1991', 270),
  'civil-code': law('民法典', 'Civil Code', '2020', 1260),
  'administrative-litigation-law-2017': law('行政诉讼法', 'Administrative Litigation Law', '2017', 103),
  'administrative-litigation-law-1989': law('行政诉讼法', 'Administrative Litigation Law', '1989', 75),
  'reconsideration-law-2023': law('行政复议法', 'Administrative Reconsideration Law', '2023', 90),
  'reconsideration-law-1999': law('行政复议法', 'Administrative Reconsideration Law', '1999', 43),
  'criminal-procedure-law': law('刑事诉讼法', 'Criminal Procedure Law', '2018', 308),
  'reconsideration-implementing-regulation-2007': other('regulation', '行政复议法实施条例', 'Implementing Regulation of the Reconsideration Law', '2007', 66),
  'criminal-transfer-rules': other('regulation', '行政执法机关移送涉嫌犯罪案件的规定', 'Rules on the Transfer of Suspected Crimes by Enforcement Agencies', '2020', 19),
  'fine-collection-rules': other('regulation', '罚款决定与罚款收缴分离实施办法', 'Measures Separating Fine Decision and Fine Collection', '1997'),
  'government-information-regulation': other('regulation', '政府信息公开条例', 'Regulation on Disclosure of Government Information', '2019', 56),
  'enterprise-information-regulation': other('regulation', '企业信息公示暂行条例', 'Provisional Regulation on Disclosure of Enterprise Information', '2014'),
  'holiday-regulation': other('regulation', '全国年节及纪念日放假办法', 'Measures on National Holidays and Memorial Days', '2024'),
  'enforcement-supervision-regulation': other('regulation', '行政执法监督条例', 'Regulation on Supervision of Administrative Enforcement', '2026', 44),
  'administrative-litigation-interpretation': other('interpretation', '最高人民法院关于适用〈行政诉讼法〉的解释', 'Interpretation on Applying the Administrative Litigation Law', '2018', 163),
  'three-systems-opinion': other('document', '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见', 'Guiding Opinion on the Three Enforcement Systems', '国办发〔2018〕118号'),
  'benchmark-opinion': other('document', '国务院办公厅关于进一步规范行政裁量权基准制定和管理工作的意见', 'Opinion on Discretion Benchmarks', '国办发〔2022〕27号'),
  'market-procedure-rules': other('rule', '市场监督管理行政处罚程序规定', 'Market Regulation Penalty Procedure Rules', '2022'),
  'market-hearing-rules': other('rule', '市场监督管理行政处罚听证办法', 'Market Regulation Penalty Hearing Rules', '2021'),
  'market-complaint-rules': other('rule', '市场监督管理投诉举报处理暂行办法', 'Market Regulation Complaint Handling Rules', '2022'),
  'market-disclosure-rules': other('rule', '市场监督管理行政处罚信息公示规定', 'Market Regulation Penalty Disclosure Rules', '2021'),
  'agriculture-procedure-rules': other('rule', '农业行政处罚程序规定', 'Agricultural Penalty Procedure Rules', '2021'),
  'transport-procedure-rules': other('rule', '交通运输行政执法程序规定', 'Transport Enforcement Procedure Rules', '2021'),
  'housing-procedure-rules': other('rule', '住房和城乡建设行政处罚程序规定', 'Housing and Construction Penalty Procedure Rules', '2022'),
  'medical-insurance-procedure-rules': other('rule', '医疗保障行政处罚程序暂行规定', 'Medical Insurance Penalty Procedure Rules', '2021'),
  'police-procedure-rules': other('rule', '公安机关办理行政案件程序规定', 'Police Administrative Case Procedure Rules', '2020'),
  'hunan-procedure-rules': other('local-rule', '湖南省行政程序规定', 'Hunan Administrative Procedure Rules', '2018', 178),
  'hunan-discretion-rules': other('local-rule', '湖南省规范行政裁量权办法', 'Hunan Rules on Administrative Discretion', '2009'),
  'hunan-supervision-regulation': other('local-rule', '湖南省行政执法监督条例', 'Hunan Regulation on Enforcement Supervision', '2025'),
  /** The local regulation a county names at set-up. */
  'record-filing-rules': other('local-rule', '重大行政执法决定备案规定', 'Local Rules on Record-filing of Major Decisions', 'local'),
  /** Chosen by the product because no text decides; a county may set its own. */
  'product-default': other('design', '本系统默认设定', 'Default of this product', '1'),
} as const satisfies Record<string, Instrument>;

export type InstrumentId = keyof typeof INSTRUMENTS;

export function instrumentById(id: InstrumentId): Instrument {
  return INSTRUMENTS[id];
}
