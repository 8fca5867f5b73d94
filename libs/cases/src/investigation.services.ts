import { Injectable } from '@nestjs/common';
import type { CivilDate, PenaltyKind } from '@mingjian/law';
import type { DiscretionReasons, EvidenceItem, PenaltyItem } from '@mingjian/documents';
import { canonicalJson, digestOf } from '@mingjian/platform/canonical-json';
import type { Tx } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import { Clock } from '@mingjian/platform/time';
import { CaseFile } from './case-file';
import type { ActResult } from './fire-transition';
import { PerformAct, type CaseCommand } from './perform-act';

export interface InvestigationAct {
  readonly kind: 'inspection' | 'inquiry' | 'sampling' | 'testing' | 'appraisal' | 'documents' | 'other';
  readonly on: CivilDate;
  readonly place: string;
  readonly content: string;
  readonly officers: readonly string[];
  readonly signedBy: readonly string[];
  readonly partySigned: 'signed' | 'refused' | 'absent' | 'not-required';
  /** Whether the party was told of its rights to state its case and to ask for recusal. */
  readonly rightsTold: boolean;
  readonly recordingSha256?: string;
}

@Injectable()
export class RecordInvestigationAct {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
  ) {}

  execute(command: CaseCommand & { readonly act: InvestigationAct }): Promise<ActResult> {
    const { act } = command;
    return this.performAct.execute(command, async (tx, subject) => {
      await this.caseFile.add(tx, subject, 'investigation_act', {
        kind: act.kind, on_date: act.on, place: act.place, content: act.content, officers: act.officers, signed_by: act.signedBy,
        party_signed: act.partySigned, rights_told: act.rightsTold, recording_sha256: act.recordingSha256,
      });
      return { transition: 'record-investigation-act', happenedOn: act.on, particulars: { kind: act.kind } };
    });
  }
}

export interface Proposal {
  readonly outcome: 'penalty' | 'no-penalty' | 'not-established' | 'transfer';
  readonly facts: string;
  readonly evidence: readonly EvidenceItem[];
  readonly violated: readonly string[];
  readonly penaltyBasis: readonly string[];
  readonly discretion: DiscretionReasons;
  readonly items: readonly PenaltyItem[];
}

/** A new version of the draft. What a gate approved keeps the version it approved. */
@Injectable()
export class ProposePenalty {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
  ) {}

  execute(command: CaseCommand & { readonly proposal: Proposal }): Promise<ActResult> {
    const { proposal } = command;
    if (proposal.outcome !== 'penalty' && proposal.items.length > 0) {
      throw new Refusal('invalid', 'penalty-without-penalty-outcome', 'Only a proposal to punish lists penalties.');
    }
    return this.performAct.execute(command, async (tx, subject) => {
      const [latest] = await tx.sql<{ no: number }>('SELECT no FROM penalty_draft WHERE case_id = $1 ORDER BY no DESC LIMIT 1', [subject.id]);
      const no = (latest?.no ?? 0) + 1;
      await this.caseFile.add(tx, subject, 'penalty_draft', { no, ...draftColumns(proposal) });
      return { transition: 'propose-penalty', particulars: { no } };
    });
  }
}

/** The draft as stored, with the digests that gates bind. */
export function draftColumns(proposal: Proposal): Record<string, unknown> {
  const { outcome, facts, evidence, violated, penaltyBasis, discretion, items } = proposal;
  const sum = (kind: PenaltyKind): number => items.filter((item) => item.kind === kind).reduce((fen, item) => fen + (item.amountFen ?? 0), 0);
  const established = { facts, evidence, violated, penaltyBasis };
  return {
    facts, evidence: JSON.stringify(evidence), violated, penalty_basis: penaltyBasis, discretion, outcome, items: JSON.stringify(items),
    kinds: [...new Set(items.map((item) => item.kind))], fine_fen: sum('fine'), confiscated_fen: sum('confiscation'),
    facts_hash: digestOf(canonicalJson(established)),
    content_hash: digestOf(canonicalJson({ ...established, discretion, outcome, items })),
  };
}

export interface DraftReference {
  readonly id: string;
  readonly hash: string;
}

/** The present draft, for an act that binds it. */
export async function presentDraft(tx: Tx, caseId: string): Promise<DraftReference> {
  const [draft] = await tx.sql<DraftReference>('SELECT id, content_hash AS hash FROM penalty_draft WHERE case_id = $1 ORDER BY no DESC LIMIT 1', [caseId]);
  if (!draft) throw new Refusal('unlawful', 'penalty-not-proposed', 'The case has no proposed penalty yet.');
  return draft;
}

@Injectable()
export class ReportInvestigation {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly clock: Clock,
  ) {}

  execute(command: CaseCommand & { readonly report: string }): Promise<ActResult> {
    return this.performAct.execute(command, async (tx, subject) => {
      const draft = await presentDraft(tx, subject.id);
      await this.caseFile.add(tx, subject, 'investigation_report', { draft_id: draft.id, draft_hash: draft.hash, report: command.report, on_date: this.clock.today() });
      return { transition: 'report-investigation' };
    });
  }
}
