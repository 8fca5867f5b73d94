import { instrumentById } from '../instruments';
import { DOCUMENT_TITLES } from './document-kind';
import type { MandatoryContent } from './mandatory-content';
import { MANDATORY_CONTENTS } from './mandatory-contents';

const documents: [string, readonly MandatoryContent[]][] = Object.entries(MANDATORY_CONTENTS);

describe('mandatory contents of documents', () => {
  it('are stated for every kind of document', () => {
    expect(Object.keys(MANDATORY_CONTENTS).sort()).toEqual(Object.keys(DOCUMENT_TITLES).sort());
  });

  it.each(documents)('name each content of a %s once', (_kind, contents) => {
    expect(new Set(contents.map((content) => content.id)).size).toBe(contents.length);
  });

  it.each(documents)('cite for a %s only articles that exist', (_kind, contents) => {
    for (const { source } of contents) {
      for (const { instrument, article } of source) {
        const { articles } = instrumentById(instrument);
        if (articles !== undefined) expect(article).toBeLessThanOrEqual(articles);
      }
    }
  });

  it('cover all six items of article 59 in a penalty decision', () => {
    const items = MANDATORY_CONTENTS['penalty-decision'].flatMap((content: MandatoryContent) =>
      content.source.filter(({ instrument, article }) => instrument === 'penalty-law-2021' && article === 59).map(({ item }) => item),
    );
    expect([...new Set(items)].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
