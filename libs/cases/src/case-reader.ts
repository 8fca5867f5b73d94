import { Injectable } from '@nestjs/common';
import { Calendars } from '@mingjian/catalogue';
import {
  courseAhead, judge, settledByAct, SIMPLIFIED_STATES, transitionsFrom, type CaseState, type CivilDate, type MajorEffect, type MajorRule, type TransitionId, type UnmetRequirement,
} from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import type { Actor } from '@mingjian/platform/identity';
import { Clock } from '@mingjian/platform/time';
import { FactsReader } from './facts-reader';

export interface CaseSummary {
  readonly id: string;
  readonly agencyId: string;
  readonly version: number;
  readonly state: CaseState;
  readonly procedure: string;
  readonly caseNo: string | null;
  readonly violation: string;
  readonly party: string | null;
  readonly filedOn: CivilDate | null;
  readonly decidedOn: CivilDate | null;
}

export interface PossibleAct {
  readonly id: string;
  readonly to: string;
  readonly by: readonly string[];
  /** Lawful for this person as the case stands, as far as can be known before the act's own facts are given. */
  readonly allowed: boolean;
  readonly unmet: readonly UnmetRequirement[];
  /** Of the unmet, those the act's own facts may answer: while nothing else is unmet, the act may be begun. */
  readonly answeredByAct: readonly string[];
}

/** Where a case stands: what makes it major, what it has still to pass, and what may happen next. */
export interface CaseStanding {
  readonly version: number;
  readonly state: CaseState;
  readonly major: readonly MajorRule[];
  readonly effects: readonly MajorEffect[];
  readonly ahead: readonly CaseState[];
  readonly acts: readonly PossibleAct[];
}

/** By where it stands, not by how it began: a violation found on the spot may turn into an ordinary case. */
const PROCEDURE = `CASE WHEN c.state IN (${SIMPLIFIED_STATES.map((state) => `'${state}'`).join(', ')}) THEN 'simplified' ELSE 'ordinary' END`;

/** The columns of a `CaseSummary`, of a case `c`. */
export const CASE_SUMMARY = `c.id, c.agency_id AS "agencyId", c.version, c.state, ${PROCEDURE} AS procedure, c.case_no AS "caseNo", c.violation,
  (SELECT p.name FROM party p WHERE p.case_id = c.id AND p.no = 1) AS party, c.filed_on AS "filedOn", c.decided_on AS "decidedOn"`;

export interface CaseFilter {
  /** The id of the last case seen. */
  readonly before?: string | undefined;
  readonly state?: string | undefined;
  readonly agencyId?: string | undefined;
}

/** Before every id in a list that shows the newest first. */
export const ABOVE_EVERY_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const BELOW_EVERY_ID = '00000000-0000-0000-0000-000000000000';

/**
 * The statement of the list; its plan is tested. Said as a range of the index that leads with what is filtered: were
 * it equalities, the planner might walk back through every id and skip what an agency or a state has none of.
 */
export function caseListStatement({ agencyId, state, before = ABOVE_EVERY_ID }: CaseFilter, limit: number): { text: string; values: unknown[] } {
  const fixed = [...(agencyId ? [{ column: 'c.agency_id', value: agencyId }] : []), ...(state ? [{ column: 'c.state', value: state }] : [])];
  const columns = [...fixed.map(({ column }) => column), 'c.id'];
  const places = fixed.map((_, at) => `$${at + 4}`);
  const row = (cells: readonly string[]): string => `(${cells.join(', ')})`;
  const text = `SELECT ${CASE_SUMMARY} FROM enforcement_case c
    WHERE ${row(columns)} < ${row([...places, '$2'])} AND ${row(columns)} > ${row([...places, '$3'])}
    ORDER BY ${columns.map((column) => `${column} DESC`).join(', ')} LIMIT $1`;
  return { text, values: [limit, before, BELOW_EVERY_ID, ...fixed.map(({ value }) => value)] };
}

/** Reads cases for screens. What a reader may see is decided by row-level security. */
@Injectable()
export class CaseReader {
  constructor(
    private readonly factsReader: FactsReader,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** Newest first, by key. Ids are time-ordered, so the key is the id. */
  page(tx: Tx, limit: number, filter: CaseFilter): Promise<CaseSummary[]> {
    const agencyId = filter.agencyId ?? (tx.scope.kind === 'agency' ? tx.scope.agencyId : undefined);
    const { text, values } = caseListStatement({ ...filter, ...(agencyId ? { agencyId } : {}) }, limit);
    return tx.sql<CaseSummary>(text, values);
  }

  /** One case with its parties, officers and the papers of its gates. */
  async one(tx: Tx, caseId: string): Promise<Record<string, unknown> & CaseSummary> {
    const [found] = await tx.sql<Record<string, unknown> & CaseSummary>(
      `SELECT ${CASE_SUMMARY}, c.sector, c.source, c.source_detail AS "sourceDetail", c.suspected_basis AS "suspectedBasis",
         c.jurisdiction_basis AS "jurisdictionBasis", c.found_on AS "foundOn", c.violation_ended_on AS "violationEndedOn",
         c.violation_continues AS "violationContinues", c.harms_safety AS "harmsSafety", c.major_ground AS "majorGround", c.closed_on AS "closedOn",
         COALESCE((SELECT jsonb_agg(jsonb_build_object('no', p.no, 'kind', p.kind, 'name', p.name, 'idNumber', p.id_number,
           'representative', p.representative, 'address', p.address, 'phone', p.phone) ORDER BY p.no) FROM party p WHERE p.case_id = c.id), '[]') AS parties,
         COALESCE((SELECT jsonb_agg(DISTINCT jsonb_build_object('personId', s.person_id, 'name', n.name)) FROM officer_assignment s JOIN person n ON n.id = s.person_id
           WHERE s.case_id = c.id AND s.kind = 'assigned' AND NOT EXISTS (SELECT FROM officer_assignment r WHERE r.case_id = c.id AND r.person_id = s.person_id
             AND r.kind = 'released' AND r.act_seq > s.act_seq)), '[]') AS officers,
         f.draft, f.notice, f.defence, f.review, f.discussion, f.decision, f.hearing, f.disclosure, f.overturned
       FROM enforcement_case c JOIN case_facts f ON f.case_id = c.id WHERE c.id = $1`,
      [caseId],
    );
    if (!found) throw new Refusal('not-found', 'case-not-found', 'There is no such case, or it is not open to you.');
    return found;
  }

  /** Every act that begins at the case's state, and for each what is still missing. */
  async possibleActs(tx: Tx, caseId: string, actor: Actor): Promise<CaseStanding> {
    const [row] = await tx.sql<{ version: number; state: CaseState }>('SELECT version, state FROM enforcement_case WHERE id = $1', [caseId]);
    if (!row) throw new Refusal('not-found', 'case-not-found', 'There is no such case, or it is not open to you.');
    const situation = await this.factsReader.situation(tx, caseId, actor, this.clock.today(), await this.calendars.current(tx));
    const acts = transitionsFrom(row.state).map((transition) => {
      const verdict = judge(transition, row.state, situation);
      const unmet = verdict.allowed ? [] : verdict.unmet;
      const answered = settledByAct(transition.id as TransitionId).filter((id) => unmet.some((one) => one.id === id));
      return { id: transition.id, to: transition.to, by: transition.by, allowed: verdict.allowed, unmet, answeredByAct: answered };
    });
    const { matched, effects } = situation.major;
    return { ...row, major: matched, effects: [...effects], ahead: courseAhead(row.state, situation), acts };
  }

  /** The record, oldest first, by sequence number. */
  record(tx: Tx, caseId: string, limit: number, after: number): Promise<{ seq: number; body: string; hash: string }[]> {
    return tx.sql(
      `SELECT seq, body, encode(hash, 'hex') AS hash FROM case_record WHERE case_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
      [caseId, after, limit],
    );
  }
}
