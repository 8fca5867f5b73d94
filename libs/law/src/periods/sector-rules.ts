import { type Citation, cite } from '../citation';
import type { InstrumentId } from '../instruments';
import type { LengthOverride } from './deadline';
import type { DecisionExclusionGround, SectorProcedureRule } from './sector-procedure';

const working = (amount: number, source: Citation): LengthOverride => ({ amount, unit: 'working-day', source });
const calendarDays = (amount: number, source: Citation): LengthOverride => ({ amount, unit: 'calendar-day', source });
const excludedBy = (source: Citation, ...grounds: DecisionExclusionGround['ground'][]): DecisionExclusionGround[] =>
  grounds.map((ground) => ({ ground, source }));
const byHead = (longestDays: number, source: Citation) => ({ approvedBy: 'agency-head', longestDays, source }) as const;
const byDiscussion = (longestDays: number | null, source: Citation) =>
  ({ approvedBy: 'collective-discussion', longestDays, source }) as const;
const rules = (instrument: InstrumentId) => (article: number, paragraph?: number) => cite(instrument, article, paragraph);

const penaltyLaw = rules('penalty-law-2021');
const market = rules('market-procedure-rules');
const marketHearing = rules('market-hearing-rules');
const agriculture = rules('agriculture-procedure-rules');
const transport = rules('transport-procedure-rules');
const housing = rules('housing-procedure-rules');
const medicalInsurance = rules('medical-insurance-procedure-rules');
const hunan = rules('hunan-procedure-rules');

/** National law alone, with this product's defaults where it gives no number: no time is excluded, nothing is extended. */
export const NATIONAL_PROCEDURE: SectorProcedureRule = {
  id: 'national',
  title: '国家规定（无部门规章）',
  titleEn: 'National law without sector rules',
  reviewPosition: 'after-notice',
  heardCaseReview: 'after-notice',
  reviewPositionSource: penaltyLaw(58, 1),
  reviewPositionCertainty: 'design',
  defenceWindow: working(5, cite('product-default', 'defence')),
  hearingRequestWindow: working(5, cite('penalty-law-2021', 64, 1, 1)),
  hearingNoticeWindow: working(7, cite('penalty-law-2021', 64, 1, 2)),
  reviewLength: working(10, cite('product-default', 'legal-review')),
  reviewExtension: null,
  decisionExtensions: [],
  decisionExclusions: [],
  publicNoticeLength: calendarDays(30, cite('civil-procedure-law-2023', 95, 1)),
  onTheSpotReport: working(2, cite('product-default', 'on-the-spot-report')),
  closingLimit: null,
  leadVerification: null,
};

/** Hunan's own procedure rules over national law. The party must be told in writing how long the excluded time lasts. */
export const HUNAN_PROCEDURE: SectorProcedureRule = {
  ...NATIONAL_PROCEDURE,
  id: 'hunan',
  title: '湖南省行政程序规定',
  titleEn: 'Hunan procedure rules',
  decisionExclusions: excludedBy(
    hunan(85),
    'hearing', 'tender', 'auction', 'inspection', 'testing', 'quarantine', 'appraisal', 'expert-review', 'public-display',
  ),
};

export const MARKET_PROCEDURE: SectorProcedureRule = {
  ...NATIONAL_PROCEDURE,
  id: 'market',
  title: '市场监督管理',
  titleEn: 'Market regulation',
  reviewPosition: 'before-notice',
  heardCaseReview: 'after-notice',
  reviewPositionSource: market(50),
  reviewPositionCertainty: 'verified',
  defenceWindow: working(5, market(57)),
  hearingRequestWindow: working(5, market(57)),
  hearingNoticeWindow: working(7, marketHearing(20)),
  reviewLength: working(10, market(55)),
  reviewExtension: { longest: null, source: market(55) },
  decisionExtensions: [byHead(30, market(64, 1)), byDiscussion(null, market(64, 1))],
  decisionExclusions: excludedBy(
    market(64, 2),
    'suspension', 'hearing', 'public-notice', 'testing', 'inspection', 'quarantine', 'appraisal',
    'rights-holder-identification', 'refund-order',
  ),
  publicNoticeLength: calendarDays(30, market(82)),
  onTheSpotReport: working(7, market(70)),
  closingLimit: working(15, market(77)),
  leadVerification: working(15, market(18)),
};

export const AGRICULTURE_PROCEDURE: SectorProcedureRule = {
  ...NATIONAL_PROCEDURE,
  id: 'agriculture',
  title: '农业农村',
  titleEn: 'Agriculture',
  defenceWindow: working(3, agriculture(23)),
  hearingRequestWindow: working(5, agriculture(61)),
  hearingNoticeWindow: working(7, agriculture(62)),
  reviewLength: working(5, agriculture(53)),
  reviewExtension: { longest: calendarDays(15, agriculture(53)), source: agriculture(53) },
  decisionExtensions: [
    byHead(30, agriculture(58)),
    { approvedBy: 'next-higher-body', longestDays: null, source: agriculture(58) },
  ],
  decisionExclusions: excludedBy(agriculture(58), 'suspension', 'hearing', 'public-notice', 'testing', 'appraisal'),
  publicNoticeLength: calendarDays(60, agriculture(72)),
  onTheSpotReport: working(2, agriculture(27)),
};

export const TRANSPORT_PROCEDURE: SectorProcedureRule = {
  ...NATIONAL_PROCEDURE,
  id: 'transport',
  title: '交通运输',
  titleEn: 'Transport',
  reviewPositionSource: transport(71),
  reviewPositionCertainty: 'verified',
  // Plain days in the rules; the law above them (art. 64 with 85) makes them working days.
  hearingRequestWindow: working(5, transport(82)),
  hearingNoticeWindow: working(7, transport(83)),
  decisionExtensions: [byHead(30, transport(78))],
  publicNoticeLength: calendarDays(60, transport(18)),
  onTheSpotReport: calendarDays(5, transport(61)),
};

export const HOUSING_PROCEDURE: SectorProcedureRule = {
  ...NATIONAL_PROCEDURE,
  id: 'housing',
  title: '住房和城乡建设',
  titleEn: 'Housing and construction',
  reviewPositionSource: housing(23),
  reviewPositionCertainty: 'verified',
  defenceWindow: working(5, housing(22)),
  hearingRequestWindow: working(5, housing(33)),
  hearingNoticeWindow: working(7, housing(34)),
  reviewLength: working(10, housing(25)),
  decisionExtensions: [byHead(30, housing(29)), byDiscussion(60, housing(29))],
  decisionExclusions: excludedBy(housing(29), 'hearing', 'testing', 'appraisal'),
  closingLimit: working(15, housing(31)),
};

export const MEDICAL_INSURANCE_PROCEDURE: SectorProcedureRule = {
  ...NATIONAL_PROCEDURE,
  id: 'medical-insurance',
  title: '医疗保障',
  titleEn: 'Medical insurance',
  reviewLength: working(10, medicalInsurance(40)),
  reviewExtension: { longest: working(10, medicalInsurance(40)), source: medicalInsurance(40) },
  decisionExtensions: [byHead(30, medicalInsurance(45)), byDiscussion(60, medicalInsurance(45))],
  decisionExclusions: excludedBy(
    medicalInsurance(45),
    'testing', 'appraisal', 'hearing', 'public-notice', 'expert-review',
  ),
  onTheSpotReport: working(7, medicalInsurance(51)),
  leadVerification: working(15, medicalInsurance(14)),
};

export const SECTOR_PROCEDURES: readonly SectorProcedureRule[] = [
  NATIONAL_PROCEDURE,
  HUNAN_PROCEDURE,
  MARKET_PROCEDURE,
  AGRICULTURE_PROCEDURE,
  TRANSPORT_PROCEDURE,
  HOUSING_PROCEDURE,
  MEDICAL_INSURANCE_PROCEDURE,
];
