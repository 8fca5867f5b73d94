import type { CheckedCase } from './check-cases';

/** A run of the import over one file. */
export interface ImportRun {
  readonly id: string;
  /** Null: a case of no agency of this county, seen by the county's supervisors only. */
  readonly agencyId: string | null;
  /** Within which source an id is unique. */
  readonly source: string;
}

export type SaveResult =
  | 'imported'
  /** The same id with the same content was imported before. */
  | 'already'
  /** The same id was imported before with other content; an imported case is never overwritten. */
  | 'changed';

export interface RunCounts {
  readonly imported: number;
  readonly already: number;
  readonly doubtful: number;
  readonly refused: number;
}

/** Where imported cases are kept. */
export interface ImportedCaseStore {
  begin(file: { readonly name: string; readonly sha256: Buffer; readonly source: string; readonly agencyId: string | null }): Promise<ImportRun>;
  /** One transaction. */
  save(run: ImportRun, checked: CheckedCase): Promise<SaveResult>;
  end(run: ImportRun, counts: RunCounts): Promise<void>;
}
