import { Injectable } from '@nestjs/common';
import { CaseFile, PerformAct, type ActResult, type CaseCommand } from '@mingjian/cases';
import type { CivilDate } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import { collected, type SpotDecision } from './decide-on-spot.service';

export interface SpotPayment extends NonNullable<SpotDecision['collection']> {
  readonly paidOn: CivilDate;
  readonly amountFen: number;
  /** Of the receipt the finance department issues; cash is not taken without one (penalty law art. 70). */
  readonly receiptNo?: string;
}

/** The fine is paid, at a bank or in cash to the officers (penalty law arts 67 to 70). */
@Injectable()
export class RecordSpotPayment {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
  ) {}

  execute(command: CaseCommand & { readonly payment: SpotPayment }): Promise<ActResult> {
    const { paidOn, amountFen, receiptNo, ...collection } = command.payment;
    return this.performAct.execute(command, async (tx, subject) => {
      await refuseBefore(tx, subject.id, 'decide-on-spot', paidOn);
      const details = { ...collected(collection), amountFen, ...(receiptNo ? { receiptNo } : {}) };
      await this.caseFile.add(tx, subject, 'case_measure', { transition: 'record-spot-payment', on_date: paidOn, details });
      return { transition: 'record-spot-payment', happenedOn: paidOn, particulars: { method: collection.method, amountFen } };
    });
  }
}

export interface CashHandover {
  readonly on: CivilDate;
  readonly amountFen: number;
  /** Who of the agency took the money over; for the bank, the number of its receipt. */
  readonly proof: string;
}

/** Cash on its way: from the officers to the agency, from the agency to the bank, two working days each (penalty law art. 71). */
@Injectable()
export class PassCashOn {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
  ) {}

  /** @throws Refusal cash-amount-differs: what was collected is passed on whole */
  execute(command: CaseCommand & { readonly step: 'hand-over-cash' | 'pay-cash-into-bank'; readonly handover: CashHandover }): Promise<ActResult> {
    const { step, handover } = command;
    const { on, amountFen, proof } = handover;
    return this.performAct.execute(command, async (tx, subject) => {
      await refuseBefore(tx, subject.id, step === 'hand-over-cash' ? 'record-spot-payment' : 'hand-over-cash', on);
      const collectedFen = await amountCollected(tx, subject.id);
      if (collectedFen !== null && collectedFen !== amountFen) {
        throw new Refusal('invalid', 'cash-amount-differs', `${collectedFen} fen were collected, and ${amountFen} are passed on.`, { data: { collectedFen, amountFen } });
      }
      await this.caseFile.add(tx, subject, 'case_measure', { transition: step, on_date: on, details: { amountFen, proof } });
      return { transition: step, happenedOn: on, particulars: { amountFen } };
    });
  }
}

async function amountCollected(tx: Tx, caseId: string): Promise<number | null> {
  const [payment] = await tx.sql<{ amountFen: number }>(
    `SELECT (details -> 'amountFen')::bigint AS "amountFen" FROM case_measure WHERE case_id = $1 AND transition = 'record-spot-payment' ORDER BY act_seq DESC LIMIT 1`,
    [caseId],
  );
  return payment ? Number(payment.amountFen) : null;
}

/** Nothing is paid before it is decided, nor passed on before it is received. */
async function refuseBefore(tx: Tx, caseId: string, earlier: string, on: CivilDate): Promise<void> {
  const [before] = await tx.sql<{ on: CivilDate }>('SELECT on_date AS "on" FROM case_measure WHERE case_id = $1 AND transition = $2 ORDER BY act_seq DESC LIMIT 1', [caseId, earlier]);
  if (before && on < before.on) throw new Refusal('invalid', 'out-of-order', `It cannot have happened on ${on}, before ${before.on}.`, { data: { on, earliest: before.on } });
}
