import { REVIEW_ITEMS, REVIEW_OUTCOMES, type ReviewItem, type ReviewOutcome } from '@mingjian/law';
import { Choice, Flag, Id, Parts, Text, Texts } from '../http';

export class ReviewSubmissionBody {
  @Texts({ max: 100, maxEach: 300, description: 'The materials handed over.' }) materials!: string[];
}

export class ReviewerBody {
  @Id() reviewerId!: string;
  @Text({ max: 500 }) reason!: string;
}

export class FindingBody {
  @Choice(REVIEW_ITEMS) item!: ReviewItem;
  @Flag() passed!: boolean;
  @Text({ max: 5000, min: 0 }) reason!: string;
  @Texts({ max: 50, maxEach: 300, optional: true }) references?: string[];
}

class OpinionBody {
  @Parts(() => FindingBody, { max: 8 }) findings!: FindingBody[];
}

export class PassBody extends OpinionBody {}

export class ReturnBody extends OpinionBody {
  @Choice(REVIEW_OUTCOMES.filter((outcome) => outcome !== 'agree')) outcome!: Exclude<ReviewOutcome, 'agree'>;
  @Text({ max: 20_000 }) requiredAction!: string;
}
