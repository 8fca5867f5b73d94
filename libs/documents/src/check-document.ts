import { cite, DOCUMENT_TITLES, MANDATORY_CONTENTS, type Citation, type DocumentKind, type MandatoryContent } from '@mingjian/law';
import { CONTENT_CHECKS } from './contents';
import type { ContentCheck } from './contents/content-check';
import { missingGlyphs } from './faces/missing-glyphs';
import type { DocumentModels } from './models';

export interface DocumentProblem {
  readonly code: 'missing-content' | 'missing-glyph';
  /** Id of the mandatory content; absent for a glyph. */
  readonly content?: string;
  /** Path in the model. */
  readonly field?: string;
  readonly detail: string;
  readonly citations: readonly Citation[];
  /** For a glyph: the character, as U+20BB7. */
  readonly codePoint?: string;
}

/** Everything that forbids issuing the document; an empty list when it may be rendered. */
export function checkDocument<K extends DocumentKind>(kind: K, model: DocumentModels[K]): DocumentProblem[] {
  const contents: readonly MandatoryContent[] = MANDATORY_CONTENTS[kind];
  const checks = CONTENT_CHECKS[kind] as Readonly<Record<string, ContentCheck<DocumentModels[K]>>>;
  const missing = contents.flatMap(({ id, title, source }): DocumentProblem[] => {
    const check = checks[id];
    if (!check || isMet(check, model)) return [];
    const detail = `《${DOCUMENT_TITLES[kind]}》缺少：${title}`;
    return [{ code: 'missing-content', content: id, field: check.field, detail, citations: source }];
  });
  const unprintable = missingGlyphs(model).map(({ field, character, codePoint }): DocumentProblem => {
    const shown = /[\p{C}]/u.test(character) ? codePoint : `“${character}”（${codePoint}）`;
    return { code: 'missing-glyph', field, detail: `字体中没有字符${shown}`, citations: [GLYPH_RULE], codePoint };
  });
  return [...missing, ...unprintable];
}

const GLYPH_RULE = cite('product-default', 'missing-glyph');

/** A model with a hole where an object should be holds nothing there. */
function isMet<M>(check: ContentCheck<M>, model: M): boolean {
  try {
    return check.met(model);
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
