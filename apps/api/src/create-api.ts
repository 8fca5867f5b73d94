import 'reflect-metadata';
import { StartupError } from '@mingjian/platform/config';
import { appDataSourceOptions } from '@mingjian/platform/database';
import { USUAL_SESSION_POLICY, type SessionPolicy } from '@mingjian/platform/identity';
import { queueBackend } from '@mingjian/platform/queue';
import { LiveFeed } from '@mingjian/platform/live';
import { SystemClock, type Clock } from '@mingjian/platform/time';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import { DataSource } from 'typeorm';
import { ApiModule } from './api.module';
import { Metrics } from './health/metrics';
import { logRequests, nestLogger, openLog } from './http/logging';
import { RouteTable } from './http/route-table';
import { httpServer } from './http/server';
import { sessionCookieName } from './http/session-cookie';
import { ApiDescription } from './openapi/openapi.controller';
import { describeApi } from './openapi/openapi.document';
import { isBuilt, serveWeb } from './web/serve-web';

export interface ApiOptions {
  /** Any login that may act as mingjian_app. The database is migrated. */
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  readonly clock?: Clock;
  /** Connections to PostgreSQL. */
  readonly poolSize?: number;
  /** How long a request waits for one of them before it is answered 503. */
  readonly connectionWaitMs?: number;
  /** How long it waits for the database's answer to one statement before it is answered 503. */
  readonly statementWaitMs?: number;
  readonly secureCookies?: boolean;
  readonly trustedProxies?: readonly string[];
  readonly sessionPolicy?: SessionPolicy;
  readonly bodyLimitBytes?: number;
  readonly logLevel?: string;
  /** Where log lines go instead of standard output. */
  readonly logTo?: DestinationStream;
  /** The built web application, to be served at /. A folder that holds none is passed over. */
  readonly webFolder?: string;
  /** Modules besides the product's own; for tests. */
  readonly modules?: readonly Type[];
}

/** The API, ready to be asked in process (`app.inject`) or to listen. Closing it closes its connections. */
export async function createApi(options: ApiOptions): Promise<NestFastifyApplication> {
  const log = openLog(options.logLevel ?? 'warn', options.logTo);
  const routes = new RouteTable();
  const secure = options.secureCookies ?? true;
  const adapter = httpServer({
    logger: log,
    routes,
    bodyLimitBytes: options.bodyLimitBytes ?? 1024 * 1024,
    trustedProxies: options.trustedProxies ?? [],
    secure,
  });
  const dataSource = await connect(options);
  const ground = {
    dataSource,
    clock: options.clock ?? new SystemClock(),
    sessions: options.sessionPolicy ?? USUAL_SESSION_POLICY,
    cookies: { secure },
    queue: { backend: queueBackend(options) },
    routes,
    feed: new LiveFeed(options.databaseUrl),
  };
  try {
    const app = await NestFactory.create<NestFastifyApplication>(ApiModule.on(ground, options.modules), adapter, {
      logger: nestLogger(log),
      bodyParser: false,
      abortOnError: false,
    });
    logRequests(adapter.getInstance());
    app.get(Metrics).observe(adapter.getInstance());
    app.get(ApiDescription).from(() => describeApi(app, sessionCookieName({ secure })));
    await app.init();
    if (options.webFolder && isBuilt(options.webFolder)) serveWeb(adapter.getInstance(), options.webFolder);
    await adapter.getInstance().ready();
    return app;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

/** Nothing waits without end: not for a connection, not for a lock, not for a statement. */
async function connect({ databaseUrl, poolSize = 10, connectionWaitMs = 5_000, statementWaitMs = 25_000 }: ApiOptions): Promise<DataSource> {
  const base = appDataSourceOptions({ url: databaseUrl, max: poolSize, name: 'mingjian api' });
  const dataSource = new DataSource({
    ...base,
    extra: {
      ...(base.extra as object),
      connectionTimeoutMillis: connectionWaitMs,
      lock_timeout: 10_000,
      statement_timeout: 20_000,
      // The server keeps the times above itself; this one is for a server that has stopped keeping time.
      query_timeout: statementWaitMs,
      idle_in_transaction_session_timeout: 60_000,
    },
  } as typeof base);
  await dataSource.initialize();
  const [{ migrated }] = await dataSource.query<[{ migrated: boolean }]>(
    `SELECT to_regprocedure('session_actor(bytea, timestamptz, integer)') IS NOT NULL AS migrated`,
  );
  if (migrated) return dataSource;
  await dataSource.destroy();
  throw new StartupError(
    'The database can be reached, but it does not hold the tables of Mingjian.',
    'Run `npm run -s mingjian -- migrate`, or correct the name of the database in DATABASE_URL.',
  );
}
