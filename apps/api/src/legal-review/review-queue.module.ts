import { Calendars } from '@mingjian/catalogue';
import { ReviewQueue } from '@mingjian/legal-review';
import { Module } from '@nestjs/common';
import { ReviewQueueController } from './review-queue.controller';

@Module({ controllers: [ReviewQueueController], providers: [ReviewQueue, Calendars] })
export class ReviewQueueModule {}
