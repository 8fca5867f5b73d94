import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';

/** A decision as the public sees it, or what is left of one that was withdrawn. */
export interface DisclosedDecision {
  readonly id: string;
  readonly agency: string;
  readonly documentNo: string;
  readonly decidedOn: CivilDate;
  readonly disclosedOn: CivilDate;
  /** Null in all four once withdrawn. */
  readonly party: string | null;
  readonly violation: string | null;
  readonly basis: string | null;
  readonly content: string | null;
  readonly withdrawnOn: CivilDate | null;
  readonly withdrawalReason: string | null;
}

const COLUMNS = `id, agency, document_no AS "documentNo", decided_on AS "decidedOn", disclosed_on AS "disclosedOn", party, violation, basis, content,
  withdrawn_on AS "withdrawnOn", withdrawal_reason AS "withdrawalReason"`;

/** Reads the rows that are public anyway. */
@Injectable()
export class DisclosedDecisions {
  /** Newest first; what was withdrawn is in no list. */
  page(tx: Tx, limit: number, beforeId?: string): Promise<DisclosedDecision[]> {
    return tx.sql<DisclosedDecision>(
      `SELECT ${COLUMNS} FROM portal.disclosed_decision WHERE withdrawn_on IS NULL AND ($1::uuid IS NULL OR id < $1) ORDER BY id DESC LIMIT $2`,
      [beforeId ?? null, limit],
    );
  }

  /** @throws Refusal disclosure-not-found */
  async one(tx: Tx, id: string): Promise<DisclosedDecision> {
    const [found] = await tx.sql<DisclosedDecision>(`SELECT ${COLUMNS} FROM portal.disclosed_decision WHERE id = $1`, [id]);
    if (!found) throw new Refusal('not-found', 'disclosure-not-found', 'No such decision was ever published.');
    return found;
  }
}
