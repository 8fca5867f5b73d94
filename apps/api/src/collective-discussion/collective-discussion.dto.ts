import { Choice, Id, Ids, Instant, Parts, Text } from '../http';

export class AbsenceBody {
  @Id() personId!: string;
  @Text({ max: 500 }) reason!: string;
}

export class ConvocationBody {
  @Instant() startedAt!: string;
  @Text({ max: 300 }) place!: string;
  @Text({ max: 100, description: 'Who keeps the minutes.' }) recorder!: string;
  @Ids({ max: 30, description: 'Heads entitled to vote and present.' }) members!: string[];
  @Id() chiefId!: string;
  @Id({ description: 'The handler who brings the case; has no vote.' }) presenterId!: string;
  @Text({ max: 50_000 }) handlerReport!: string;
  @Parts(() => AbsenceBody, { max: 30 }) absent!: AbsenceBody[];
  @Parts(() => AbsenceBody, { max: 30 }) recusals!: AbsenceBody[];
}

export class DiscussionOpinionBody {
  @Choice(['agree', 'disagree', 'abstain']) stance!: 'agree' | 'disagree' | 'abstain';
  @Text({ max: 20_000 }) opinion!: string;
}

export class ResolutionBody {
  @Text({ max: 20_000 }) content!: string;
  @Instant() endedAt!: string;
}

export class SendingBackBody extends ResolutionBody {
  @Choice(['change', 'supplement-investigation']) resolution!: 'change' | 'supplement-investigation';
}
