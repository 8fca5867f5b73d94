import type { CivilDate } from '@mingjian/law';
import { Choice, Day, Flag, Text } from '../http';

export class NoticeBody {
  @Flag({ description: 'Whether the party is told it may ask for a hearing.' }) offersHearing!: boolean;
}

export class StatementBody {
  @Choice(['stated', 'waived']) kind!: 'stated' | 'waived';
  @Day() madeOn!: CivilDate;
  @Text({ max: 50_000, optional: true }) content?: string;
  @Flag({ description: 'The party gives up the hearing it was offered.' }) hearingWaived!: boolean;
}

export class ReExaminationBody {
  @Choice(['all', 'part', 'none']) accepted!: 'all' | 'part' | 'none';
  @Text({ max: 20_000 }) opinion!: string;
}
