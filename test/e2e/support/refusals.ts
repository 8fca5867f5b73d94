import type { TestDatabase } from '../../support/database';
import type { Refused, Story } from './story';

/** Written by looking and not by acting: a session notes when it was last used, a queue keeps its own counts. */
const BESIDE_THE_POINT = ['session', 'login_attempt', 'login_throttle'];

/** How many rows each table holds, and where every case stands. Equal before and after: nothing was written. */
export async function everythingIn(database: TestDatabase): Promise<Record<string, unknown>> {
  const tables = await database.sql<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'portal') AND tablename <> ALL ($1) ORDER BY 1`,
    [BESIDE_THE_POINT],
  );
  const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS rows FROM ${name}`).join(' UNION ALL ');
  const rows = await database.sql<{ name: string; rows: number }>(counts);
  const cases = await database.sql('SELECT id, version, state, encode(record_hash, $1) AS head FROM enforcement_case ORDER BY id', ['hex']);
  const clocks = await database.sql('SELECT id, status, due_on, extension_days, excluded FROM deadline ORDER BY id');
  const numbers = await database.sql('SELECT * FROM document_counter ORDER BY 1, 2, 3');
  return { ...Object.fromEntries(rows.map(({ name, rows: held }) => [name, held])), cases, clocks, numbers };
}

/** The rules an act was refused for, each with its article as a document prints it; the case must be as it was. */
export async function unmetOf(story: Story, username: string, act: string, body: object = {}): Promise<Record<string, string>> {
  return rulesOf(await refusedUnchanged(story, username, act, body));
}

export const rulesOf = (refused: Refused): Record<string, string> => Object.fromEntries(refused.unmet.map(({ id, articles }) => [id, articles[0]!.text]));

/** Tries an act that must be refused without a trace, and returns the problem, in Chinese. */
export async function refusedUnchanged(story: Story, username: string, act: string, body: object = {}): Promise<Refused> {
  await story.county.as(username);
  const before = await everythingIn(story.county.api.database);
  const refused = await refusal(story, username, act, body);
  expect(await everythingIn(story.county.api.database)).toEqual(before);
  return refused;
}

/** As `refusedUnchanged`, where a worker writes of its own meanwhile. */
export async function refusal(story: Story, username: string, act: string, body: object = {}): Promise<Refused> {
  const client = await story.county.as(username);
  const answer = await client.post<Refused>(`/api/v1/cases/${story.id}/transitions/${act}`, {
    body, version: story.version, headers: { 'accept-language': 'zh-CN' },
  });
  if (answer.status < 400 || answer.status >= 500) throw new Error(`${act} was to be refused, but was answered ${answer.status}: ${answer.text}`);
  return answer.body;
}
