import type { EntityManager } from 'typeorm';

/** Whose rows a transaction may see; row-level security reads it. */
export type Scope =
  | { readonly kind: 'agency'; readonly agencyId: string; readonly actorId?: string }
  /** The county's supervisors: every agency of this county. */
  | { readonly kind: 'county'; readonly agencyId?: string; readonly actorId?: string }
  /** Workers and set-up; never a request. */
  | { readonly kind: 'system'; readonly actorId?: string };

/** One open transaction. Every function that writes takes it first. */
export interface Tx {
  readonly scope: Scope;
  /** Runs one statement on this transaction's connection, prepared once a connection. */
  sql<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Entities for reading; statements (`sql`) for the hot path. */
  readonly manager: EntityManager;
}

/** What makes a request the same request: who sent it, its key, and a digest of what it asked. */
export interface RequestKey {
  readonly actorId: string;
  readonly key: string;
  readonly fingerprint: string;
}
