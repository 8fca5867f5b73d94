import { rulesInForce, type LocalRuleRow, type RulesInForce } from '@mingjian/catalogue';
import type { DiscretionReasons, EvidenceItem, IssuingAgency, NamedOfficer, PartyParticulars, PenaltyItem } from '@mingjian/documents';
import type { CivilDate, OfficerFact, PartyKind, ProposedPenalty } from '@mingjian/law';
import { CertificateLedger } from '@mingjian/officers';
import type { Tx } from '@mingjian/platform/database';
import type { CaseInHand } from '../case-in-hand';

/** What every document says at its head. */
export interface CaseHeading {
  readonly agency: IssuingAgency;
  readonly caseName: string;
  /** Null until the case is filed. */
  readonly caseNo: string | null;
  readonly filedOn: CivilDate | null;
  /** The violation alone: documents say themselves that it is suspected. */
  readonly violation: string;
  readonly sector: string;
  readonly party: PartyParticulars;
}

/** A document cannot be composed before the rows it prints exist; that is a fault of the act, not of the case. */
export async function theOne<Row>(tx: Tx, what: string, text: string, values: readonly unknown[]): Promise<Row> {
  const [row] = await tx.sql<Row>(text, values);
  if (!row) throw new Error(`a document was to be drawn up without ${what}`);
  return row;
}

export async function caseHeading(tx: Tx, { id }: CaseInHand): Promise<CaseHeading> {
  const row = await theOne<HeadingRow>(
    tx,
    'its case',
    `SELECT c.case_no, c.filed_on, c.violation, c.sector, a.name AS agency, a.address, a.phone,
            (SELECT count(*)::int FROM party p WHERE p.case_id = c.id) AS parties
     FROM enforcement_case c JOIN agency a ON a.id = c.agency_id WHERE c.id = $1`,
    [id],
  );
  const party = await partyOf(tx, id);
  const violation = row.violation.trim().replace(/^涉嫌/, '').replace(/案$/, '');
  return {
    agency: { name: row.agency, ...given({ address: row.address, phone: row.phone }) },
    caseName: `${party.name}${row.parties > 1 ? '等' : ''}${violation}案`,
    caseNo: row.case_no,
    filedOn: row.filed_on,
    violation,
    sector: row.sector,
    party,
  };
}

interface HeadingRow {
  readonly case_no: string | null;
  readonly filed_on: CivilDate | null;
  readonly violation: string;
  readonly sector: string;
  readonly agency: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly parties: number;
}

/** The party first named. */
export async function partyOf(tx: Tx, caseId: string): Promise<PartyParticulars> {
  const row = await theOne<{
    kind: PartyKind; name: string; id_number: string | null; representative: string | null; address: string | null; phone: string | null;
  }>(tx, 'a party', 'SELECT kind, name, id_number, representative, address, phone FROM party WHERE case_id = $1 ORDER BY no LIMIT 1', [caseId]);
  const number = row.kind === 'person' ? { identityNumber: row.id_number } : { creditCode: row.id_number };
  const { kind, name, address, representative, phone } = row;
  return { kind, name, address: address ?? '', ...given({ ...number, representative, phone }) };
}

/** A draft in the parts its documents print. */
export interface PrintedDraft extends ProposedPenalty {
  readonly hash: string;
  readonly facts: string;
  readonly evidence: readonly EvidenceItem[];
  readonly violated: readonly string[];
  readonly penaltyBasis: readonly string[];
  readonly discretion: DiscretionReasons;
  readonly items: readonly PenaltyItem[];
}

export function draftOf(tx: Tx, draftId: string): Promise<PrintedDraft> {
  return theOne<PrintedDraft>(
    tx,
    'its draft',
    `SELECT content_hash AS hash, facts, evidence, violated, penalty_basis AS "penaltyBasis", discretion, items,
            outcome, kinds, fine_fen AS "fineFen", confiscated_fen AS "confiscatedFen"
     FROM penalty_draft WHERE id = $1`,
    [draftId],
  );
}

const LEDGER = new CertificateLedger();

/** These people with the certificates valid on the day, in the order given; without one the number is empty, and the document is refused. */
export async function officersOn(tx: Tx, personIds: readonly string[], day: CivilDate): Promise<NamedOfficer[]> {
  const names = await namesOf(tx, personIds);
  const certificates = await LEDGER.certifiedOn(tx, personIds, day);
  return personIds.map((id) => ({ name: names.get(id) ?? '', certificateNumber: certificates.get(id) ?? '' }));
}

/** Who handles the case on the day, in the order they were assigned. */
export async function handlerIdsOn(tx: Tx, caseId: string, day: CivilDate): Promise<string[]> {
  const officers = await tx.sql<OfficerFact>(
    `SELECT a.person_id AS "personId", a.on_date AS "from",
            (SELECT r.on_date FROM officer_assignment r WHERE r.case_id = a.case_id AND r.person_id = a.person_id
               AND r.kind = 'released' AND r.act_seq > a.act_seq ORDER BY r.act_seq LIMIT 1) AS "to"
     FROM officer_assignment a WHERE a.case_id = $1 AND a.kind = 'assigned' ORDER BY a.act_seq, a.id`,
    [caseId],
  );
  return [...new Set(officers.filter(({ from, to }) => from <= day && (to === null || day < to)).map(({ personId }) => personId))];
}

export async function namesOf(tx: Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.sql<{ id: string; name: string }>('SELECT id, name FROM person WHERE id = ANY ($1::uuid[])', [[...new Set(personIds)]]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The rules that bind the case on a day: the sector's, and those the county or the agency entered. */
export async function rulesOn(tx: Tx, { agencyId }: CaseInHand, sector: string, on: CivilDate): Promise<RulesInForce> {
  const rows = await tx.sql<LocalRuleRow>(
    `SELECT id, agency_id, kind, body, basis, valid_from, valid_to, confirmed FROM local_rule WHERE agency_id IS NULL OR agency_id = $1`,
    [agencyId],
  );
  return rulesInForce(sector, rows, on);
}

/** Only what there is: a model has no nulls. */
export function given<T extends Record<string, string | null | undefined>>(fields: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value.trim() !== '')) as { [K in keyof T]?: string };
}
