import { enterDemoCounty, type EnteredCounty } from '@mingjian/demo';
import { civilDate, type CivilDate } from '@mingjian/law';
import { openAppDataSource, UnitOfWork } from '@mingjian/platform/database';
import { FixedClock } from '@mingjian/platform/time';
import { createApi } from '../../../apps/api/src/create-api';
import { ApiClient } from '../../e2e/support/api-client';
import { LEAD } from '../../e2e/support/major-case';
import { TEST_PASSWORD } from '../../e2e/support/people';

/** The day it is in China. */
export const civilDateOf = (instant: Date): CivilDate => civilDate(new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10));

/** Enters the demo county, whose people all sign in with TEST_PASSWORD. */
export async function enterCountyAt(databaseUrl: string): Promise<EnteredCounty> {
  const source = await openAppDataSource({ url: databaseUrl, max: 1, name: 'test' });
  try {
    return await new UnitOfWork(source).run({ kind: 'system' }, (tx) => enterDemoCounty(tx, TEST_PASSWORD, new Date()));
  } finally {
    await source.destroy();
  }
}

/**
 * Files cases so long ago that their decisions are overdue by now, each with two officers to be told of it.
 * @returns the ids of the cases
 */
export async function fileOverdueCases(databaseUrl: string, entered: EnteredCounty, count: number): Promise<string[]> {
  const then = new Date(Date.now() - 120 * 86_400_000);
  const sessionPolicy = { idleSeconds: 1_000_000_000, absoluteSeconds: 1_000_000_000 };
  const app = await createApi({ databaseUrl, clock: new FixedClock(then), poolSize: 2, logLevel: 'silent', sessionPolicy });
  try {
    const [officer, unitHead, head] = await Promise.all(['zhang.wei', 'liu.qiang', 'chen.jing'].map((name) => new ApiClient(app).signIn(name)));
    const officers = [entered.people['zhang.wei'], entered.people['wang.fang']];
    const ids: string[] = [];
    for (let made = 0; made < count; made += 1) {
      const day = civilDateOf(then);
      const { body: lead } = await officer!.post('/api/v1/cases', { body: { ...LEAD, foundOn: day, violationEndedOn: day } });
      const act = (by: ApiClient, id: string, version: number, body: object) => by.post(`/api/v1/cases/${lead.caseId}/transitions/${id}`, { body, version });
      const opinions = { handlerOpinion: '建议立案。', unitOpinion: '同意立案。', headOpinion: '同意。' };
      const answers = [
        await act(head!, 'file-case', 1, { ...opinions, officers }),
        await act(unitHead!, 'assign-officer', 2, { officerId: officers[0] }),
        await act(unitHead!, 'assign-officer', 3, { officerId: officers[1] }),
      ];
      const refused = answers.find(({ status }) => status >= 300);
      if (refused) throw new Error(refused.text);
      ids.push(lead.caseId as string);
    }
    return ids;
  } finally {
    await app.close();
  }
}
