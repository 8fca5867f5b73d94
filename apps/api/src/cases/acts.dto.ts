import { MEASURES, type ServiceOfDocument } from '@mingjian/cases';
import { CASE_STATES, PENALTY_KINDS, type CivilDate, type PartyKind, type PenaltyKind } from '@mingjian/law';
import { Choice, Day, Fen, Flag, Id, Ids, Instant, Part, Parts, Text, Texts, Whole, field } from '../http';

export class OpenedDeadlineView {
  @Text({ max: 60 }) period!: string;
  @Text({ max: 40, description: 'A day, or for periods of hours an instant.' }) due!: string;
  @Day() safe!: string;
  @Flag({ description: 'The year\'s holidays are not announced: the date is counted again once they are.' }) provisional!: boolean;
}

export class MetDeadlineView {
  @Text({ max: 60 }) period!: string;
  @Day() due!: string;
  @Flag() late!: boolean;
}

/** What an act left behind. */
export class ActView {
  @Id() caseId!: string;
  @Whole({ min: 1, max: 1_000_000 }) version!: number;
  @Choice(CASE_STATES) state!: string;
  @Whole({ min: 1, max: 1_000_000, description: 'The entry of the record that proves it.' }) recordSeq!: number;
  @Parts(() => OpenedDeadlineView, { max: 20 }) opened!: readonly OpenedDeadlineView[];
  @Parts(() => MetDeadlineView, { max: 20 }) met!: readonly MetDeadlineView[];
}

export class FilingActView extends ActView {
  @Texts({ max: 10, maxEach: 40, description: 'Items of the minimum package that are missing; while any is, the clock runs on.' }) missing!: readonly string[];
}

export class PartyBody {
  @Choice(['person', 'individual-business', 'organization']) kind!: PartyKind;
  @Text({ max: 200 }) name!: string;
  @Text({ max: 40, optional: true, description: 'Identity number of a person, unified credit code of anyone else.' }) idNumber?: string;
  @Text({ max: 100, optional: true }) representative?: string;
  @Text({ max: 300, optional: true }) address?: string;
  @Text({ max: 40, optional: true }) phone?: string;
}

export class LeadBody {
  @Choice(['complaint', 'inspection', 'transfer', 'assignment', 'monitoring', 'media', 'other']) source!: 'complaint' | 'inspection' | 'transfer' | 'assignment' | 'monitoring' | 'media' | 'other';
  @Text({ max: 2000, optional: true }) sourceDetail?: string;
  @Text({ max: 500 }) violation!: string;
  @Text({ max: 1000, optional: true, description: 'Provision suspected to be violated, article by article.' }) suspectedBasis?: string;
  @Text({ max: 500, optional: true }) jurisdictionBasis?: string;
  @Day() foundOn!: CivilDate;
  @Day({ optional: true, description: 'The day the violation ended; left out while it continues.' }) violationEndedOn?: CivilDate;
  @Flag() violationContinues!: boolean;
  @Flag({ description: 'Life, health or financial safety harmed: five years instead of two (art. 36).' }) harmsSafety!: boolean;
  @Choice(['public-interest', 'complicated', 'statute'], { optional: true }) majorGround?: 'public-interest' | 'complicated' | 'statute';
  @Parts(() => PartyBody, { min: 0, max: 50 }) parties!: PartyBody[];
}

export class FilingBody {
  @Text({ max: 2000 }) handlerOpinion!: string;
  @Text({ max: 2000 }) unitOpinion!: string;
  @Text({ max: 2000 }) headOpinion!: string;
  @Ids({ max: 20, description: 'The officers proposed to handle the case.' }) officers!: string[];
}

export class AssignmentBody {
  @Id() officerId!: string;
  @Text({ max: 500, optional: true }) reason?: string;
}

export class RecusalRequestBody {
  @Id() personId!: string;
  @Text({ max: 2000 }) ground!: string;
  @Choice(['party', 'officer', 'agency']) requestedBy!: 'party' | 'officer' | 'agency';
  @Day() on!: CivilDate;
}

export class RecusalDecisionBody {
  @Flag() recused!: boolean;
  @Text({ max: 2000 }) reason!: string;
}

export class InvestigationActBody {
  @Choice(['inspection', 'inquiry', 'sampling', 'testing', 'appraisal', 'documents', 'other']) kind!: 'inspection' | 'inquiry' | 'sampling' | 'testing' | 'appraisal' | 'documents' | 'other';
  @Day() on!: CivilDate;
  @Text({ max: 300 }) place!: string;
  @Text({ max: 100_000 }) content!: string;
  @Ids({ min: 1, max: 20 }) officers!: string[];
  @Ids({ min: 0, max: 20 }) signedBy!: string[];
  @Choice(['signed', 'refused', 'absent', 'not-required']) partySigned!: 'signed' | 'refused' | 'absent' | 'not-required';
  @Flag() rightsTold!: boolean;
  @Text({ max: 64, min: 64, optional: true, pattern: /^[0-9a-f]{64}$/, description: 'SHA-256 of the audio-video recording.' }) recordingSha256?: string;
}

export class EvidenceBody {
  @Text({ max: 300 }) name!: string;
  @Text({ max: 2000, optional: true }) proves?: string;
  @Whole({ min: 1, max: 10_000, optional: true }) pages?: number;
}

export class DiscretionBody {
  @Text({ max: 10_000 }) reasons!: string;
  @Text({ max: 300, optional: true }) benchmark?: string;
  @Text({ max: 100, optional: true }) tier?: string;
}

export class PenaltyItemBody {
  @Choice(PENALTY_KINDS) kind!: PenaltyKind;
  @Fen({ optional: true }) amountFen?: number;
  @Text({ max: 2000, optional: true }) detail?: string;
}

export class ProposalBody {
  @Choice(['penalty', 'no-penalty', 'not-established', 'transfer']) outcome!: 'penalty' | 'no-penalty' | 'not-established' | 'transfer';
  @Text({ max: 100_000 }) facts!: string;
  @Parts(() => EvidenceBody, { max: 200 }) evidence!: EvidenceBody[];
  @Texts({ max: 50, maxEach: 500 }) violated!: string[];
  @Texts({ max: 50, maxEach: 500 }) penaltyBasis!: string[];
  @Part(() => DiscretionBody) discretion!: DiscretionBody;
  @Parts(() => PenaltyItemBody, { max: 20 }) items!: PenaltyItemBody[];
}

export class ReportBody {
  @Text({ max: 100_000 }) report!: string;
}

export class ExclusionBody {
  @Text({ max: 60, pattern: /^[a-z-]+$/, description: 'A ground the sector\'s rules name, such as appraisal or hearing.' }) ground!: string;
  @Day() from!: CivilDate;
  @Day({ description: 'The first day that counts again.' }) to!: CivilDate;
  @Text({ max: 2000 }) reason!: string;
}

export class ExtensionBody {
  @Whole({ min: 1, max: 365 }) days!: number;
  @Text({ max: 2000 }) reason!: string;
}

export class ServiceBody implements ServiceOfDocument {
  @Choice(['direct', 'leave-behind', 'post', 'electronic', 'public-notice', 'entrusted']) method!: ServiceOfDocument['method'];
  @Day() servedOn!: CivilDate;
  @Text({ max: 300, optional: true }) place?: string;
  @Text({ max: 100, optional: true }) receivedBy?: string;
  @Text({ max: 200, optional: true, description: 'Needed for leave-behind service.' }) witness?: string;
  @Flag({ description: 'Signed consent is on file; needed for electronic service.' }) consentRecorded!: boolean;
  @Ids({ min: 0, max: 20 }) officers!: string[];
  @Text({ max: 2000, optional: true }) remarks?: string;
}

const isPlain = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length <= 30 &&
  Object.entries(value).every(([name, entry]) => name.length <= 60 && (['number', 'boolean'].includes(typeof entry) || (typeof entry === 'string' && entry.length <= 2000)));

/** A flat set of particulars. */
const Particulars = (): PropertyDecorator =>
  field((value) => (isPlain(value) ? undefined : { code: 'not-particulars', params: {} }), {
    type: 'object', additionalProperties: { oneOf: [{ type: 'string', maxLength: 2000 }, { type: 'number' }, { type: 'boolean' }] }, maxProperties: 30,
  }, { optional: true });

export class MeasureBody {
  @Day({ optional: true, description: 'The day it happened; today if not said.' }) on?: CivilDate;
  @Text({ max: 5000, optional: true }) reason?: string;
  @Particulars() details?: Record<string, unknown>;
}

export class MeasureParam {
  @Id() id!: string;
  @Choice(MEASURES) measure!: (typeof MEASURES)[number];
}

export { Instant };
