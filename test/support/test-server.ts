/**
 * What the set-up of a test run tells the test files, which live in other processes: through the environment.
 */
export const SERVER_VARIABLE = 'MINGJIAN_TEST_SERVER';
export const RUN_VARIABLE = 'MINGJIAN_TEST_RUN';

/** Databases of all test runs begin so; the time in the name lets a later run clear away what a killed one left. */
export const DATABASE_PREFIX = 'mingjian_test_';

export function testServer(): { url: string; run: string } {
  const url = process.env[SERVER_VARIABLE];
  const run = process.env[RUN_VARIABLE];
  if (!url || !run) {
    throw new Error(
      'No PostgreSQL was started for this run, because only files under libs/ were asked for, and those are pure. ' +
        'A test that needs a database belongs in test/integration or test/e2e.',
    );
  }
  return { url, run };
}

export function databaseUrl(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.toString();
}
