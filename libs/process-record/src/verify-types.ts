/** Runs one statement on one connection; any snapshot or scope is the caller's. */
export type Sql = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** What differs between a row and the record that vouches for it. */
export type Difference =
  | 'entry-missing'
  | 'entry-breaks-chain'
  | 'entry-hash-differs'
  | 'entry-body-unreadable'
  | 'entry-out-of-place'
  | 'entry-skips-a-state'
  | 'case-missing'
  | 'case-version-differs'
  | 'case-state-differs'
  | 'case-record-hash-differs'
  | 'case-column-differs'
  | 'row-changed'
  | 'row-missing'
  | 'row-not-vouched-for'
  | 'deadline-missing'
  | 'deadline-not-vouched-for'
  | 'deadline-period-differs'
  | 'deadline-start-differs'
  | 'deadline-due-differs'
  | 'deadline-met-differs'
  | 'rendering-hash-differs'
  | 'case-vanished'
  | 'tail-cut'
  | 'rewritten-since-checkpoint'
  | 'checkpoint-not-kept';

/** One row that does not say what the record says. */
export interface Lie {
  readonly table: string;
  readonly id: string;
  readonly caseId: string | null;
  /** The record entry it belongs to; null where there is none. */
  readonly seq: number | null;
  readonly differs: Difference;
  /** What the record says, and what is there. */
  readonly recorded: string | null;
  readonly found: string | null;
}

/** A chain's last entry. */
export interface ChainHead {
  readonly caseId: string;
  readonly seq: number;
  /** Lower-case hex. */
  readonly hash: string;
}

export interface Verification {
  readonly cases: number;
  readonly entries: number;
  /** Rows of fact, documents included. */
  readonly rows: number;
  readonly deadlines: number;
  readonly renderings: number;
  /** Bytes of the entries hashed. */
  readonly bytes: number;
  /** Over every chain head in case-id order; meaningful only without a lie, for verification stops at the first. */
  readonly headsDigest: string;
  /** The first in case-id order, then in the order of the record. */
  readonly firstLie: Lie | null;
}
