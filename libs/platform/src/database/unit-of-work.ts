import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import { escapeLiteral, type PoolClient, type QueryResult } from 'pg';
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
  run<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction(scope, [], async (tx) => ({ result: await work(tx) }));
  }

  /**
   * As `run`, but a repeated request gets the first one's answer instead of a second effect.
   * A concurrent repeat waits on the claim's unique key until the first has committed or failed.
   * The answer must survive JSON.
   */
  runOnce<T>(scope: Scope, request: RequestKey, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction(scope, [claim(request)], async (tx, claimed) => {
      if (claimed === 0) return { result: await this.earlierAnswer<T>(tx, request) };
      const result = await work(tx);
      return { result, last: answerTo(request, result) };
    });
  }

  /**
   * Round trips are what an act costs, so what is known beforehand travels in the message that begins the
   * transaction, and what is known last in the one that commits it. The first failure in a message skips its rest.
   */
  private async transaction<T>(scope: Scope, first: readonly string[], work: (tx: Tx, firstCount: number) => Promise<Worked<T>>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      try {
        const begun = (await client.query([...opening(scope), ...first].join('; '))) as unknown as QueryResult[];
        const { result, last } = await work(transactionOn(client, scope, runner.manager), begun.at(-1)?.rowCount ?? 0);
        await client.query(last === undefined ? 'COMMIT' : `${last}; COMMIT`);
        return result;
      } catch (error) {
        await rollBack(client, error);
        throw error;
      }
    } finally {
      await runner.release();
    }
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

/** A connection that owes an answer is cut: given back, it might carry this transaction's statements into the next one's. */
async function rollBack(client: PoolClient, error: unknown): Promise<void> {
  if (error instanceof Error && error.message === 'Query read timeout') (client as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
  else await client.query('ROLLBACK').catch(() => undefined); // a dead connection has rolled back already
}

interface Worked<T> {
  readonly result: T;
  /** One more statement before the commit. */
  readonly last?: string;
}

// A message of several statements takes no parameters, hence the escaped literals.

function opening(scope: Scope): string[] {
  const agency = scope.kind === 'system' ? '' : (scope.agencyId ?? '');
  return [
    'BEGIN',
    `SET LOCAL mingjian.scope = ${escapeLiteral(scope.kind)}`,
    `SET LOCAL mingjian.agency_id = ${escapeLiteral(agency)}`,
    `SET LOCAL mingjian.actor_id = ${escapeLiteral(scope.actorId ?? '')}`,
  ];
}

function claim({ actorId, key, fingerprint }: RequestKey): string {
  return `INSERT INTO idempotency_key (actor_id, key, fingerprint)
    VALUES (${escapeLiteral(actorId)}, ${escapeLiteral(key)}, ${escapeLiteral(fingerprint)}) ON CONFLICT (actor_id, key) DO NOTHING`;
}

function answerTo({ actorId, key }: RequestKey, answer: unknown): string {
  return `UPDATE idempotency_key SET answer = ${escapeLiteral(JSON.stringify(answer ?? null))}
    WHERE actor_id = ${escapeLiteral(actorId)} AND key = ${escapeLiteral(key)}`;
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
