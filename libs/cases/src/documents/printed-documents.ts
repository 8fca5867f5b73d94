import { DocumentIncomplete, documentTitle, renderDocument, type DecisionOutcome, type DocumentKind, type DocumentModels, type RenderedDocument } from '@mingjian/documents';
import type { CivilDate } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import { Injectable } from '@nestjs/common';

/** Why a document could not be printed, as officials are told. */
export interface PrintingProblem {
  /** document-incomplete, missing-glyph, or printing-failed for what is no fault of the content. */
  readonly code: string;
  readonly detail: string;
  readonly fields: readonly { readonly field: string; readonly code: string; readonly detail: string }[];
}

export interface DrawnUpDocument {
  readonly id: string;
  readonly caseId: string;
  readonly agencyId: string;
  readonly kind: DocumentKind;
  /** As the document itself bears it. */
  readonly title: string;
  readonly number: string | null;
  /** Entry of the case's record that vouches for the model, and the day of its act. */
  readonly recordSeq: number;
  readonly on: CivilDate;
  /** Null in all three while nobody has printed it. */
  readonly sha256: string | null;
  readonly pages: number | null;
  readonly problem: PrintingProblem | null;
}

export interface Printing {
  readonly document: Pick<DrawnUpDocument, 'id' | 'agencyId'>;
  readonly outcome: { readonly printed: RenderedDocument } | { readonly problem: PrintingProblem; readonly cause: unknown };
}

type Unprinted = Pick<DrawnUpDocument, 'id' | 'agencyId' | 'kind'> & { readonly model: string };

type Row = Omit<DrawnUpDocument, 'title'> & { readonly outcome: DecisionOutcome | null };

const COLUMNS = `d.id, d.case_id AS "caseId", d.agency_id AS "agencyId", d.kind, d.document_no AS number, d.act_seq AS "recordSeq",
  d.model::jsonb ->> 'outcome' AS outcome, (e.body::jsonb ->> 'on')::date AS on, r.sha256, r.pages, r.problem`;
const FROM = `FROM document d JOIN case_record e ON e.case_id = d.case_id AND e.seq = d.act_seq
  LEFT JOIN document_rendering r ON r.document_id = d.id`;

/** The PDFs of a case's documents. Each can be printed again from its model at any time, and to the same bytes. */
@Injectable()
export class PrintedDocuments {
  /**
   * A case's documents after the one of this entry and id, in the order they were drawn up.
   * @throws Refusal case-not-found
   */
  async page(tx: Tx, caseId: string, limit: number, after?: { readonly recordSeq: number; readonly id: string }): Promise<DrawnUpDocument[]> {
    const [found] = await tx.sql('SELECT 1 FROM enforcement_case WHERE id = $1', [caseId]);
    if (!found) throw new Refusal('not-found', 'case-not-found', 'There is no such case, or it is not open to you.');
    const rows = await tx.sql<Row>(
      `SELECT ${COLUMNS} ${FROM} WHERE d.case_id = $1 AND ($2::int IS NULL OR (d.act_seq, d.id) > ($2, $3::uuid)) ORDER BY d.act_seq, d.id LIMIT $4`,
      [caseId, after?.recordSeq ?? null, after?.id ?? null, limit],
    );
    return rows.map(titled);
  }

  /** @throws Refusal document-not-found, of this case and within this scope */
  async get(tx: Tx, caseId: string, documentId: string): Promise<DrawnUpDocument & { readonly model: string; readonly pdf: Buffer | null }> {
    const [found] = await tx.sql<Row & { model: string; pdf: Buffer | null }>(
      `SELECT ${COLUMNS}, d.model, r.pdf ${FROM} WHERE d.id = $2 AND d.case_id = $1`,
      [caseId, documentId],
    );
    if (!found) throw new Refusal('not-found', 'document-not-found', 'There is no such document in this case, or it is not open to you.');
    return titled(found);
  }

  /** What an act has drawn up and nobody has tried to print. */
  unprintedOf(tx: Tx, caseId: string, recordSeq: number): Promise<Unprinted[]> {
    return tx.sql<Unprinted>(
      `SELECT d.id, d.agency_id AS "agencyId", d.kind, d.model FROM document d
       WHERE d.case_id = $1 AND d.act_seq = $2 AND NOT EXISTS (SELECT FROM document_rendering r WHERE r.document_id = d.id) ORDER BY d.id`,
      [caseId, recordSeq],
    );
  }

  /** Keeps a print, or why there is none. A print stays; a problem gives way to the print that overcame it. */
  async keep(tx: Tx, { document, outcome }: Printing): Promise<void> {
    const columns = 'printed' in outcome ? [outcome.printed.pdf, outcome.printed.sha256, outcome.printed.pages, null] : [null, null, null, JSON.stringify(outcome.problem)];
    await tx.sql(
      `INSERT INTO document_rendering (document_id, agency_id, pdf, sha256, pages, problem) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (document_id) DO UPDATE SET pdf = excluded.pdf, sha256 = excluded.sha256, pages = excluded.pages, problem = excluded.problem
       WHERE document_rendering.pdf IS NULL`,
      [document.id, document.agencyId, ...columns],
    );
  }
}

function titled<R extends Row>({ outcome, ...row }: R): Omit<R, 'outcome'> & { readonly title: string } {
  return { ...row, title: documentTitle(row.kind, { outcome: outcome ?? undefined }) };
}

/** Prints from the stored model. Never throws: a document that cannot be printed is a matter to be told, not lost. */
export async function print(document: Unprinted): Promise<Printing> {
  try {
    const model = JSON.parse(document.model) as DocumentModels[DocumentKind];
    return { document, outcome: { printed: await renderDocument(document.kind, model) } };
  } catch (cause) {
    return { document, outcome: { problem: problemFrom(cause), cause } };
  }
}

function problemFrom(cause: unknown): PrintingProblem {
  if (cause instanceof DocumentIncomplete) return { code: cause.code, detail: cause.detail, fields: cause.extra.fields ?? [] };
  return { code: 'printing-failed', detail: cause instanceof Error ? cause.message : String(cause), fields: [] };
}
