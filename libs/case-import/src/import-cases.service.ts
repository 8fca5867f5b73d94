import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type CivilDate, type WorkingCalendar } from '@mingjian/law';
import { CaseChecker, type CheckedCase } from './check-cases';
import { openCaseFile } from './files/open-case-file';
import { type Finding, type FindingCode, IMPORT_RULE, type ReportEntry } from './finding';
import type { ImportedCaseStore, ImportRun } from './imported-case-store';

export interface ImportRequest {
  readonly path: string;
  /** The day of the import; a date after it is refused. */
  readonly today: CivilDate;
  readonly calendar?: WorkingCalendar;
  /** Absent: the file is only checked. */
  readonly into?: { readonly store: ImportedCaseStore; readonly source: string; readonly agencyId: string | null };
  readonly report?: (entry: ReportEntry, place: string) => Promise<void>;
}

export interface ImportSummary {
  readonly total: number;
  readonly imported: number;
  readonly doubtful: number;
  readonly refused: number;
  /** Of the imported and doubtful, those an earlier run had brought in. */
  readonly already: number;
  /** How often each code was found, notes included. */
  readonly codes: ReadonlyMap<FindingCode, number>;
}

/**
 * Checks every record of a file and, unless only checking, brings in those that are not refused, one transaction each.
 * Running it again brings in nothing twice. Throws UnreadableFile where the file itself is at fault; cases imported
 * before the fault was met stay, and are recognised when the mended file is imported.
 */
export async function importCases({ path, today, calendar, into, report }: ImportRequest): Promise<ImportSummary> {
  const checker = new CaseChecker(today, calendar);
  const codes = new Map<FindingCode, number>();
  const counts = { total: 0, imported: 0, doubtful: 0, refused: 0, already: 0 };
  let run: ImportRun | undefined;
  for await (const source of openCaseFile(path)) {
    let checked = checker.check(source);
    if (into && checked.historical) {
      run ??= await into.store.begin({ name: basename(path), sha256: await digestOf(path), source: into.source, agencyId: into.agencyId });
      const result = await into.store.save(run, checked);
      if (result === 'already') counts.already += 1;
      if (result === 'changed') checked = changed(checked);
    }
    counts.total += 1;
    counts[checked.outcome] += 1;
    for (const { code } of [...checked.findings, ...checked.notes]) codes.set(code, (codes.get(code) ?? 0) + 1);
    await report?.({ id: checked.id, outcome: checked.outcome, findings: checked.findings }, checked.place);
  }
  if (into && run) await into.store.end(run, counts);
  return { ...counts, codes };
}

function changed(checked: CheckedCase): CheckedCase {
  const finding: Finding = {
    code: 'changed-since-import',
    article: IMPORT_RULE,
    detail: '该编号的案件此前已导入而内容不同，已导入的案件不得改写（另一台账请用 --source 区分） / this id was imported before with other content; an imported case is never overwritten (tell ledgers apart with --source)',
  };
  return { place: checked.place, id: checked.id, outcome: 'refused', findings: [finding, ...checked.findings], notes: [] };
}

async function digestOf(path: string): Promise<Buffer> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest();
}
