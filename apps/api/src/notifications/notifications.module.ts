import { NotificationBook } from '@mingjian/notifications';
import { Module } from '@nestjs/common';
import { NotificationsController } from './notifications.controller';

@Module({ controllers: [NotificationsController], providers: [NotificationBook] })
export class NotificationsModule {}
