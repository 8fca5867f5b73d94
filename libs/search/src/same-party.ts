import { ABOVE_EVERY_ID, CASE_SUMMARY, type CaseSummary } from '@mingjian/cases';
import { UnitOfWork } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import { scopeOf, type Actor } from '@mingjian/platform/identity';
import { Injectable } from '@nestjs/common';

export interface SamePartyAsked {
  readonly name?: string | undefined;
  readonly idNumber?: string | undefined;
  /** The last case seen. */
  readonly before?: string | undefined;
}

export interface SamePartyCase extends CaseSummary {
  /** By its number it is the same party; by its name alone it may be another of that name. */
  readonly matchedBy: 'identity' | 'name';
  readonly documentNo: string | null;
  readonly outcome: string | null;
  readonly fineFen: number | null;
}

/** The earlier cases of a party, the newest first, of those the reader may see: repeated violations weigh in discretion. */
@Injectable()
export class SameParty {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(actor: Actor, { name, idNumber, before = ABOVE_EVERY_ID }: SamePartyAsked, limit: number): Promise<SamePartyCase[]> {
    const [who, number] = [name?.trim() || null, idNumber?.trim().toUpperCase() || null];
    if (who === null && number === null) throw new Refusal('invalid', 'same-party-unnamed', 'Say the name of the party or its number.');
    return this.unitOfWork.run(scopeOf(actor), (tx) => tx.sql<SamePartyCase>(PAGE, [who, number, before, limit]));
  }
}

/** Each side is one range of its own index. */
const side = (column: string, place: string): string => `
  (SELECT p.case_id, p.id_number FROM party p WHERE p.${column} = ${place} AND p.case_id < $3 ORDER BY p.case_id DESC LIMIT $4)`;

const PAGE = `
  SELECT ${CASE_SUMMARY}, CASE WHEN m.same THEN 'identity' ELSE 'name' END AS "matchedBy", d.document_no AS "documentNo", d.outcome, d.fine_fen AS "fineFen"
  FROM (SELECT case_id, bool_or(id_number IS NOT NULL AND id_number = $2::text) AS same FROM (${side('id_number', '$2::text')} UNION ALL ${side('name', '$1::text')}) p GROUP BY case_id) m
  JOIN enforcement_case c ON c.id = m.case_id LEFT JOIN penalty_decision d ON d.case_id = c.id
  ORDER BY c.id DESC LIMIT $4`;
