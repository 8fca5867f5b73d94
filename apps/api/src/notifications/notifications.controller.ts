import { NotificationBook, type Notification } from '@mingjian/notifications';
import { UnitOfWork, type RequestKey } from '@mingjian/platform/database';
import { ownAgencyScope, type Actor } from '@mingjian/platform/identity';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, AnswersPage, AnySignedIn, CurrentActor, IdParam, RequestKeyParam, keysOf, limitOf, pageOf, type Page } from '../http';
import { NothingBody, NotificationView, NotificationsQuery } from './notifications.dto';

/** What the caller has been told. Nobody reads another's. */
@ApiTags('notifications')
@Controller('api/v1/notifications')
@AnySignedIn()
export class NotificationsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notifications: NotificationBook,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'list-notifications', summary: '我的消息，新的在前' })
  @AnswersPage(NotificationView)
  async list(@Query() query: NotificationsQuery, @CurrentActor() actor: Actor): Promise<Page<Notification>> {
    const limit = limitOf(query);
    const [beforeId] = keysOf(query.cursor, 'id') ?? [];
    const which = { unreadOnly: query.unread ?? false, ...(beforeId ? { beforeId } : {}) };
    const found = await this.unitOfWork.run(ownAgencyScope(actor), (tx) => this.notifications.page(tx, actor.id, limit + 1, which));
    return pageOf(found, limit, ({ id }) => [id]);
  }

  @Post(':id/read')
  @ApiOperation({ operationId: 'read-notification', summary: '标记已读' })
  @Answers(NotificationView)
  read(@IdParam() id: string, @Body() _nothing: NothingBody, @CurrentActor() actor: Actor, @RequestKeyParam() request: RequestKey): Promise<Notification> {
    return this.unitOfWork.runOnce(ownAgencyScope(actor), request, (tx) => this.notifications.markRead(tx, actor.id, id));
  }
}
