import { canonicalJson } from '@mingjian/platform/canonical-json';
import { createHash } from 'node:crypto';
import { type CivilDate, NATIONAL_CALENDAR, type WorkingCalendar } from '@mingjian/law';
import { Findings, IMPORT_RULE, type Outcome, type ReportEntry } from './finding';
import type { HistoricalCase } from './historical-case';
import { judgeCase } from './judge-case';
import { readPartialDay } from './partial-day';
import { readCase } from './read-case';

/** One record as it comes out of a file, before anybody has judged it. */
export interface SourceRecord {
  /** How a person finds it in the file: 第12行 or cases[3]. */
  readonly place: string;
  readonly record: unknown;
  /** What the reader of the file has already found about it. */
  readonly findings?: Findings;
}

export interface CheckedCase {
  readonly place: string;
  readonly id: string;
  readonly outcome: Outcome;
  /** What the report prints. */
  readonly findings: ReportEntry['findings'];
  /** What was not judged. */
  readonly notes: ReportEntry['findings'];
  /** Present unless refused, or a repetition of an earlier row. */
  readonly historical?: HistoricalCase;
  /** Canonical JSON of the case, and its SHA-256. */
  readonly body?: string;
  readonly contentHash?: Buffer;
}

/** Checks the records of one file in order. Remembers of each only its id and a digest, so a file may be of any length. */
export class CaseChecker {
  private readonly seen = new Map<string, { digest: string; place: string }>();
  private readonly today: NonNullable<ReturnType<typeof readPartialDay>>;

  constructor(today: CivilDate, private readonly calendar: WorkingCalendar = NATIONAL_CALENDAR) {
    this.today = readPartialDay(today)!;
  }

  check({ place, record, findings = new Findings() }: SourceRecord): CheckedCase {
    const historical = readCase(record, this.today, findings);
    if (historical) judgeCase(historical, this.calendar, findings);
    const id = historical?.id ?? statedId(record) ?? place;
    if (!historical || findings.outcome === 'refused') return refusal(place, id, findings);

    const body = knownFactsOf(historical);
    const contentHash = createHash('sha256').update(body).digest();
    const digest = contentHash.toString('base64');
    const earlier = this.seen.get(historical.id);
    if (earlier && earlier.digest !== digest) {
      findings.add('duplicate-id', IMPORT_RULE, `编号与${earlier.place}相同而内容不同`, `the same id as ${earlier.place} with other content`);
      return refusal(place, id, findings);
    }
    if (earlier) {
      findings.add('repeated-row', IMPORT_RULE, `与${earlier.place}完全相同，只导入一次`, `identical to ${earlier.place}; imported once`);
      return { place, id, outcome: findings.outcome, findings: findings.reported(), notes: findings.notes() };
    }
    this.seen.set(historical.id, { digest, place });
    return { place, id, outcome: findings.outcome, findings: findings.reported(), notes: findings.notes(), historical, body, contentHash };
  }
}

function refusal(place: string, id: string, findings: Findings): CheckedCase {
  return { place, id, outcome: 'refused', findings: findings.reported(), notes: [] };
}

function statedId(record: unknown): string | null {
  const id = typeof record === 'object' && record !== null ? (record as { id?: unknown }).id : null;
  const text = typeof id === 'string' || typeof id === 'number' ? String(id).trim() : '';
  return text === '' ? null : text.slice(0, 200);
}

/**
 * JSON with sorted keys and without what is not known: equal cases have equal text, and go on having it when a later
 * version of the program knows more fields.
 */
export function knownFactsOf(value: unknown): string {
  const known = JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).filter(([, part]) => isKnown(part))) : inner);
  return canonicalJson(JSON.parse(known));
}

function isKnown(part: unknown): boolean {
  return part !== null && part !== undefined && !(Array.isArray(part) && part.length === 0);
}
