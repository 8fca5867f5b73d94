import type { CivilDate } from '@mingjian/law';
import type { Scope, UnitOfWork } from '@mingjian/platform/database';
import type { Clock } from '@mingjian/platform/time';
import { v7 as timeOrderedId } from 'uuid';
import type { CheckedCase } from './check-cases';
import type { HistoricalCase } from './historical-case';
import type { ImportedCaseStore, ImportRun, RunCounts, SaveResult } from './imported-case-store';
import type { StepCode } from './vocabulary';

/** Keeps imported cases in PostgreSQL, one transaction a case. */
export class PostgresImportedCaseStore implements ImportedCaseStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async begin(file: Parameters<ImportedCaseStore['begin']>[0]): Promise<ImportRun> {
    const run = { id: timeOrderedId(), agencyId: file.agencyId, source: file.source };
    await this.unitOfWork.run(scopeOf(run), (tx) =>
      tx.sql(`INSERT INTO import_run (id, agency_id, source_name, file_name, file_sha256, started_at) VALUES ($1, $2, $3, $4, $5, $6)`, [
        run.id, run.agencyId, run.source, file.name, file.sha256, this.clock.now(),
      ]));
    return run;
  }

  save(run: ImportRun, { historical, body, contentHash, outcome, findings, notes }: CheckedCase): Promise<SaveResult> {
    if (!historical || !body || !contentHash) throw new Error('only a case that was not refused can be saved');
    return this.unitOfWork.run(scopeOf(run), async (tx) => {
      const saved = await tx.sql(
        `INSERT INTO imported_case (id, run_id, agency_id, source_name, source_id, outcome, body, content_hash, findings,
                                    filed_on, notified_on, decided_on, imported_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT ON CONSTRAINT imported_case_comes_once DO NOTHING RETURNING 1`,
        [
          timeOrderedId(), run.id, run.agencyId, run.source, historical.id, outcome, body, contentHash, JSON.stringify([...findings, ...notes]),
          dayOf(historical, 'filing'), dayOf(historical, 'notice'), dayOf(historical, 'decision'), this.clock.now(),
        ],
      );
      if (saved.length > 0) return 'imported';
      const [known] = await tx.sql<{ same: boolean }>(
        `SELECT content_hash = $4 AS same FROM imported_case
         WHERE agency_id IS NOT DISTINCT FROM $1::uuid AND source_name = $2 AND source_id = $3`,
        [run.agencyId, run.source, historical.id, contentHash],
      );
      return known?.same ? 'already' : 'changed';
    });
  }

  async end(run: ImportRun, { imported, already, doubtful, refused }: RunCounts): Promise<void> {
    await this.unitOfWork.run(scopeOf(run), (tx) =>
      tx.sql(`INSERT INTO import_run_end (run_id, agency_id, imported, already, doubtful, refused, ended_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`, [
        run.id, run.agencyId, imported, already, doubtful, refused, this.clock.now(),
      ]));
  }
}

function scopeOf({ agencyId }: ImportRun): Scope {
  return agencyId === null ? { kind: 'system' } : { kind: 'agency', agencyId };
}

/** The first such day, where the record knows it to the day. */
function dayOf({ timeline }: HistoricalCase, code: StepCode): CivilDate | null {
  return timeline.find((step) => step.code === code && step.when.precision === 'day')?.when.text ?? null;
}
