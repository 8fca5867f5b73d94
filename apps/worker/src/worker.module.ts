import { UnitOfWork } from '@mingjian/platform/database';
import { Bell, JobRunner, Outbox, OutboxRelay, type Handler } from '@mingjian/platform/outbox';
import { JobQueue, JOBS, type QueueBackend } from '@mingjian/platform/queue';
import { Clock } from '@mingjian/platform/time';
import { Module, type DynamicModule, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HANDLER_NEEDS, HANDLERS } from './handlers';

/** What the surroundings of this process give it. */
export interface WorkerGround {
  readonly databaseUrl: string;
  readonly dataSource: DataSource;
  readonly backend: QueueBackend;
  readonly clock: Clock;
  readonly concurrency: number;
}

@Module({})
export class WorkerModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly relay: OutboxRelay,
    private readonly runner: JobRunner,
    private readonly queue: JobQueue,
    private readonly dataSource: DataSource,
  ) {}

  static on({ databaseUrl, dataSource, backend, clock, concurrency }: WorkerGround): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        { provide: DataSource, useValue: dataSource },
        { provide: Clock, useValue: clock },
        UnitOfWork,
        Outbox,
        ...HANDLER_NEEDS,
        ...HANDLERS,
        { provide: JobQueue, useFactory: () => new JobQueue(backend) },
        {
          provide: OutboxRelay,
          inject: [UnitOfWork, JobQueue],
          useFactory: (unitOfWork: UnitOfWork, queue: JobQueue) => new OutboxRelay(unitOfWork, queue, JOBS, new Bell(databaseUrl)),
        },
        {
          provide: JobRunner,
          inject: [UnitOfWork, ...HANDLERS],
          useFactory: (unitOfWork: UnitOfWork, ...handlers: Handler[]) => new JobRunner(unitOfWork, backend, JOBS, handlers, { concurrency }),
        },
      ],
    };
  }

  onApplicationBootstrap(): void {
    this.relay.start();
    this.runner.start();
  }

  /** What is at hand is finished; what is not begun stays in the outbox. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.relay.stop(), this.runner.stop()]);
    await this.queue.close();
    await this.dataSource.destroy();
  }
}
