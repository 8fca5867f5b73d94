import type { CaseState } from '@mingjian/law';
import type { VouchedRow } from '@mingjian/process-record';

/** A case locked by this transaction, and what the act has written so far. */
export interface CaseInHand {
  readonly id: string;
  readonly agencyId: string;
  /** Null: the act begins the case. */
  readonly state: CaseState | null;
  readonly version: number;
  readonly recordHash: Buffer | null;
  /** Rows added for this act; its record entry vouches for them. */
  readonly rows: VouchedRow[];
}

/** The number the act's record entry will have. Version and entry are one count. */
export const actSeq = (subject: CaseInHand): number => subject.version + 1;
