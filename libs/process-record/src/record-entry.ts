import { createHash } from 'node:crypto';
import { canonicalJson } from '@mingjian/platform/canonical-json';

/** A row an entry vouches for, by the digest the database computed when the row was written. */
export interface VouchedRow {
  readonly table: string;
  readonly id: string;
  readonly sha256: string;
}

/** One step of a case as it is kept for a court. No personal data: persons and papers by id and digest. */
export interface RecordBody {
  readonly v: 1;
  readonly caseId: string;
  readonly seq: number;
  /** The act. */
  readonly kind: string;
  /** The instant it was recorded, ISO in UTC. */
  readonly at: string;
  /** The day it happened. */
  readonly on: string;
  readonly actorId: string;
  readonly from: string | null;
  readonly to: string;
  readonly rows: readonly VouchedRow[];
  readonly opened: readonly { readonly id: string; readonly period: string; readonly startedOn: string; readonly due: string }[];
  readonly met: readonly string[];
  /** Periods that fell away with the act, where they were running. */
  readonly cancelled: readonly string[];
  /** What the guard knew when it allowed the act. */
  readonly facts: unknown;
  readonly particulars: unknown;
}

export interface SealedEntry {
  readonly body: string;
  readonly prevHash: Buffer | null;
  readonly hash: Buffer;
}

/** Joins an entry to its chain: the hash covers the parent's hash and the body exactly as stored. */
export function seal(body: RecordBody, prevHash: Buffer | null): SealedEntry {
  const text = canonicalJson(body);
  return { body: text, prevHash, hash: chainHash(prevHash, text) };
}

export function chainHash(prevHash: Buffer | null, body: string): Buffer {
  const hash = createHash('sha256');
  if (prevHash) hash.update(prevHash);
  return hash.update(body, 'utf8').digest();
}
