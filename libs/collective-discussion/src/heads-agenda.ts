import { FactsReader } from '@mingjian/cases';
import { Calendars } from '@mingjian/catalogue';
import { agendaActOf, startsFrom, transitionById, CASE_STATES, type AgendaAct, type CaseState, type CivilDate } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import type { Actor } from '@mingjian/platform/identity';
import { Clock } from '@mingjian/platform/time';
import { Injectable } from '@nestjs/common';

export interface AgendaItem {
  readonly caseId: string;
  readonly caseNo: string | null;
  readonly version: number;
  readonly state: CaseState;
  readonly violation: string;
  readonly party: string | null;
  /** What waits for this head. */
  readonly act: AgendaAct;
  /** Last day of the decision period, where it runs. */
  readonly decisionDueOn: CivilDate | null;
}

/** States a case may wait in for the heads; which of them do is asked of the law, case by case. */
const WAITING_STATES: readonly CaseState[] = CASE_STATES.filter(
  (state) => state === 'in-discussion' || startsFrom(transitionById('convene-discussion'), state),
);

const CHUNK = 50;

/** The heads' agenda: cases of the agency the law wants discussed next, and discussions that wait for this head's word. */
@Injectable()
export class HeadsAgenda {
  constructor(
    private readonly factsReader: FactsReader,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** In the order of case ids, after `afterCaseId`. */
  async page(tx: Tx, head: Actor, limit: number, afterCaseId?: string): Promise<AgendaItem[]> {
    const calendar = await this.calendars.current(tx);
    const items: AgendaItem[] = [];
    for (let after = afterCaseId ?? null; items.length < limit; ) {
      const cases = await tx.sql<Waiting>(WAITING, [head.agencyId, WAITING_STATES, after, CHUNK]);
      for (const { state, ...waiting } of cases) {
        const situation = await this.factsReader.situation(tx, waiting.caseId, head, this.clock.today(), calendar);
        const act = agendaActOf(head.id, state, situation);
        if (act) items.push({ ...waiting, state, act });
        if (items.length === limit) break;
      }
      if (cases.length < CHUNK) break;
      after = cases.at(-1)!.caseId;
    }
    return items;
  }
}

type Waiting = Omit<AgendaItem, 'act'>;

const WAITING = `
  SELECT c.id AS "caseId", c.case_no AS "caseNo", c.version, c.state, c.violation,
    (SELECT p.name FROM party p WHERE p.case_id = c.id AND p.no = 1) AS party,
    (SELECT d.due_on FROM deadline d WHERE d.case_id = c.id AND d.period_id = 'decision' AND d.status = 'running' LIMIT 1) AS "decisionDueOn"
  FROM enforcement_case c
  WHERE c.agency_id = $1 AND c.state = ANY ($2::text[]) AND ($3::uuid IS NULL OR c.id > $3)
  ORDER BY c.id LIMIT $4`;
