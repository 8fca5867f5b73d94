import { CaseFile, PerformAct, type ActResult, type CaseCommand } from '@mingjian/cases';
import type { CivilDate, PartyKind, PenaltyKind } from '@mingjian/law';
import { canonicalJson, digestOf } from '@mingjian/platform/canonical-json';
import type { Tx } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import { Clock } from '@mingjian/platform/time';
import { Injectable } from '@nestjs/common';
import { isMinor, maskedName, redacted } from './redaction';

/** Why a decision is kept from the public; regulation on government information arts 14 to 16. */
export const WITHHOLDING_GROUNDS = ['minor', 'state-secret', 'trade-secret', 'personal-privacy', 'social-stability'] as const;
export type WithholdingGround = (typeof WITHHOLDING_GROUNDS)[number];

export interface Withholding {
  readonly ground: WithholdingGround;
  readonly reason: string;
}

interface DecisionToDisclose {
  readonly id: string;
  readonly documentNo: string;
  readonly decidedOn: CivilDate;
  readonly agency: string;
  readonly violation: string;
  readonly violationEndedOn: CivilDate | null;
  readonly basis: readonly string[];
  readonly items: readonly { readonly kind: PenaltyKind; readonly amountFen?: number; readonly detail?: string }[];
  readonly parties: readonly { readonly kind: PartyKind; readonly name: string; readonly idNumber: string | null; readonly representative: string | null }[];
}

/** 公开: copies a redacted row to where the public reads. A minor's case is withheld whatever is asked. */
@Injectable()
export class RecordDisclosure {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly clock: Clock,
  ) {}

  execute(command: CaseCommand & { readonly channel?: string; readonly withhold?: Withholding }): Promise<ActResult> {
    return this.performAct.execute(command, async (tx, subject) => {
      const decision = await decisionToDisclose(tx, subject.id);
      const [earlier] = await tx.sql('SELECT 1 FROM disclosure WHERE decision_id = $1', [decision.id]);
      if (earlier) throw new Refusal('unlawful', 'already-disclosed', 'The decision has been disclosed or withheld already.');
      const today = this.clock.today();
      const ofMinor = decision.parties.some((party) => isMinor(party, decision.violationEndedOn ?? decision.decidedOn));
      const withhold = ofMinor ? ({ ground: 'minor', reason: '当事人为未成年人' } as const) : command.withhold;
      const row = publicRow(decision);
      const facts = { decision_id: decision.id, disclosed_on: today, channel: command.channel };
      if (withhold) {
        await this.caseFile.add(tx, subject, 'disclosure', { ...facts, withheld: withhold.ground, reason: withhold.reason });
        return { transition: 'record-disclosure', particulars: { withheld: withhold.ground } };
      }
      const id = await this.caseFile.add(tx, subject, 'disclosure', { ...facts, content_sha256: digestOf(canonicalJson(row)) });
      await tx.sql(
        `INSERT INTO portal.disclosed_decision (id, agency, document_no, decided_on, disclosed_on, party, violation, basis, content)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, decision.agency, decision.documentNo, decision.decidedOn, today, row.party, row.violation, row.basis, row.content],
      );
      return { transition: 'record-disclosure', particulars: { disclosure: id } };
    });
  }
}

/** 撤回: what was public gives way to when and why it was withdrawn (penalty law art. 48, paragraph 2). */
@Injectable()
export class WithdrawDisclosure {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly clock: Clock,
  ) {}

  execute(command: CaseCommand & { readonly reason: string }): Promise<ActResult> {
    return this.performAct.execute(command, async (tx, subject) => {
      const today = this.clock.today();
      const [disclosure] = await tx.sql<{ id: string; withdrawn: boolean }>(
        `SELECT d.id, EXISTS (SELECT FROM disclosure_withdrawal w WHERE w.disclosure_id = d.id) AS withdrawn FROM disclosure d WHERE d.case_id = $1 AND d.withheld IS NULL`,
        [subject.id],
      );
      if (!disclosure) throw new Refusal('unlawful', 'nothing-disclosed', 'Nothing of this case is public.');
      if (disclosure.withdrawn) throw new Refusal('unlawful', 'already-withdrawn', 'The decision has been withdrawn already.');
      await this.caseFile.add(tx, subject, 'disclosure_withdrawal', { disclosure_id: disclosure.id, withdrawn_on: today, reason: command.reason });
      await tx.sql(
        `UPDATE portal.disclosed_decision SET party = NULL, violation = NULL, basis = NULL, content = NULL, withdrawn_on = $2, withdrawal_reason = $3 WHERE id = $1`,
        [disclosure.id, today, redacted(command.reason, peopleIn((await decisionToDisclose(tx, subject.id)).parties))],
      );
      return { transition: 'withdraw-disclosure', particulars: { disclosure: disclosure.id } };
    });
  }
}

async function decisionToDisclose(tx: Tx, caseId: string): Promise<DecisionToDisclose> {
  const [decision] = await tx.sql<DecisionToDisclose>(
    `SELECT d.id, d.document_no AS "documentNo", d.decided_on AS "decidedOn", a.name AS agency, c.violation, c.violation_ended_on AS "violationEndedOn",
       f.penalty_basis AS basis, f.items,
       (SELECT jsonb_agg(jsonb_build_object('kind', p.kind, 'name', p.name, 'idNumber', p.id_number, 'representative', p.representative) ORDER BY p.no)
        FROM party p WHERE p.case_id = c.id) AS parties
     FROM penalty_decision d JOIN enforcement_case c ON c.id = d.case_id JOIN agency a ON a.id = d.agency_id JOIN penalty_draft f ON f.id = d.draft_id
     WHERE d.case_id = $1`,
    [caseId],
  );
  if (!decision) throw new Refusal('unlawful', 'decision-not-made', 'The case has not been decided.');
  return decision;
}

const KIND_NAMES: Readonly<Record<PenaltyKind, string>> = {
  warning: '警告', criticism: '通报批评', fine: '罚款', confiscation: '没收', 'suspend-licence': '暂扣许可证件', 'lower-grade': '降低资质等级',
  'restrict-operation': '限制开展生产经营活动', 'stop-production': '责令停产停业', 'close-down': '责令关闭', 'bar-from-occupation': '限制从业',
  'revoke-licence': '吊销许可证件', detention: '行政拘留', other: '其他行政处罚',
};

const peopleIn = (parties: DecisionToDisclose['parties']): string[] =>
  parties.flatMap(({ kind, name, representative }) => [...(kind === 'person' ? [name] : []), ...(representative ? [representative] : [])]);

function publicRow({ parties, violation, basis, items }: DecisionToDisclose): Record<'party' | 'violation' | 'basis' | 'content', string> {
  const people = peopleIn(parties);
  const clean = (text: string): string => redacted(text, people);
  const content = items.map(({ kind, amountFen, detail }) => `${KIND_NAMES[kind]}${amountFen === undefined ? '' : `${(amountFen / 100).toFixed(2)}元`}${detail ? `（${detail}）` : ''}`);
  return {
    party: parties.map(({ kind, name }) => (kind === 'person' ? maskedName(name) : name)).join('、'),
    violation: clean(violation),
    basis: clean(basis.join('；')),
    content: clean(content.join('；') || '不予行政处罚'),
  };
}
