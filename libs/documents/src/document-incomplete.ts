import { Refusal } from '@mingjian/platform/errors';
import type { DocumentKind } from '@mingjian/law';
import type { DocumentProblem } from './check-document';

/** A document that may not be issued: contents are missing, or characters that no face can print. */
export class DocumentIncomplete extends Refusal {
  constructor(
    readonly documentKind: DocumentKind,
    readonly problems: readonly DocumentProblem[],
    code: 'document-incomplete' | 'missing-glyph' = 'document-incomplete',
  ) {
    super(code === 'missing-glyph' ? 'invalid' : 'unlawful', code, problems.map(({ detail }) => detail).join('；'), {
      citations: problems.flatMap(({ citations }) => citations),
      fields: problems.map((problem) => ({ field: problem.field ?? '', code: problem.code, detail: problem.detail })),
      data: { document: documentKind },
    });
    this.name = 'DocumentIncomplete';
  }
}

/** The only thing wrong is that characters cannot be printed. */
export class MissingGlyphs extends DocumentIncomplete {
  /** Each character once, as U+20BB7. */
  readonly codePoints: readonly string[];

  constructor(documentKind: DocumentKind, problems: readonly DocumentProblem[]) {
    super(documentKind, problems, 'missing-glyph');
    this.name = 'MissingGlyphs';
    this.codePoints = [...new Set(problems.flatMap(({ codePoint }) => (codePoint ? [codePoint] : [])))];
  }
}
