import { WorkingDaysLeft } from '../deadlines/working-days-left';
import { Day, Flag, Id, PageQuery, Text, Whole } from '../http';

export class ReviewQueueQuery extends PageQuery {
  @Flag({ optional: true, fromText: true, description: 'Also what is given to others or to nobody yet; only what the caller reviews if not said.' }) all?: boolean;
}

export class QueuedReviewView {
  @Id() caseId!: string;
  @Text({ max: 100, nullable: true }) caseNo!: string | null;
  @Text({ max: 200, nullable: true, description: 'The first party.' }) party!: string | null;
  @Text({ max: 500 }) violation!: string;
  @Whole({ min: 1, max: 1_000_000 }) version!: number;
  @Id() agencyId!: string;
  @Text({ max: 200 }) agencyName!: string;
  @Text({ max: 60 }) sector!: string;
  @Whole({ min: 1, max: 1000, description: 'Which submission of the case it is.' }) round!: number;
  @Day() submittedOn!: string;
  @Day({ nullable: true }) assignedOn!: string | null;
  @Id({ nullable: true }) reviewerId!: string | null;
  @Text({ max: 100, nullable: true }) reviewerName!: string | null;
  @Day({ nullable: true }) dueOn!: string | null;
  @WorkingDaysLeft() workingDaysLeft!: number | null;
  @Day({ nullable: true }) safeOn!: string | null;
}
