import { Injectable } from '@nestjs/common';
import { CaseFile, DocumentNumbers, PerformAct, presentDraft, type ActResult, type CaseCommand } from '@mingjian/cases';
import type { PaymentTerms } from '@mingjian/documents';
import { Refusal } from '@mingjian/platform/errors';
import { Clock } from '@mingjian/platform/time';

export interface DecisionTerms {
  /** Source and course of the case, for the document. */
  readonly course: string;
  readonly payment?: Pick<PaymentTerms, 'institution' | 'institutionAddress' | 'account' | 'accountName'>;
  /** How and by when what is not money is performed. */
  readonly performance?: string;
  /** Late payment costs nothing unless the decision says so (separation of fines measures art. 7). */
  readonly surchargeStated: boolean;
  /** How the defence was treated, and why. */
  readonly defenceTreatment?: string;
  readonly reconsiderationBody?: string;
  readonly court?: string;
  readonly disclosureChannel?: string;
}

/** 作出行政处罚决定, of the draft as it was reviewed and discussed. */
@Injectable()
export class Decide {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly numbers: DocumentNumbers,
    private readonly clock: Clock,
  ) {}

  execute(command: CaseCommand & { readonly afterDiscussion: boolean; readonly terms: DecisionTerms }): Promise<ActResult> {
    const { actor, afterDiscussion, terms } = command;
    return this.performAct.execute(command, async (tx, subject) => {
      const draft = await presentDraft(tx, subject.id);
      const today = this.clock.today();
      const [proposed] = await tx.sql<{ outcome: string; fine_fen: number; confiscated_fen: number; body: string | null; court: string | null }>(
        `SELECT d.outcome, d.fine_fen, d.confiscated_fen, a.reconsideration_body AS body, a.court
         FROM penalty_draft d JOIN agency a ON a.id = d.agency_id WHERE d.id = $1`,
        [draft.id],
      );
      const reconsiderationBody = terms.reconsiderationBody ?? proposed!.body;
      const court = terms.court ?? proposed!.court;
      if (!reconsiderationBody || !court) {
        throw new Refusal('invalid', 'remedy-bodies-missing', 'The decision must name the reconsideration body and the court; neither the act nor the agency does.');
      }
      const number = await this.numbers.next(tx, subject.agencyId, proposed!.outcome === 'penalty' ? '罚' : '不罚', today);
      await this.caseFile.add(tx, subject, 'penalty_decision', {
        draft_id: draft.id, draft_hash: draft.hash, document_no: number, decided_on: today, decided_by: actor.id, outcome: proposed!.outcome,
        fine_fen: proposed!.fine_fen, confiscated_fen: proposed!.confiscated_fen, course: terms.course, payment: terms.payment,
        performance: terms.performance, surcharge_stated: terms.surchargeStated, reconsideration_body: reconsiderationBody, court,
        defence_treatment: terms.defenceTreatment, disclosure_channel: terms.disclosureChannel,
      });
      return {
        transition: afterDiscussion ? 'decide-after-discussion' : 'decide',
        draws: 'penalty-decision',
        settles: { decided_on: today },
        particulars: { number, fineFen: proposed!.fine_fen },
      };
    });
  }
}
