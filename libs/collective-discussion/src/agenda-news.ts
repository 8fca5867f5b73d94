import { FactsReader } from '@mingjian/cases';
import { Calendars } from '@mingjian/catalogue';
import { discussionIsNext, TRANSITIONS, type CaseState } from '@mingjian/law';
import type { News } from '@mingjian/notifications';
import type { Tx } from '@mingjian/platform/database';
import { SYSTEM_ACTOR } from '@mingjian/platform/identity';
import { Clock } from '@mingjian/platform/time';
import { Injectable } from '@nestjs/common';

/** What the heads must be told after an act: that a case has come to where they must meet, or that their opinion is wanted. */
@Injectable()
export class AgendaNews {
  constructor(
    private readonly factsReader: FactsReader,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** Judged on the case as it stands now: of a case that has moved on there is nothing to tell. */
  async after(tx: Tx, act: { readonly caseId: string; readonly transition: string }): Promise<News[]> {
    const { caseId, transition } = act;
    if (!MOVES.has(transition)) return [];
    const [present] = await tx.sql<{ state: CaseState; since: number }>(PRESENT, [caseId]);
    if (!present) return [];
    const situation = await this.factsReader.situation(tx, caseId, SYSTEM_ACTOR, this.clock.today(), await this.calendars.current(tx));
    if (discussionIsNext(present.state, situation)) {
      const major = situation.major.matched.map((rule) => rule.id);
      return [{ kind: 'discussion-next', key: `discussion-next:${caseId}:${present.since}`, caseId, to: ['agency-heads'], particulars: { major } }];
    }
    const { discussion } = situation.facts;
    if (transition !== 'convene-discussion' || present.state !== 'in-discussion' || !discussion) return [];
    const people = discussion.members.filter((id) => !discussion.recused.includes(id));
    return [{ kind: 'opinion-wanted', key: `opinion-wanted:${caseId}:${present.since}`, caseId, to: [], people, particulars: { convenedOn: discussion.convenedOn } }];
  }
}

/** The state, and the act that brought the case to it: several messages that come late are one piece of news. */
const PRESENT = `
  SELECT c.state, (SELECT COALESCE(max(r.seq) FILTER (WHERE r.state <> c.state), 0) + 1 FROM case_record r WHERE r.case_id = c.id) AS since
  FROM enforcement_case c WHERE c.id = $1`;

const MOVES: ReadonlySet<string> = new Set(TRANSITIONS.filter(({ to }) => to !== 'same').map(({ id }) => id));
