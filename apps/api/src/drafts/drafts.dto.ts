import { MOST_DRAFTS } from '@mingjian/drafts';
import { Anything, Instant, Parts, Text } from '../http';

export class DraftBody {
  @Anything({ description: 'The form as it was left, whatever it holds.' }) body!: Record<string, unknown>;
}

export class DraftMark {
  @Text({ max: 120 }) key!: string;
  @Instant() savedAt!: string;
}

export class DraftView extends DraftMark {
  @Anything({ description: 'The form as it was left.' }) body!: Record<string, unknown>;
}

export class DraftsView {
  @Parts(() => DraftMark, { max: MOST_DRAFTS, description: 'Newest first.' }) items!: readonly DraftMark[];
}
