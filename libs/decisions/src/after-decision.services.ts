import { Injectable } from '@nestjs/common';
import { CaseFile, PerformAct, serviceColumns, type ActResult, type CaseCommand, type ServiceOfDocument } from '@mingjian/cases';
import { Calendars } from '@mingjian/catalogue';
import { DeadlineBook } from '@mingjian/deadlines';
import { daysBetween, type CivilDate } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import { Clock } from '@mingjian/platform/time';

export async function presentDecision(tx: Tx, caseId: string): Promise<{ id: string; decidedOn: CivilDate }> {
  const [decision] = await tx.sql<{ id: string; decidedOn: CivilDate }>('SELECT id, decided_on AS "decidedOn" FROM penalty_decision WHERE case_id = $1', [caseId]);
  if (!decision) throw new Refusal('unlawful', 'decision-not-made', 'The case has not been decided.');
  return decision;
}

/** A second proof for the same party would start its periods a second time. */
const UNSERVED_PARTIES = `
  SELECT (SELECT count(*) FROM party WHERE case_id = $1)::int
       - (SELECT count(*) FROM proof_of_service WHERE case_id = $1 AND subject = 'decision' AND subject_id = $2)::int AS open`;

/** 送达. Payment, reconsideration and suit run from the day of service. */
@Injectable()
export class RecordDecisionService {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
  ) {}

  execute(command: CaseCommand & { readonly service: ServiceOfDocument }): Promise<ActResult> {
    return this.performAct.execute(command, async (tx, subject) => {
      const decision = await presentDecision(tx, subject.id);
      const { service } = command;
      if (service.servedOn < decision.decidedOn) {
        throw new Refusal('invalid', 'served-before-issued', `A decision of ${decision.decidedOn} cannot have been served on ${service.servedOn}.`);
      }
      const [{ open } = { open: 0 }] = await tx.sql<{ open: number }>(UNSERVED_PARTIES, [subject.id, decision.id]);
      if (open <= 0) throw new Refusal('unlawful', 'already-served', 'The decision has been served; its periods run from that day.');
      await this.caseFile.add(tx, subject, 'proof_of_service', serviceColumns('decision', decision.id, service));
      return { transition: 'record-decision-service', draws: 'proof-of-service', happenedOn: service.servedOn, particulars: { method: service.method } };
    });
  }
}

/**
 * 催告. Ten working days run before a court may be asked, and three months from the end of the remedies in which
 * it must be; with payment deferred, from the end of the deferral (penalty law art. 72(2)).
 */
@Injectable()
export class ServeDemand {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
  ) {}

  execute(command: CaseCommand & { readonly servedOn: CivilDate; readonly amountFen: number }): Promise<ActResult> {
    return this.performAct.execute(command, async (tx, subject) => {
      const decision = await presentDecision(tx, subject.id);
      await this.caseFile.add(tx, subject, 'case_measure', {
        transition: 'serve-demand', on_date: command.servedOn, details: { decisionId: decision.id, amountFen: command.amountFen },
      });
      const [deferral] = await tx.sql<{ until: CivilDate }>(
        `SELECT details ->> 'until' AS until FROM case_measure WHERE case_id = $1 AND transition = 'defer-payment' ORDER BY act_seq DESC LIMIT 1`,
        [subject.id],
      );
      const from = latest(deferral?.until, await remediesEnd(tx, subject.id));
      return { transition: 'serve-demand', happenedOn: command.servedOn, ...(from ? courtWindowFrom(from) : {}) };
    });
  }
}

async function remediesEnd(tx: Tx, caseId: string): Promise<CivilDate | undefined> {
  const [remedy] = await tx.sql<{ due: CivilDate }>(`SELECT max(due_on) AS due FROM deadline WHERE case_id = $1 AND period_id IN ('reconsideration-application', 'litigation')`, [caseId]);
  return remedy?.due ?? undefined;
}

const latest = (...days: (CivilDate | undefined)[]): CivilDate | undefined => days.filter((day) => day !== undefined).sort().at(-1);

/** In place of one that runs already: three months are counted once. */
const courtWindowFrom = (on: CivilDate) =>
  ({ alsoCancels: ['court-enforcement-application'], alsoOpens: ['court-enforcement-application'], starts: { 'court-enforcement-application': { on } } }) as const;

/** 暂缓或者分期缴纳, on the party's application. */
@Injectable()
export class DeferPayment {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly deadlines: DeadlineBook,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  execute(command: CaseCommand & { readonly until: CivilDate; readonly reason: string }): Promise<ActResult> {
    return this.performAct.execute(command, async (tx, subject) => {
      const today = this.clock.today();
      if (command.until <= today) throw new Refusal('invalid', 'deferral-ends-in-past', 'A deferral ends on a later day.');
      await this.caseFile.add(tx, subject, 'case_measure', { transition: 'defer-payment', on_date: today, reason: command.reason, details: { until: command.until } });
      const [payment] = await tx.sql<{ nominal: CivilDate }>(
        `SELECT nominal_on AS nominal FROM deadline WHERE case_id = $1 AND period_id = 'payment' AND status = 'running'`,
        [subject.id],
      );
      if (!payment) throw new Refusal('unlawful', 'payment-not-running', 'No payment is outstanding in this case.');
      if (command.until <= payment.nominal) throw new Refusal('invalid', 'deferral-gains-nothing', `The payment is due on ${payment.nominal} already.`);
      const extend = daysBetween(payment.nominal, command.until);
      await this.deadlines.recountOf(tx, subject.id, 'payment', { extend }, await this.calendars.current(tx));
      // The three months in which a court may be asked now run from the end of the deferral (penalty law art. 72, paragraph 2).
      const [running] = await tx.sql(`SELECT 1 FROM deadline WHERE case_id = $1 AND period_id = 'court-enforcement-application' AND status = 'running'`, [subject.id]);
      const from = latest(command.until, await remediesEnd(tx, subject.id));
      return { transition: 'defer-payment', particulars: { until: command.until }, ...(running && from ? courtWindowFrom(from) : {}) };
    });
  }
}
