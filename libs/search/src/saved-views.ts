import type { Tx } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import type { Actor } from '@mingjian/platform/identity';
import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly columns: readonly string[];
  readonly isDefault: boolean;
}

export type ViewKept = Omit<SavedView, 'id'>;

/** More than anybody can tell apart. */
const MOST_VIEWS = 30;

/** The named filters and columns a person keeps of a list. Nobody else sees them. */
@Injectable()
export class SavedViews {
  all(tx: Tx, actor: Actor, page: string): Promise<SavedView[]> {
    return tx.sql<SavedView>(
      `SELECT id, name, query, columns, is_default AS "isDefault" FROM saved_view WHERE person_id = $1 AND page = $2 ORDER BY id LIMIT ${MOST_VIEWS}`,
      [actor.id, page],
    );
  }

  /** Keeps a view under its name; one of that name is replaced. */
  async keep(tx: Tx, actor: Actor, page: string, view: ViewKept): Promise<SavedView> {
    const before = await this.all(tx, actor, page);
    if (before.length === MOST_VIEWS && !before.some(({ name }) => name === view.name)) {
      throw new Refusal('invalid', 'too-many-views', 'Delete a view you no longer need first.', { data: { most: MOST_VIEWS } });
    }
    if (view.isDefault) await tx.sql('UPDATE saved_view SET is_default = false WHERE person_id = $1 AND page = $2 AND is_default AND name <> $3', [actor.id, page, view.name]);
    const [kept] = await tx.sql<{ id: string }>(
      `INSERT INTO saved_view (id, agency_id, person_id, page, name, query, columns, is_default) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (person_id, page, name) DO UPDATE SET query = EXCLUDED.query, columns = EXCLUDED.columns, is_default = EXCLUDED.is_default RETURNING id`,
      [newId(), actor.agencyId, actor.id, page, view.name, JSON.stringify(view.query), view.columns, view.isDefault],
    );
    return { id: kept!.id, ...view };
  }

  async forget(tx: Tx, actor: Actor, id: string): Promise<void> {
    const gone = await tx.sql('DELETE FROM saved_view WHERE id = $1 AND person_id = $2 RETURNING id', [id, actor.id]);
    if (gone.length === 0) throw new Refusal('not-found', 'view-not-found', 'You keep no such view.');
  }
}
