import { WITHHOLDING_GROUNDS, type WithholdingGround } from '@mingjian/disclosure';
import { OVERTURNINGS, type CivilDate, type Overturning } from '@mingjian/law';
import { Choice, Day, Fen, Flag, Id, Part, Text } from '../http';

export class WithholdingBody {
  @Choice(WITHHOLDING_GROUNDS) ground!: WithholdingGround;
  @Text({ max: 2000 }) reason!: string;
}

export class DisclosureBody {
  @Text({ max: 300, optional: true, description: 'Where else it was published.' }) channel?: string;
  @Part(() => WithholdingBody, { optional: true, description: 'Kept from the public; a minor\'s case is withheld by itself.' }) withhold?: WithholdingBody;
}

export class WithdrawalBody {
  @Text({ max: 2000, description: 'Told to the public in place of what is withdrawn; name nobody.' }) reason!: string;
}

export class AnnulmentBody {
  @Choice(OVERTURNINGS) kind!: Overturning;
  @Text({ max: 200, description: 'The reconsideration body, court, superior or the agency itself.' }) decidedBy!: string;
  @Text({ max: 100, optional: true }) documentNo?: string;
  @Day({ description: 'The day it took effect for the agency.' }) effectiveOn!: CivilDate;
  @Flag({ description: 'For its procedure alone: then the same may be decided again.' }) onlyForProcedure!: boolean;
  @Text({ max: 5000 }) reason!: string;
  @Fen({ optional: true, description: 'What goes back of what was paid; all of it if the decision is annulled or void and nothing is said.' }) refundFen?: number;
}

export class DisclosedDecisionView {
  @Id() id!: string;
  @Text({ max: 200 }) agency!: string;
  @Text({ max: 100 }) documentNo!: string;
  @Day() decidedOn!: string;
  @Day() disclosedOn!: string;
  @Text({ max: 20_000, nullable: true, description: 'Natural persons by surname only. Null in this and the next three once withdrawn.' }) party!: string | null;
  @Text({ max: 500, nullable: true }) violation!: string | null;
  @Text({ max: 50_000, nullable: true }) basis!: string | null;
  @Text({ max: 50_000, nullable: true }) content!: string | null;
  @Day({ nullable: true }) withdrawnOn!: string | null;
  @Text({ max: 2000, nullable: true }) withdrawalReason!: string | null;
}
