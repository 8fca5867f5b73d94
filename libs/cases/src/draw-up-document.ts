import { Injectable } from '@nestjs/common';
import { checkDocument, DocumentIncomplete, type DocumentModels } from '@mingjian/documents';
import { canonicalJson } from '@mingjian/platform/canonical-json';
import type { Tx } from '@mingjian/platform/database';
import { CaseFile } from './case-file';
import type { CaseInHand } from './case-in-hand';
import { MODELS } from './documents';

/**
 * Draws up an act's document from the facts the act has just added, and puts it in the file: its model is vouched
 * for by the act's record entry, and the worker prints the same bytes from it at any time.
 */
@Injectable()
export class DrawUpDocument {
  constructor(private readonly caseFile: CaseFile) {}

  /** @throws DocumentIncomplete when a content the law demands is missing */
  async execute<K extends keyof DocumentModels>(tx: Tx, subject: CaseInHand, kind: K): Promise<string> {
    const { model, number } = await MODELS[kind](tx, subject);
    const missing = checkDocument(kind, model).filter((problem) => problem.code === 'missing-content');
    if (missing.length > 0) throw new DocumentIncomplete(kind, missing);
    return this.caseFile.add(tx, subject, 'document', { kind, document_no: number, model: canonicalJson(model) });
  }
}
