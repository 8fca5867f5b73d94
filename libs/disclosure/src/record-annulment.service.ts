import { CaseFile, PerformAct, type ActResult, type CaseCommand } from '@mingjian/cases';
import type { CivilDate, Overturning, PeriodId } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import { Clock } from '@mingjian/platform/time';
import { Injectable } from '@nestjs/common';

export interface Annulment {
  readonly kind: Overturning;
  /** The reconsideration body, court, superior or the agency itself. */
  readonly decidedBy: string;
  readonly documentNo?: string;
  /** The day it took effect for the agency: its service. The public must be told within three working days of it. */
  readonly effectiveOn: CivilDate;
  /** Annulled for its procedure alone: then, and only then, the same may be decided again (reconsideration law art. 64). */
  readonly onlyForProcedure: boolean;
  readonly reason: string;
  /** What of the money paid goes back; all of it when the decision is annulled or void. */
  readonly refundFen?: number;
}

/** What falls with a decision that has lost its force. One that was changed, or only found illegal, is still performed. */
const FALLEN: readonly PeriodId[] = [
  'payment', 'demand', 'court-enforcement-application', 'reconsideration-application', 'litigation', 'disclosure-of-penalty', 'disclosure-in-credit-system',
];

/** 决定被变更、撤销、确认违法或者无效: the filing is marked, what was paid goes back, what was published comes down. */
@Injectable()
export class RecordAnnulment {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly clock: Clock,
  ) {}

  execute(command: CaseCommand & { readonly annulment: Annulment }): Promise<ActResult> {
    const { annulment } = command;
    return this.performAct.execute(command, async (tx, subject) => {
      const standing = await decisionOf(tx, subject.id);
      if (annulment.effectiveOn < standing.decidedOn) {
        throw new Refusal('invalid', 'overturned-before-made', `A decision of ${standing.decidedOn} cannot have been overturned on ${annulment.effectiveOn}.`);
      }
      const lostForce = annulment.kind === 'annulled' || annulment.kind === 'void';
      const refundFen = annulment.refundFen ?? (lostForce ? standing.paidFen : 0);
      if (refundFen > standing.paidFen) {
        throw new Refusal('invalid', 'refund-over-payment', `No more than the ${standing.paidFen} fen that were paid goes back.`, { data: { paidFen: standing.paidFen } });
      }
      const annulmentId = await this.caseFile.add(tx, subject, 'annulment', {
        decision_id: standing.id, kind: annulment.kind, decided_by: annulment.decidedBy, document_no: annulment.documentNo, effective_on: annulment.effectiveOn,
        only_for_procedure: annulment.onlyForProcedure, reason: annulment.reason, filing_id: standing.filingId,
      });
      if (refundFen > 0) {
        await this.caseFile.add(tx, subject, 'refund_task', { annulment_id: annulmentId, amount_fen: refundFen, opened_on: this.clock.today() });
      }
      return {
        transition: 'record-annulment',
        happenedOn: annulment.effectiveOn,
        alsoCancels: lostForce ? FALLEN : [],
        particulars: { kind: annulment.kind, filingId: standing.filingId, refundFen },
      };
    });
  }
}

interface StandingDecision {
  readonly id: string;
  readonly decidedOn: CivilDate;
  readonly filingId: string | null;
  readonly paidFen: number;
}

async function decisionOf(tx: Tx, caseId: string): Promise<StandingDecision> {
  // A payment recorded without a sum is the whole fine.
  const [decision] = await tx.sql<StandingDecision>(
    `SELECT d.id, d.decided_on AS "decidedOn",
       (SELECT f.id FROM record_filing f WHERE f.decision_id = d.id ORDER BY f.no DESC LIMIT 1) AS "filingId",
       (SELECT COALESCE(sum(CASE WHEN jsonb_typeof(m.details -> 'amountFen') = 'number' THEN (m.details ->> 'amountFen')::numeric
                                 WHEN m.transition = 'record-payment' THEN d.fine_fen ELSE 0 END), 0)
        FROM case_measure m WHERE m.case_id = d.case_id AND m.transition IN ('record-payment', 'record-part-payment'))::bigint AS "paidFen"
     FROM penalty_decision d WHERE d.case_id = $1`,
    [caseId],
  );
  if (!decision) throw new Refusal('unlawful', 'decision-not-made', 'The case has not been decided.');
  return decision;
}
