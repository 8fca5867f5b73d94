import type { Tx } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import { Clock } from '@mingjian/platform/time';
import { Injectable } from '@nestjs/common';

export interface Draft {
  /** Which form it is of: its kind and ids, never what was typed. */
  readonly key: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly savedAt: string;
}

/** Characters of JSON. The longest record of an investigation fits many times over. */
export const LONGEST_DRAFT = 256 * 1024;
/** A form untouched for so long is begun anew. */
export const DRAFTS_KEPT_DAYS = 30;
/** Listed at most; older ones are still read by their key. */
export const MOST_DRAFTS = 200;

/** Unsent text of one person, in the transaction of that person. The last writing counts: it is the same person's, and the newest. */
@Injectable()
export class DraftBook {
  constructor(private readonly clock: Clock) {}

  /** Newest first; the texts themselves are read one by one. */
  list(tx: Tx, personId: string): Promise<readonly Pick<Draft, 'key' | 'savedAt'>[]> {
    return tx.sql(`SELECT key, saved_at AS "savedAt" FROM draft WHERE person_id = $1 ORDER BY saved_at DESC LIMIT ${MOST_DRAFTS}`, [personId]);
  }

  async read(tx: Tx, personId: string, key: string): Promise<Draft | null> {
    const [found] = await tx.sql<Draft>(`SELECT key, body, saved_at AS "savedAt" FROM draft WHERE person_id = $1 AND key = $2`, [personId, key]);
    return found ?? null;
  }

  /** @throws Refusal draft-too-long */
  async keep(tx: Tx, personId: string, key: string, body: Readonly<Record<string, unknown>>): Promise<Pick<Draft, 'key' | 'savedAt'>> {
    const text = JSON.stringify(body);
    if (text.length > LONGEST_DRAFT) throw new Refusal('invalid', 'draft-too-long', `A draft holds at most ${LONGEST_DRAFT} characters.`, { data: { max: LONGEST_DRAFT } });
    const savedAt = this.clock.now();
    await tx.sql(
      `INSERT INTO draft (person_id, key, body, saved_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id, key) DO UPDATE SET body = EXCLUDED.body, saved_at = EXCLUDED.saved_at`,
      [personId, key, text, savedAt],
    );
    return { key, savedAt: savedAt.toISOString() };
  }

  async forget(tx: Tx, personId: string, key: string): Promise<void> {
    await tx.sql('DELETE FROM draft WHERE person_id = $1 AND key = $2', [personId, key]);
  }
}
