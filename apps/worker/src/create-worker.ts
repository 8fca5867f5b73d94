import 'reflect-metadata';
import { openAppDataSource } from '@mingjian/platform/database';
import { queueBackend } from '@mingjian/platform/queue';
import { SystemClock, type Clock } from '@mingjian/platform/time';
import type { INestApplicationContext, LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module';

export interface WorkerOptions {
  /** Any login that may act as mingjian_app. The database is migrated. */
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  readonly clock?: Clock;
  readonly poolSize?: number;
  /** Jobs done at the same time. Each holds a connection for as long as it takes. */
  readonly concurrency?: number;
  readonly log?: false | LogLevel[];
}

/** The worker at work; closing it finishes what is at hand and closes its connections. */
export async function createWorker(options: WorkerOptions): Promise<INestApplicationContext> {
  const { databaseUrl, poolSize = 10, concurrency = 4, clock = new SystemClock() } = options;
  const dataSource = await openAppDataSource({ url: databaseUrl, max: poolSize, name: 'mingjian worker' });
  try {
    const ground = { databaseUrl, dataSource, backend: queueBackend(options), clock, concurrency };
    return await NestFactory.createApplicationContext(WorkerModule.on(ground), {
      logger: options.log ?? ['warn', 'error', 'fatal'],
      abortOnError: false,
    });
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}
