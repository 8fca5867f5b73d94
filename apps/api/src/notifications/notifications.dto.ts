import { NEWS_KINDS } from '@mingjian/notifications';
import { Anything, Choice, Flag, Id, Instant, PageQuery } from '../http';

export class NotificationsQuery extends PageQuery {
  @Flag({ optional: true, fromText: true, description: 'Only what has not been read.' }) unread?: boolean;
}

/** An object without fields: all is said by the address. */
export class NothingBody {}

export class NotificationView {
  @Id() id!: string;
  @Choice(NEWS_KINDS) kind!: string;
  @Id({ nullable: true }) caseId!: string | null;
  @Anything({ description: 'Case number, agency and what else the kind has to say.' })
  particulars!: Readonly<Record<string, unknown>>;
  @Instant() createdAt!: string;
  @Instant({ nullable: true }) readAt!: string | null;
}
