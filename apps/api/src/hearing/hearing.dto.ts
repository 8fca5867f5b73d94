import type { CivilDate } from '@mingjian/law';
import { Choice, Day, Id, Text } from '../http';

export class HearingRequestBody {
  @Day() requestedOn!: CivilDate;
  @Text({ max: 500, description: 'How the party asked: signed on the proof of service, in writing, orally and recorded.' }) way!: string;
}

export class HearingNoticeBody {
  @Id() presiderId!: string;
  @Day({ description: 'The day the notice of the hearing reached the party.' }) noticeServedOn!: CivilDate;
  @Day() hearingOn!: CivilDate;
  @Text({ max: 300 }) place!: string;
}

export class HearingBody {
  @Day() heldOn!: CivilDate;
  @Choice(['heard', 'waived'], { description: 'waived: absent without reason, or walked out.' }) outcome!: 'heard' | 'waived';
  @Text({ max: 100_000 }) transcript!: string;
}
