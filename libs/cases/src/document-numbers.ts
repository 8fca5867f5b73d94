import { Injectable } from '@nestjs/common';
import type { Tx } from '@mingjian/platform/database';
import { yearOf, type CivilDate } from '@mingjian/law';

/**
 * Numbers such as 晃市监罚〔2026〕12号: by agency, kind of document and year, without gaps. The counter's row stays
 * locked until the act commits, so a number is either used or still free; a sequence would lose it.
 */
@Injectable()
export class DocumentNumbers {
  /** @param word the character or word that names the kind of document: 立, 告, 罚 */
  async next(tx: Tx, agencyId: string, word: string, on: CivilDate): Promise<string> {
    const [row] = await tx.sql<{ last: number; short_name: string }>(
      `INSERT INTO document_counter (agency_id, word, year, last) VALUES ($1, $2, $3, 1)
       ON CONFLICT (agency_id, word, year) DO UPDATE SET last = document_counter.last + 1
       RETURNING last, (SELECT short_name FROM agency WHERE id = $1) AS short_name`,
      [agencyId, word, Number(yearOf(on))],
    );
    return `${row!.short_name}${word}〔${yearOf(on)}〕${row!.last}号`;
  }
}
