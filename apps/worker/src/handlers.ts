import type { Handler } from '@mingjian/platform/outbox';
import type { Provider, Type } from '@nestjs/common';

/** Who does each job; checked against the table of jobs at start. */
export const HANDLERS: readonly Type<Handler>[] = [];

/** What the handlers ask for, besides the clock, the unit of work and the outbox. */
export const HANDLER_NEEDS: readonly Provider[] = [];
