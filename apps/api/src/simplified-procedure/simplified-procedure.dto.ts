import { CASH_GROUNDS, type CashGround, type CivilDate } from '@mingjian/law';
import { EvidenceBody, LeadBody, PenaltyItemBody } from '../cases/acts.dto';
import { PaymentBody } from '../decisions/decisions.dto';
import { Choice, Day, Fen, Flag, Ids, Part, Parts, Text, Texts } from '../http';

export class SpotCaseBody extends LeadBody {
  @Ids({ min: 0, max: 20, description: 'The other officers present; whoever reports the violation handles it in any case.' }) officers!: string[];
}

export class SpotStatementBody {
  @Text({ max: 20_000 }) content!: string;
  @Choice(['all', 'part', 'none']) accepted!: 'all' | 'part' | 'none';
  @Text({ max: 20_000, description: 'How it was weighed, and why (art. 45).' }) opinion!: string;
}

export class SpotCollectionBody {
  @Choice(['bank', 'cash']) method!: 'bank' | 'cash';
  @Choice(CASH_GROUNDS, { optional: true, description: 'Why cash is taken (arts 68, 69); up to 100 yuan if not said.' }) cashGround?: CashGround;
  @Flag({ optional: true, description: 'The party asked to pay in cash; needed for remote-area (art. 69).' }) askedByParty?: boolean;
}

export class SpotDecisionBody {
  @Text({ max: 20_000, description: 'The violation, as found.' }) facts!: string;
  @Parts(() => EvidenceBody, { max: 50 }) evidence!: EvidenceBody[];
  @Texts({ max: 20, maxEach: 500 }) violated!: string[];
  @Texts({ max: 20, maxEach: 500 }) penaltyBasis!: string[];
  @Text({ max: 10_000 }) reasons!: string;
  @Parts(() => PenaltyItemBody, { min: 1, max: 2 }) items!: PenaltyItemBody[];
  @Text({ max: 300 }) place!: string;
  @Flag({ description: 'The officers showed their certificates (art. 52).' }) certificatesShown!: boolean;
  @Flag({ description: 'The party was told by word of mouth what is to be imposed, why, and of its rights (art. 44).' }) rightsTold!: boolean;
  @Part(() => SpotStatementBody, { optional: true, description: 'What the party said; left out where it had nothing to say.' }) statement?: SpotStatementBody;
  @Ids({ min: 0, max: 20 }) signedBy!: string[];
  @Choice(['handed-over', 'refused']) delivery!: 'handed-over' | 'refused';
  @Text({ max: 2000, optional: true, description: 'What is noted on the decision where the party would not sign for it.' }) refusalNote?: string;
  @Part(() => SpotCollectionBody, { optional: true, description: 'How the fine is collected; left out where there is none.' }) collection?: SpotCollectionBody;
  @Part(() => PaymentBody, { optional: true, description: 'Needed where a fine is paid at a bank.' }) payment?: PaymentBody;
  @Flag({ description: 'Whether the decision states the surcharge for late payment.' }) surchargeStated!: boolean;
  @Text({ max: 200, optional: true, description: 'The agency\'s own if not said.' }) reconsiderationBody?: string;
  @Text({ max: 200, optional: true, description: 'The agency\'s own if not said.' }) court?: string;
}

export class SpotPaymentBody extends SpotCollectionBody {
  @Day() paidOn!: CivilDate;
  @Fen() amountFen!: number;
  @Text({ max: 100, optional: true, description: 'Of the receipt the finance department issues; needed for cash (art. 70).' }) receiptNo?: string;
}

export class CashHandoverBody {
  @Day() on!: CivilDate;
  @Fen({ description: 'All that was collected.' }) amountFen!: number;
  @Text({ max: 200, description: 'Who took the money over, or the number of the bank\'s receipt.' }) proof!: string;
}
