import { CASE_STATES, type MajorEffect } from '@mingjian/law';
import { ApiProperty } from '@nestjs/swagger';
import { Choice, Choices, Day, Flag, Id, PageQuery, Parts, Text, Texts, UnmetView, Whole, field } from '../http';
import { PartyBody } from './acts.dto';

/** A structure that is described where it is written and only read here. */
const Structure = (description: string): PropertyDecorator =>
  field(() => undefined, { type: 'object', additionalProperties: true }, { nullable: true, description });

const MAJOR_EFFECTS = ['review', 'hearing', 'discuss', 'file'] as const satisfies readonly MajorEffect[];

export class CasesQuery extends PageQuery {
  @Choice(CASE_STATES, { optional: true }) state?: string;
  @Id({ optional: true, description: 'One agency; for supervisors, who see all.' }) agency?: string;
}

export class CaseSummaryView {
  @Id() id!: string;
  @Id() agencyId!: string;
  @Whole({ min: 1, max: 1_000_000 }) version!: number;
  @Choice(CASE_STATES) state!: string;
  @Choice(['ordinary', 'simplified']) procedure!: string;
  @Text({ max: 100, nullable: true }) caseNo!: string | null;
  @Text({ max: 500 }) violation!: string;
  @Text({ max: 200, nullable: true }) party!: string | null;
  @Day({ nullable: true }) filedOn!: string | null;
  @Day({ nullable: true }) decidedOn!: string | null;
}

export class CaseOfficerView {
  @Id() personId!: string;
  @Text({ max: 100 }) name!: string;
}

export class CasePartyView extends PartyBody {
  @Whole({ min: 1, max: 1000 }) no!: number;
}

export class CaseView extends CaseSummaryView {
  @Text({ max: 60 }) sector!: string;
  @Text({ max: 60 }) source!: string;
  @Text({ max: 2000, nullable: true }) sourceDetail!: string | null;
  @Text({ max: 1000, nullable: true }) suspectedBasis!: string | null;
  @Text({ max: 500, nullable: true }) jurisdictionBasis!: string | null;
  @Day({ nullable: true }) foundOn!: string | null;
  @Day({ nullable: true }) violationEndedOn!: string | null;
  @Flag() violationContinues!: boolean;
  @Flag() harmsSafety!: boolean;
  @Text({ max: 60, nullable: true }) majorGround!: string | null;
  @Day({ nullable: true }) closedOn!: string | null;
  @Parts(() => CasePartyView, { max: 50 }) parties!: CasePartyView[];
  @Parts(() => CaseOfficerView, { max: 50 }) officers!: CaseOfficerView[];
  @Structure('The present draft: number, digests, outcome and sums.') draft!: unknown;
  @Structure('The notice now standing and its service.') notice!: unknown;
  @Structure('What the party did on it.') defence!: unknown;
  @Structure('The hearing asked for.') hearing!: unknown;
  @Structure('The present round of legal review.') review!: unknown;
  @Structure('The latest discussion.') discussion!: unknown;
  @Structure('The decision and its service.') decision!: unknown;
  @Structure('Its publication, or why it was withheld.') disclosure!: unknown;
  @Structure('How and when the decision was overturned.') overturned!: unknown;
}

export class PossibleActView {
  @Text({ max: 60 }) id!: string;
  @Text({ max: 60 }) to!: string;
  @Texts({ max: 10, maxEach: 40 }) by!: readonly string[];
  @Flag() allowed!: boolean;
  @ApiProperty({ type: () => [UnmetView] }) unmet!: UnmetView[];
  @Texts({ max: 20, maxEach: 60, description: 'Of the unmet, those the facts of the act itself may answer; while nothing else is unmet, it may be begun.' }) answeredByAct!: readonly string[];
}

/** A rule that makes the case major. */
export class MajorRuleView {
  @Text({ max: 100 }) id!: string;
  @Choices(MAJOR_EFFECTS) effects!: readonly MajorEffect[];
  @Text({ max: 1000, description: 'The article, or the local rule by name.' }) basis!: string;
  @Flag({ description: 'False: an observed figure nobody has confirmed for this county.' }) confirmed!: boolean;
}

export class PossibleActsView {
  @Whole({ min: 1, max: 1_000_000 }) version!: number;
  @Choice(CASE_STATES) state!: string;
  @Parts(() => MajorRuleView, { max: 100 }) major!: MajorRuleView[];
  @Choices(MAJOR_EFFECTS, { description: 'What a major case needs besides.' }) effects!: readonly MajorEffect[];
  @Choices(CASE_STATES, { description: 'The states the case has still to pass, in order.' }) ahead!: readonly string[];
  @Parts(() => PossibleActView, { max: 60 }) acts!: PossibleActView[];
}

export class RecordEntryView {
  @Whole({ min: 1, max: 1_000_000 }) seq!: number;
  @Text({ max: 1_000_000, description: 'The entry as it was hashed, canonical JSON.' }) body!: string;
  @Text({ max: 64, description: 'SHA-256 over the hash before and the body.' }) hash!: string;
}
