import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FixedClock } from '@mingjian/platform/time';
import { createApi, type ApiOptions } from '../../../apps/api/src/create-api';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { ApiClient } from './api-client';

/** An API on its own database, with a clock that stands still. */
export class TestApi {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    readonly clock: FixedClock,
  ) {}

  static async open({ at = '2026-03-02T09:00:00+08:00', ...options }: { at?: string | Date } & Partial<ApiOptions> = {}): Promise<TestApi> {
    const database = await openTestDatabase();
    const clock = new FixedClock(at);
    try {
      const app = await createApi({
        databaseUrl: database.url,
        clock,
        poolSize: 4,
        logLevel: 'silent',
        // Stories move the clock by months; being signed out on the way is a story of its own.
        sessionPolicy: { idleSeconds: 1_000_000_000, absoluteSeconds: 1_000_000_000 },
        ...options,
      });
      return new TestApi(app, database, clock);
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  anonymous(): ApiClient {
    return new ApiClient(this.app);
  }

  /** Somebody who has signed in with the password all test people share. */
  async as(username: string): Promise<ApiClient> {
    return this.anonymous().signIn(username);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
  }
}

/** Gives the surrounding describe (or the file) an API: `const api = useApi()`, then `api().as('li')`. */
export function useApi(options?: Parameters<typeof TestApi.open>[0], arrange?: (api: TestApi) => Promise<unknown>): () => TestApi {
  let api: TestApi | undefined;
  beforeAll(async () => {
    api = await TestApi.open(options);
    await arrange?.(api);
  });
  afterAll(() => api?.close());
  return () => {
    if (!api) throw new Error('the API is open from beforeAll to afterAll only');
    return api;
  };
}
