import { chainHash, type RecordBody, type VouchedRow } from './record-entry';
import type { Difference, Lie } from './verify-types';

export interface EntryRow {
  readonly case_id: string;
  readonly seq: number;
  readonly body: string;
  readonly prev_hash: Buffer | null;
  readonly hash: Buffer;
}

export interface CaseRow {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly record_hash: Buffer;
  /** Columns no later act may change, as the facts of an entry spell them. */
  readonly settled: Readonly<Record<string, unknown>>;
}

export type Opened = RecordBody['opened'][number] & { readonly seq: number };

/** One case's chain as it is walked: what it has said so far, and where it contradicts itself. */
export class CaseTrace {
  readonly lies: Lie[] = [];
  readonly vouched = new Map<string, VouchedRow & { readonly seq: number }>();
  readonly opened = new Map<string, Opened>();
  /** What each act did to clocks that ran before it, in the order of the acts. */
  readonly clockActs: { readonly seq: number; readonly kind: string; readonly on: string; readonly met: readonly string[]; readonly cancelled: readonly string[] }[] = [];
  lastSeq = 0;
  lastHash: Buffer | null = null;
  private lastState: string | null = null;
  private lastFacts: Readonly<Record<string, unknown>> = {};
  /** What single acts settled for good: the lead when it was registered, the number when the case was filed. */
  private readonly settled: Record<string, unknown> = {};

  constructor(readonly caseId: string) {}

  lie(table: string, id: string, seq: number | null, differs: Difference, recorded: unknown = null, found: unknown = null): void {
    this.lies.push({ table, id, caseId: this.caseId, seq, differs, recorded: spelt(recorded), found: spelt(found) });
  }

  enter(row: EntryRow): void {
    const expected = this.lastSeq + 1;
    if (row.seq !== expected) this.entryLie(expected, 'entry-missing', expected, row.seq);
    else if (!sameHash(row.prev_hash, this.lastHash)) this.entryLie(row.seq, 'entry-breaks-chain', this.lastHash, row.prev_hash);
    const hash = chainHash(row.prev_hash, row.body);
    if (!hash.equals(row.hash)) this.entryLie(row.seq, 'entry-hash-differs', row.hash, hash);
    this.lastSeq = row.seq;
    this.lastHash = row.hash;
    this.read(row);
  }

  /** Compares the case itself with the last entry of its chain. */
  compareHead(row: CaseRow | undefined): void {
    if (!row) {
      this.lie('enforcement_case', this.caseId, null, 'case-missing');
      return;
    }
    if (row.version > this.lastSeq) {
      this.entryLie(this.lastSeq + 1, 'entry-missing', row.version, this.lastSeq);
      return;
    }
    const differ = (differs: Difference, recorded: unknown, found: unknown): void => this.lie('enforcement_case', row.id, this.lastSeq, differs, recorded, found);
    if (row.version !== this.lastSeq) differ('case-version-differs', this.lastSeq, row.version);
    if (row.state !== this.lastState) differ('case-state-differs', this.lastState, row.state);
    if (!sameHash(row.record_hash, this.lastHash)) differ('case-record-hash-differs', this.lastHash, row.record_hash);
    for (const [name, found] of Object.entries(row.settled)) {
      const recorded = this.settled[name] ?? this.lastFacts[name];
      const notYet = name === 'filedOn' && recorded === null;
      if (recorded !== undefined && recorded !== found && !notYet) differ('case-column-differs', { [name]: recorded }, { [name]: found });
    }
  }

  private read({ seq, body: text }: EntryRow): void {
    let body: RecordBody;
    try {
      body = JSON.parse(text) as RecordBody;
      for (const row of body.rows) this.vouched.set(row.id, { ...row, seq });
      for (const clock of body.opened) this.opened.set(clock.id, { ...clock, seq });
      this.clockActs.push({ seq, kind: body.kind, on: body.on, met: body.met, cancelled: body.cancelled ?? [] });
    } catch {
      this.entryLie(seq, 'entry-body-unreadable');
      return;
    }
    if (body.caseId !== this.caseId || body.seq !== seq) this.entryLie(seq, 'entry-out-of-place', { caseId: body.caseId, seq: body.seq }, { caseId: this.caseId, seq });
    if (body.from !== this.lastState) this.entryLie(seq, 'entry-skips-a-state', this.lastState, body.from);
    this.lastState = body.to;
    this.lastFacts = (body.facts ?? {}) as Readonly<Record<string, unknown>>;
    const { lead, caseNo } = (body.particulars ?? {}) as Readonly<Record<string, unknown>>;
    if (seq === 1) this.settled['lead'] = lead;
    if (body.kind === 'file-case') this.settled['caseNo'] = caseNo;
    if (body.kind === 'decide' || body.kind === 'decide-after-discussion') this.settled['decidedOn'] = body.on;
  }

  private entryLie(seq: number, differs: Difference, recorded: unknown = null, found: unknown = null): void {
    this.lie('case_record', `${this.caseId}#${seq}`, seq, differs, recorded, found);
  }

  /** The lie nearest the beginning of the record; at one entry, the order in which things are looked at. */
  firstLie(): Lie | null {
    return this.lies.reduce<Lie | null>((first, lie) => (first === null || (lie.seq ?? 0) < (first.seq ?? 0) ? lie : first), null);
  }
}

function sameHash(a: Buffer | null, b: Buffer | null): boolean {
  return a === null || b === null ? a === b : a.equals(b);
}

function spelt(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Buffer.isBuffer(value)) return value.toString('hex');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
