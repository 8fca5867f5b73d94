import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { Refusal } from '../errors';
import './pg-types';
import type { RequestKey, Scope, Tx } from './transaction';

const statementNames = new Map<string, string>();

/** Opens transactions; nothing else in the product does. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction: all of it is committed, or none. */
  async run<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await client.query(openingStatement(scope));
      try {
        const result = await work(transactionOn(client, scope, runner.manager));
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined); // a dead connection has rolled back already
        throw error;
      }
    } finally {
      await runner.release();
    }
  }

  /**
   * As `run`, but a repeated request gets the first one's answer instead of a second effect.
   * A concurrent repeat waits on the claim's unique key until the first has committed or failed.
   * The answer must survive JSON.
   */
  runOnce<T>(scope: Scope, request: RequestKey, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.run(scope, async (tx) => {
      const claimed = await tx.sql(
        `INSERT INTO idempotency_key (actor_id, key, fingerprint) VALUES ($1, $2, $3)
         ON CONFLICT (actor_id, key) DO NOTHING RETURNING 1`,
        [request.actorId, request.key, request.fingerprint],
      );
      if (claimed.length === 0) return this.earlierAnswer<T>(tx, request);
      const answer = await work(tx);
      await tx.sql('UPDATE idempotency_key SET answer = $3 WHERE actor_id = $1 AND key = $2', [
        request.actorId,
        request.key,
        JSON.stringify(answer ?? null),
      ]);
      return answer;
    });
  }

  private async earlierAnswer<T>(tx: Tx, request: RequestKey): Promise<T> {
    const [earlier] = await tx.sql<{ fingerprint: string; answer: string }>(
      'SELECT fingerprint, answer FROM idempotency_key WHERE actor_id = $1 AND key = $2',
      [request.actorId, request.key],
    );
    if (!earlier || earlier.fingerprint !== request.fingerprint) {
      throw new Refusal('key-reused', 'idempotency-key-reused', 'This Idempotency-Key was used for another request.');
    }
    return JSON.parse(earlier.answer) as T;
  }
}

/** BEGIN and the scope in one round trip. SET LOCAL takes no parameters, hence the escaped literals. */
function openingStatement(scope: Scope): string {
  const agency = scope.kind === 'system' ? '' : (scope.agencyId ?? '');
  return `BEGIN; SET LOCAL mingjian.scope = ${literal(scope.kind)}; SET LOCAL mingjian.agency_id = ${literal(agency)}; SET LOCAL mingjian.actor_id = ${literal(scope.actorId ?? '')}`;
}

function literal(text: string): string {
  return `'${text.replace(/\\/g, '').replace(/'/g, "''")}'`;
}

function transactionOn(client: PoolClient, scope: Scope, manager: Tx['manager']): Tx {
  return {
    scope,
    manager,
    async sql<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
      const result = await client.query({ name: statementName(text), text, values: values as unknown[] });
      return result.rows as Row[];
    },
  };
}

function statementName(text: string): string {
  let name = statementNames.get(text);
  if (!name) {
    name = createHash('sha1').update(text).digest('base64url');
    statementNames.set(text, name);
  }
  return name;
}
