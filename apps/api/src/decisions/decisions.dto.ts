import type { CivilDate } from '@mingjian/law';
import { Day, Fen, Flag, Part, Text } from '../http';

export class PaymentBody {
  @Text({ max: 200, description: 'The bank or institution that collects; never the agency itself.' }) institution!: string;
  @Text({ max: 300 }) institutionAddress!: string;
  @Text({ max: 50, optional: true }) account?: string;
  @Text({ max: 200, optional: true }) accountName?: string;
}

export class DecisionBody {
  @Text({ max: 20_000, description: 'Source and course of the case.' }) course!: string;
  @Part(() => PaymentBody, { optional: true }) payment?: PaymentBody;
  @Text({ max: 5000, optional: true, description: 'How and by when what is not money is performed.' }) performance?: string;
  @Flag({ description: 'Whether the decision states the surcharge for late payment.' }) surchargeStated!: boolean;
  @Text({ max: 20_000, optional: true }) defenceTreatment?: string;
  @Text({ max: 200, optional: true, description: 'The agency\'s own if not said.' }) reconsiderationBody?: string;
  @Text({ max: 200, optional: true, description: 'The agency\'s own if not said.' }) court?: string;
  @Text({ max: 300, optional: true, description: 'Where the decision will be published.' }) disclosureChannel?: string;
}

export class DemandBody {
  @Day() servedOn!: CivilDate;
  @Fen() amountFen!: number;
}

export class DeferralBody {
  @Day() until!: CivilDate;
  @Text({ max: 2000 }) reason!: string;
}
