import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { Tx } from '../database/transaction';
import { Clock } from '../time';
import type { Actor } from './actor';
import { SessionPolicy } from './session-policy';

/** The secret is known to the browser alone; the database keeps its hash. */
export interface OpenedSession {
  readonly token: string;
  readonly csrfToken: string;
  readonly expiresAt: Date;
}

export interface KnownSession {
  readonly actor: Actor;
  readonly csrfToken: string;
  readonly expiresAt: Date;
}

type Row = Record<string, never> & {
  id: string;
  agency_id: string;
  roles: Actor['roles'];
  name: string;
  username: string;
  is_principal_head: boolean;
  legal_qualification_no: string | null;
  reviewing_since: Actor['reviewingSince'];
  last_seen_at: Date;
  expires_at: Date;
};

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Writing "last seen" more often than this would turn every reading request into a writing one. */
const SEEN_AGAIN_AFTER_MS = 60_000;

@Injectable()
export class SessionBook {
  private readonly pool: Pool;

  constructor(
    dataSource: DataSource,
    private readonly clock: Clock,
    private readonly policy: SessionPolicy,
  ) {
    this.pool = (dataSource.driver as unknown as { master: Pool }).master;
  }

  /** Opens a session with a fresh secret; a token from before signing in never becomes a session. */
  async open(tx: Tx, personId: string): Promise<OpenedSession> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + this.policy.absoluteSeconds * 1000);
    await tx.sql('DELETE FROM session WHERE person_id = $1 AND expires_at <= $2', [personId, now]);
    await tx.sql(
      `INSERT INTO session (token_hash, person_id, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $3, $4)`,
      [hashOf(token), personId, now, expiresAt],
    );
    return { token, csrfToken: csrfTokenOf(token), expiresAt };
  }

  async close(tx: Tx, token: string): Promise<void> {
    await tx.sql('DELETE FROM session WHERE token_hash = $1', [hashOf(token)]);
  }

  async closeAllOf(tx: Tx, personId: string): Promise<void> {
    await tx.sql('DELETE FROM session WHERE person_id = $1', [personId]);
  }

  /** Whether the session goes on. Asking is no activity: it does not lengthen it. */
  async isOpen(token: string): Promise<boolean> {
    return (await this.look(hashOf(token), this.clock.now())) !== undefined;
  }

  /** Whose session this is; undefined when it is unknown, idle too long, over, or its person is disabled. */
  async find(token: string): Promise<KnownSession | undefined> {
    if (!TOKEN.test(token)) return undefined;
    const now = this.clock.now();
    const hash = hashOf(token);
    const row = await this.look(hash, now);
    if (!row) return undefined;
    if (now.getTime() - row.last_seen_at.getTime() >= SEEN_AGAIN_AFTER_MS) {
      await this.pool.query('UPDATE session SET last_seen_at = $2 WHERE token_hash = $1 AND last_seen_at < $2', [hash, now]);
    }
    return { actor: actorFrom(row), csrfToken: csrfTokenOf(token), expiresAt: row.expires_at };
  }

  private async look(hash: Buffer, now: Date): Promise<Row | undefined> {
    const { rows } = await this.pool.query<Row>({ name: 'session_actor', text: 'SELECT * FROM session_actor($1, $2, $3)', values: [hash, now, this.policy.idleSeconds] });
    return rows[0];
  }
}

function actorFrom(row: Row): Actor {
  return {
    id: row.id,
    agencyId: row.agency_id,
    roles: row.roles,
    name: row.name,
    username: row.username,
    isPrincipalHead: row.is_principal_head,
    legalQualificationNo: row.legal_qualification_no,
    reviewingSince: row.reviewing_since,
  };
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Derived from the secret, so it is bound to this session and to no other, and need not be stored. */
function csrfTokenOf(token: string): string {
  return createHash('sha256').update(`csrf:${token}`).digest('base64url');
}
