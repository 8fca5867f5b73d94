import type { ActAnswer, Story } from './story';

/** Last days by period, of what an act opened. */
export const dueOf = (answer: ActAnswer): Record<string, string> => Object.fromEntries(answer.opened.map(({ period, due }) => [period, due]));

export interface Clock {
  readonly nominal: string;
  readonly due: string;
  readonly safe: string;
  readonly status: string;
  readonly provisional: boolean;
  readonly late: boolean | null;
}

/** The latest clock of this period in the case, as it stands. */
export async function clockOf(story: Story, period: string): Promise<Clock> {
  const [clock] = await story.county.api.database.sql<Clock>(
    `SELECT nominal_on AS nominal, due_on AS due, safe_on AS safe, status, provisional, late
     FROM deadline WHERE case_id = $1 AND period_id = $2 ORDER BY opened_seq DESC, id DESC LIMIT 1`,
    [story.id, period],
  );
  if (!clock) throw new Error(`the case has no clock ${period}`);
  return clock;
}
