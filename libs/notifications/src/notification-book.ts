import type { Tx } from '@mingjian/platform/database';
import { ringAtCommit } from '@mingjian/platform/live';
import { Refusal } from '@mingjian/platform/errors';
import { Clock } from '@mingjian/platform/time';
import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { ADDRESSEES } from './addressees.statement';
import type { News } from './news';

export interface Notification {
  readonly id: string;
  readonly kind: string;
  readonly caseId: string | null;
  readonly particulars: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  readonly readAt: string | null;
}

/** What officials are told. The same news told twice to a person is one row, so telling may be repeated. */
@Injectable()
export class NotificationBook {
  constructor(private readonly clock: Clock) {}

  /** Tells each piece of news to everyone it concerns, in two statements however many there are. Returns how many rows are new. */
  async tell(tx: Tx, news: readonly News[]): Promise<number> {
    if (news.length === 0) return 0;
    const asked = news.map(({ key, caseId, to, people = [] }) => ({ key, case_id: caseId, audience: to, people }));
    const addressees = await tx.sql<Addressee>(ADDRESSEES, [JSON.stringify(asked)]);
    // Ids are given in the order of the news, which is the order people read them in.
    const rows = news.flatMap(({ key, kind, caseId, particulars }) =>
      addressees
        .filter((addressee) => addressee.key === key)
        .map(({ person_id, agency_id, case_no, agency }) => ({
          id: newId(), person_id, agency_id, case_id: caseId, kind, news: key, body: { ...particulars, caseNo: case_no, agency },
        })),
    );
    const told = await tx.sql(TELL, [JSON.stringify(rows), this.clock.now()]);
    if (told.length > 0) await ringAtCommit(tx, distinct(rows.map(({ agency_id, case_id }) => ({ agencyId: agency_id, caseId: case_id }))));
    return told.length;
  }

  /** A person's notifications before `beforeId`, newest first. */
  async page(tx: Tx, personId: string, limit: number, { beforeId, unreadOnly = false }: { beforeId?: string; unreadOnly?: boolean } = {}): Promise<Notification[]> {
    const rows = await tx.sql<Row>(
      `SELECT ${COLUMNS} FROM notification WHERE person_id = $1 AND ($2::uuid IS NULL OR id < $2) AND (NOT $3 OR read_at IS NULL)
       ORDER BY id DESC LIMIT $4`,
      [personId, beforeId ?? null, unreadOnly, limit],
    );
    return rows.map(notificationOf);
  }

  /** Notes when the person first read it. @throws Refusal notification-not-found, for other people's too */
  async markRead(tx: Tx, personId: string, id: string): Promise<Notification> {
    const [row] = await tx.sql<Row>(
      `UPDATE notification SET read_at = COALESCE(read_at, $3) WHERE id = $2 AND person_id = $1 RETURNING ${COLUMNS}`,
      [personId, id, this.clock.now()],
    );
    if (!row) throw new Refusal('not-found', 'notification-not-found', 'There is no such notification for you.');
    return notificationOf(row);
  }
}

const distinct = <T>(all: readonly T[]): T[] => [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];

const COLUMNS = 'id, kind, case_id, body, created_at, read_at';

const TELL = `
  INSERT INTO notification (id, person_id, agency_id, case_id, kind, news, body, created_at)
  SELECT n.id, n.person_id, n.agency_id, n.case_id, n.kind, n.news, n.body, $2::timestamptz
  FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, person_id uuid, agency_id uuid, case_id uuid, kind text, news text, body jsonb)
  ORDER BY n.person_id, n.news
  ON CONFLICT (person_id, news) DO NOTHING RETURNING 1`;

interface Addressee {
  readonly key: string;
  readonly person_id: string;
  readonly agency_id: string;
  readonly case_no: string | null;
  readonly agency: string;
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly case_id: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  readonly created_at: Date;
  readonly read_at: Date | null;
}

function notificationOf(row: Row): Notification {
  return {
    id: row.id,
    kind: row.kind,
    caseId: row.case_id,
    particulars: row.body,
    createdAt: row.created_at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
  };
}
