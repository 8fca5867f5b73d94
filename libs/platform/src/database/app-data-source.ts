import { DataSource, type DataSourceOptions } from 'typeorm';
import { APP_ROLE, connectionAs } from './connection';
import { SteadyClient } from './steady-client';

export interface AppDataSource {
  readonly url: string;
  /** The most connections it may hold. A request beyond them waits its turn. */
  readonly max: number;
  /** What pg_stat_activity shows. */
  readonly name?: string;
  readonly entities?: DataSourceOptions['entities'];
}

/** A new connection must learn every statement again, so one is kept through the pauses of an office's day. */
const IDLE_MS = 10 * 60_000;

/** Compiling a plan takes longer than any statement here runs, and the server would begin to as soon as tables are large. */
const NO_JIT = '-c jit=off';

/** Options of a data source whose every connection is the role mingjian_app, so that row-level security and grants apply. */
export function appDataSourceOptions({ url, max, name = 'mingjian', entities = [] }: AppDataSource): DataSourceOptions {
  const { connectionString, options } = connectionAs(APP_ROLE, url);
  return {
    type: 'postgres',
    url: connectionString,
    entities,
    synchronize: false,
    logging: false,
    poolErrorHandler: () => undefined, // an idle connection the server dropped is replaced at its next use
    extra: { Client: SteadyClient, options: `${options} ${NO_JIT}`, max, application_name: name, connectionTimeoutMillis: 10_000, idleTimeoutMillis: IDLE_MS, keepAlive: true },
  };
}

/** For what runs outside Nest, such as the command line and tests. The caller destroys it. */
export function openAppDataSource(how: AppDataSource): Promise<DataSource> {
  return new DataSource(appDataSourceOptions(how)).initialize();
}
