import { UnitOfWork } from '@mingjian/platform/database';
import { SessionBook, SessionPolicy } from '@mingjian/platform/identity';
import { LiveFeed } from '@mingjian/platform/live';
import { Clock } from '@mingjian/platform/time';
import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { QueueAccess } from './health/readiness';
import { AccessGuard } from './http/access.guard';
import { ProblemFilter } from './http/problem.filter';
import { RouteCheck } from './http/route-check';
import { RouteTable } from './http/route-table';
import { CookiePolicy } from './http/session-cookie';
import { RequestValidation } from './http/validation';

/** What the surroundings of this process give it. */
export interface Ground {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly sessions: SessionPolicy;
  readonly cookies: CookiePolicy;
  readonly queue: QueueAccess;
  readonly routes: RouteTable;
  readonly feed: LiveFeed;
}

/** What every controller and service may ask for, and what watches over every route. */
@Global()
@Module({})
export class GroundModule implements OnApplicationShutdown {
  constructor(
    private readonly dataSource: DataSource,
    private readonly feed: LiveFeed,
  ) {}

  static on({ dataSource, clock, sessions, cookies, queue, routes, feed }: Ground): DynamicModule {
    const shared = [
      { provide: DataSource, useValue: dataSource },
      { provide: Clock, useValue: clock },
      { provide: SessionPolicy, useValue: sessions },
      { provide: CookiePolicy, useValue: cookies },
      { provide: QueueAccess, useValue: queue },
      { provide: RouteTable, useValue: routes },
      { provide: LiveFeed, useValue: feed },
      UnitOfWork,
      SessionBook,
    ];
    return {
      module: GroundModule,
      imports: [DiscoveryModule],
      providers: [
        ...shared,
        RouteCheck,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: RequestValidation },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: shared,
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.feed.close();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
