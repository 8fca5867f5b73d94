import { Injectable } from '@nestjs/common';
import { CaseFile, DocumentNumbers, draftColumns, PerformAct, type ActResult, type CaseCommand, type CaseInHand } from '@mingjian/cases';
import type { EvidenceItem, PaymentTerms, PenaltyItem } from '@mingjian/documents';
import type { SpotCollectionFact } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import { Clock } from '@mingjian/platform/time';

/** What the party said on the spot, and how the officers weighed it (penalty law art. 45). */
export interface SpotStatement {
  readonly content: string;
  readonly accepted: 'all' | 'part' | 'none';
  readonly opinion: string;
}

/** A decision of the simplified procedure. It is made when it is entered: its time is the clock's. */
export interface SpotDecision {
  readonly facts: string;
  readonly evidence: readonly EvidenceItem[];
  readonly violated: readonly string[];
  readonly penaltyBasis: readonly string[];
  readonly reasons: string;
  readonly items: readonly PenaltyItem[];
  readonly place: string;
  readonly certificatesShown: boolean;
  /** Content, facts, reasons, basis and rights told by word of mouth (art. 44). */
  readonly rightsTold: boolean;
  /** Absent where the party had nothing to say. */
  readonly statement?: SpotStatement;
  readonly signedBy: readonly string[];
  readonly delivery: 'handed-over' | 'refused';
  readonly refusalNote?: string;
  /** Absent where there is no fine. */
  readonly collection?: { readonly method: 'bank' | 'cash'; readonly cashGround?: SpotCollectionFact['cashGround']; readonly askedByParty?: boolean };
  readonly payment?: Pick<PaymentTerms, 'institution' | 'institutionAddress' | 'account' | 'accountName'>;
  readonly surchargeStated: boolean;
  readonly reconsiderationBody?: string;
  readonly court?: string;
}

/** 当场作出行政处罚决定 (penalty law arts 51, 52): hearing, decision and delivery in one act, and nothing of it if any is unlawful. */
@Injectable()
export class DecideOnSpot {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly numbers: DocumentNumbers,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal act-not-lawful, document-incomplete, remedy-bodies-missing */
  execute(command: CaseCommand & { readonly decision: SpotDecision }): Promise<ActResult> {
    const { actor, decision } = command;
    return this.performAct.execute(command, async (tx, subject) => {
      const today = this.clock.today();
      const remedies = await remedyBodies(tx, subject, decision);
      const draft = draftColumns({
        outcome: 'penalty', facts: decision.facts, evidence: decision.evidence, violated: decision.violated, penaltyBasis: decision.penaltyBasis,
        discretion: { reasons: decision.reasons }, items: decision.items,
      });
      const draftId = await this.caseFile.add(tx, subject, 'penalty_draft', { no: 1, ...draft });
      await this.hear(tx, subject, decision.statement);
      const number = await this.numbers.next(tx, subject.agencyId, '当罚', today);
      await this.caseFile.add(tx, subject, 'penalty_decision', {
        draft_id: draftId, draft_hash: draft.content_hash, document_no: number, decided_on: today, decided_by: actor.id, outcome: 'penalty',
        fine_fen: draft.fine_fen, confiscated_fen: draft.confiscated_fen, course: decision.facts, payment: decision.payment,
        surcharge_stated: decision.surchargeStated, reconsideration_body: remedies.body, court: remedies.court, defence_treatment: decision.statement?.opinion,
      });
      await this.caseFile.add(tx, subject, 'case_measure', { transition: 'decide-on-spot', on_date: today, details: this.circumstances(decision) });
      return {
        transition: 'decide-on-spot',
        draws: 'on-the-spot-decision',
        settles: { decided_on: today },
        particulars: { number, fineFen: draft.fine_fen },
      };
    });
  }

  private async hear(tx: Tx, subject: CaseInHand, statement: SpotStatement | undefined): Promise<void> {
    const today = this.clock.today();
    const defenceId = await this.caseFile.add(tx, subject, 'defence', {
      kind: statement ? 'stated' : 'waived', made_on: today, content: statement?.content, hearing_waived: false,
    });
    if (!statement) return;
    await this.caseFile.add(tx, subject, 're_examination', { defence_id: defenceId, accepted: statement.accepted, opinion: statement.opinion, on_date: today });
  }

  private circumstances({ place, certificatesShown, rightsTold, signedBy, delivery, refusalNote, collection }: SpotDecision): Record<string, unknown> {
    return {
      at: this.clock.now().toISOString(), place, certificatesShown, rightsTold, signedBy, delivery,
      ...(refusalNote ? { refusalNote } : {}),
      collection: collection ? collected(collection) : null,
    };
  }
}

export function collected({ method, cashGround, askedByParty }: NonNullable<SpotDecision['collection']>): SpotCollectionFact {
  return { method, cashGround: method === 'cash' ? (cashGround ?? 'up-to-limit') : null, askedByParty: askedByParty ?? false };
}

async function remedyBodies(tx: Tx, { agencyId }: CaseInHand, decision: SpotDecision): Promise<{ body: string; court: string }> {
  const [agency] = await tx.sql<{ body: string | null; court: string | null }>('SELECT reconsideration_body AS body, court FROM agency WHERE id = $1', [agencyId]);
  const body = decision.reconsiderationBody ?? agency?.body;
  const court = decision.court ?? agency?.court;
  if (body && court) return { body, court };
  throw new Refusal('invalid', 'remedy-bodies-missing', 'The decision must name the reconsideration body and the court; neither the act nor the agency does.');
}
