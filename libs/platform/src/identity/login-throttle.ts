import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../database';
import { Refusal } from '../errors';
import { Clock } from '../time';

interface Limit {
  readonly kind: 'account' | 'address';
  /** Failures that cost nothing; people mistype, and an office shares one address. */
  readonly free: number;
}

const ACCOUNT: Limit = { kind: 'account', free: 5 };
const ADDRESS: Limit = { kind: 'address', free: 30 };
const LONGEST_WAIT_SECONDS = 15 * 60;
const FORGOTTEN_AFTER_SECONDS = 24 * 3600;

/**
 * Counts attempts to sign in, in PostgreSQL so that every API process counts together. An attempt is counted before
 * its password is checked: otherwise a thousand sent at once would all be checked.
 */
@Injectable()
export class LoginThrottle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Counts one attempt, or refuses it with the seconds to wait. */
  async admit(username: string, address: string): Promise<void> {
    const now = this.clock.now();
    const wait = await this.unitOfWork.run({ kind: 'system' }, async (tx) => {
      await this.forgetOld(tx, now);
      // The address first: one that is blocked must not be able to block accounts.
      const atAddress = await this.count(tx, ADDRESS, networkOf(address), now);
      return atAddress > 0 ? atAddress : this.count(tx, ACCOUNT, username, now);
    });
    if (wait <= 0) return;
    throw new Refusal('throttled', 'too-many-attempts', `Too many attempts to sign in. Try again in ${wait} s.`, {
      data: { retryAfterSeconds: wait },
    });
  }

  /** The password was right: the account starts afresh, and the address is not charged. */
  async forgive(tx: Tx, username: string, address: string): Promise<void> {
    await tx.sql('DELETE FROM login_attempt WHERE subject = $1', [subjectOf(ACCOUNT, username)]);
    await tx.sql(
      `UPDATE login_attempt SET failures = GREATEST(failures - 1, 0), blocked_until = $2
       WHERE subject = $1 AND failures <= $3 + 1`,
      [subjectOf(ADDRESS, networkOf(address)), this.clock.now(), ADDRESS.free],
    );
  }

  /** Seconds still to wait; 0 means the attempt was counted and may go on. */
  private async count(tx: Tx, limit: Limit, who: string, now: Date): Promise<number> {
    const subject = subjectOf(limit, who);
    // While blocked the WHERE refuses the update, and no row comes back.
    const counted = await tx.sql<{ failures: number }>(
      `INSERT INTO login_attempt AS a (subject, kind, failures, last_at, blocked_until) VALUES ($1, $2, 1, $3, $3)
       ON CONFLICT (subject) DO UPDATE SET failures = a.failures + 1, last_at = $3, blocked_until =
         $3::timestamptz + make_interval(secs => LEAST($5, CASE WHEN a.failures < $4 THEN 0
                                                               ELSE power(2, LEAST(a.failures - $4, 20)) END))
       WHERE a.blocked_until <= $3
       RETURNING failures`,
      [subject, limit.kind, now, limit.free, LONGEST_WAIT_SECONDS],
    );
    if (counted.length > 0) return 0;
    const [blocked] = await tx.sql<{ blocked_until: Date }>(
      'SELECT blocked_until FROM login_attempt WHERE subject = $1',
      [subject],
    );
    return blocked ? Math.max(1, Math.ceil((blocked.blocked_until.getTime() - now.getTime()) / 1000)) : 0;
  }

  private async forgetOld(tx: Tx, now: Date): Promise<void> {
    await tx.sql(
      `DELETE FROM login_attempt WHERE subject IN (
         SELECT subject FROM login_attempt WHERE last_at < $1 ORDER BY last_at LIMIT 20 FOR UPDATE SKIP LOCKED)`,
      [new Date(now.getTime() - FORGOTTEN_AFTER_SECONDS * 1000)],
    );
  }
}

function subjectOf(limit: Limit, who: string): Buffer {
  return createHash('sha256').update(`${limit.kind}:${who}`).digest();
}

/** One household holds a whole /64 of IPv6, so a single address there means nothing. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return plain.includes(':') ? firstFourGroups(plain) : plain;
}

function firstFourGroups(address: string): string {
  const [head = '', tail] = address.split('%', 1)[0]!.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).map((group) => parseInt(group, 16).toString(16)).join(':');
}
