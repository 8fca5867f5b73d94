import { CaseFile, DrawUpDocument, FactsReader, FireTransition, PrintedDocuments } from '@mingjian/cases';
import { Calendars } from '@mingjian/catalogue';
import { AgendaNews } from '@mingjian/collective-discussion';
import { DeadlineBook, DueReminders } from '@mingjian/deadlines';
import { RouteReview } from '@mingjian/legal-review';
import { NotificationBook } from '@mingjian/notifications';
import type { Handler } from '@mingjian/platform/outbox';
import type { Provider, Type } from '@nestjs/common';
import { RenderDocuments } from './consumers/render-documents.consumer';
import { RouteSubmittedReview } from './consumers/route-review.consumer';
import { TellPeople } from './consumers/tell-people.consumer';
import { ForgetOldDrafts } from './jobs/forget-old-drafts.job';
import { ForgetSpentKeys } from './jobs/forget-spent-keys.job';
import { RecountProvisionalDeadlines } from './jobs/recount-provisional-deadlines.job';
import { RouteWaitingReviews } from './jobs/route-waiting-reviews.job';
import { SweepDeadlines } from './jobs/sweep-deadlines.job';

/** Who does each job; checked against the table of jobs at start. */
export const HANDLERS: readonly Type<Handler>[] = [
  RenderDocuments, RouteSubmittedReview, TellPeople, SweepDeadlines, RouteWaitingReviews, RecountProvisionalDeadlines, ForgetSpentKeys, ForgetOldDrafts,
];

/** What the handlers ask for, besides the clock, the unit of work and the outbox. */
export const HANDLER_NEEDS: readonly Provider[] = [
  AgendaNews, Calendars, CaseFile, DeadlineBook, DrawUpDocument, DueReminders, FactsReader, FireTransition, NotificationBook, PrintedDocuments, RouteReview,
];
