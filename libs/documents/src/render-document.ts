import type { DocumentKind } from '@mingjian/law';
import { checkDocument } from './check-document';
import { DocumentIncomplete, MissingGlyphs } from './document-incomplete';
import { paginate } from './layout/paginate';
import type { DocumentModels } from './models';
import { paint, sha256Of } from './pdf/paint';
import { TEMPLATES } from './templates';

export interface RenderedDocument {
  readonly pdf: Buffer;
  /** Lower-case hexadecimal SHA-256 of `pdf`. */
  readonly sha256: string;
  readonly pages: number;
}

/**
 * Renders a document as PDF/A. The same model gives the same bytes.
 * Throws DocumentIncomplete when `checkDocument` finds anything, MissingGlyphs when it finds only characters.
 */
export async function renderDocument<K extends DocumentKind>(kind: K, model: DocumentModels[K]): Promise<RenderedDocument> {
  const problems = checkDocument(kind, model);
  if (problems.some(({ code }) => code === 'missing-content')) throw new DocumentIncomplete(kind, problems);
  if (problems.length > 0) throw new MissingGlyphs(kind, problems);

  const template = TEMPLATES[kind];
  const pages = paginate(template.blocks(model));
  const pdf = await paint(pages, {
    title: template.title(model),
    author: model.agency.name,
    createdAt: new Date(`${template.day(model)}T00:00:00Z`),
  });
  return { pdf, sha256: sha256Of(pdf), pages: pages.length };
}
