import type { DocumentKind } from '@mingjian/law';
import type { DocumentModels } from './models';

export interface RenderedDocument {
  readonly pdf: Buffer;
  /** Lower-case hexadecimal SHA-256 of `pdf`. */
  readonly sha256: string;
  readonly pages: number;
}

/** Renders a document as PDF/A. The same model gives the same bytes. Throws DocumentIncomplete when `checkDocument` finds anything. */
export declare function renderDocument<K extends DocumentKind>(
  kind: K,
  model: DocumentModels[K],
): Promise<RenderedDocument>;
