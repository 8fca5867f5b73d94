import { Injectable, type OnModuleInit } from '@nestjs/common';
import { startedRow, type DeadlineRow } from '@mingjian/deadlines';
import {
  judge,
  OUTSIDE_EVENTS,
  PERIODS,
  TRANSITIONS,
  workflowFaults,
  periodById,
  sectorLength,
  stateAfter,
  transitionById,
  versionInForce,
  type CaseState,
  type CivilDate,
  type DocumentKind,
  type LengthOverride,
  type PeriodId,
  type Transition,
  type TransitionId,
} from '@mingjian/law';
import { seal } from '@mingjian/process-record';
import { Calendars } from '@mingjian/catalogue';
import type { Tx } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import type { Actor } from '@mingjian/platform/identity';
import { Outbox } from '@mingjian/platform/outbox';
import { Clock } from '@mingjian/platform/time';
import { actSeq, type CaseInHand } from './case-in-hand';
import { DrawUpDocument } from './draw-up-document';
import { FactsReader, type Situation } from './facts-reader';
import { WRITE_ACT } from './write-act.statement';

export interface Act {
  readonly transition: TransitionId;
  readonly actor: Pick<Actor, 'id' | 'roles'>;
  /** The day it happened, where that may be before the day it is recorded. Never later than today. */
  readonly happenedOn?: CivilDate;
  /** What a reader of the record should know besides the rows. No personal data. */
  readonly particulars?: Readonly<Record<string, unknown>>;
  /** The document the act produces; drawn up once the act is found lawful, from the facts it added. */
  readonly draws?: DocumentKind;
  /** Columns of the case itself that the act settles. */
  readonly settles?: { readonly case_no?: string; readonly filed_on?: CivilDate; readonly decided_on?: CivilDate; readonly closed_on?: CivilDate; readonly major_ground?: string | null };
  /** Replaces the day, and where a local rule says so the length, of a period the act opens. */
  readonly starts?: Partial<Record<PeriodId, { readonly on: CivilDate; readonly at?: string }>>;
  /** Periods opened besides those of the transition, and periods the act meets besides them. */
  readonly alsoOpens?: readonly PeriodId[];
  readonly leavesRunning?: readonly PeriodId[];
  /** Periods whose ground this act takes away, besides those of the transition. */
  readonly alsoCancels?: readonly PeriodId[];
}

export interface ActResult {
  readonly caseId: string;
  readonly version: number;
  readonly state: CaseState;
  readonly recordSeq: number;
  readonly opened: readonly { readonly period: string; readonly due: string; readonly safe: string; readonly provisional: boolean }[];
  readonly met: readonly { readonly period: string; readonly due: string; readonly late: boolean }[];
}

/** The one way a case moves: judged, recorded, its clocks set, its message written, all in the caller's transaction. */
@Injectable()
export class FireTransition implements OnModuleInit {
  constructor(
    private readonly facts: FactsReader,
    private readonly calendars: Calendars,
    private readonly drawUp: DrawUpDocument,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** No process that moves cases starts on a procedure with a hole in it. */
  onModuleInit(): void {
    const faults = workflowFaults(TRANSITIONS, PERIODS, OUTSIDE_EVENTS);
    if (faults.length > 0) throw new Error(`the procedure is not sound: ${faults.join('; ')}`);
  }

  /**
   * Call it last: facts of the act are added first, so that the guard sees the case as the act would leave it.
   * @throws Refusal act-not-lawful with every unmet requirement, or role-not-entitled
   */
  async fire(tx: Tx, subject: CaseInHand, act: Act): Promise<ActResult> {
    const transition = transitionById(act.transition);
    const today = this.clock.today();
    const on = act.happenedOn ?? today;
    if (on > today) throw new Refusal('invalid', 'date-in-future', `An act of ${on} cannot be recorded on ${today}.`);
    const calendar = await this.calendars.current(tx);
    const situation = await this.facts.situation(tx, subject.id, act.actor, today, calendar);
    if (act.happenedOn !== undefined) refuseBefore(earliestDayOf(situation), act.happenedOn);
    refuseUnlessLawful(transition, subject.state, situation);
    if (act.draws) await this.drawUp.execute(tx, subject, act.draws);

    const to = stateAfter(transition, subject.state);
    const seq = actSeq(subject);
    const opened = openings(transition, act, situation).map((period) =>
      startedRow({ period, on, ...this.instantOf(period, on, today), ...lengthBy(period, situation), ...act.starts?.[period] }, calendar),
    );
    const closes = (transition.closes ?? []).filter((period) => !act.leavesRunning?.includes(period));
    const cancels = [...(transition.cancels ?? []), ...(act.alsoCancels ?? [])];
    const { acts, ...facts } = situation.facts;
    const entry = seal(
      {
        v: 1,
        caseId: subject.id,
        seq,
        kind: transition.id,
        at: this.clock.now().toISOString(),
        on,
        actorId: act.actor.id,
        from: subject.state,
        to,
        rows: subject.rows,
        opened: opened.map((row) => ({ id: row.id, period: row.period_id, startedOn: row.started_on, due: row.due_on })),
        met: closes,
        cancelled: cancels,
        facts: { ...facts, acts: acts.length, major: situation.major.matched.map((rule) => rule.id) },
        particulars: act.particulars ?? {},
      },
      subject.recordHash,
    );
    const message = this.outbox.row({
      topic: 'case.transitioned',
      body: { caseId: subject.id, agencyId: subject.agencyId, transition: transition.id, recordSeq: seq },
    });
    const settles = act.settles ?? {};
    const [written] = await tx.sql<{ met: ActResult['met'] | null }>(WRITE_ACT, [
      subject.id, subject.agencyId, seq, to, entry.hash, entry.body, entry.prevHash,
      settles.case_no ?? null, settles.filed_on ?? null, settles.decided_on ?? null, settles.closed_on ?? null, settles.major_ground ?? null,
      closes, on, JSON.stringify(opened), ...message, cancels,
    ]);
    return {
      caseId: subject.id,
      version: seq,
      state: to,
      recordSeq: seq,
      opened: opened.map(summaryOf),
      met: written?.met ?? [],
    };
  }

  /** Where hours count, they run from now; of a day gone by from its beginning, which is never too late for the agency. */
  private instantOf(period: PeriodId, on: CivilDate, today: CivilDate): { at?: string } {
    if (versionInForce(periodById(period), on).unit !== 'hour') return {};
    return { at: on === today ? this.clock.now().toISOString() : `${on}T00:00:00+08:00` };
  }
}

/** Nothing is done in a case before its violation was found, and after a decision nothing before the decision. */
function earliestDayOf({ facts: { foundOn, decision } }: Situation): CivilDate | null {
  return decision?.decidedOn ?? foundOn;
}

function refuseBefore(earliest: CivilDate | null, on: CivilDate): void {
  if (earliest === null || on >= earliest) return;
  throw new Refusal('invalid', 'date-before-case', `The act of ${on} would lie before ${earliest}.`, { data: { earliest } });
}

function refuseUnlessLawful(transition: Transition, state: CaseState | null, situation: Situation): void {
  const verdict = judge(transition, state, situation);
  if (verdict.allowed) return;
  const extra = { unmet: verdict.unmet, citations: verdict.unmet.flatMap((unmet) => unmet.citations) };
  if (verdict.roleMissing) throw new Refusal('forbidden', 'role-not-entitled', `The act ${transition.id} belongs to another role.`, extra);
  throw new Refusal('unlawful', 'act-not-lawful', `The act ${transition.id} is not lawful as the case stands.`, extra);
}

function openings(transition: Transition, act: Act, situation: Situation): PeriodId[] {
  const due = (transition.opens ?? []).filter((opening) => opening.when?.(situation) ?? true).map((opening) => opening.period);
  return [...due, ...(act.alsoOpens ?? [])];
}

/** The lengths that sectors and counties set in place of the national ones. */
function lengthBy(period: PeriodId, { rules }: Situation): { length?: LengthOverride } {
  const length = period === 'record-filing' ? rules.recordFiling?.length : sectorLength(rules.sector, period);
  return length ? { length } : {};
}

function summaryOf(row: DeadlineRow): ActResult['opened'][number] {
  return { period: row.period_id, due: row.due_at ?? row.due_on, safe: row.safe_on, provisional: row.provisional };
}
