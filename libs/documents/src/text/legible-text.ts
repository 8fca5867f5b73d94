/**
 * Text as it will be printed: one kind of line break, a tab as an ideographic space, and the radicals
 * U+2E80–U+2FDF, which programs leave behind when text is copied out of a PDF, as the ideographs they stand for.
 */
export function legibleText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, '\u3000')
    .replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC'));
}

/** The non-empty paragraphs of a text. */
export function paragraphsOf(text: string): string[] {
  return legibleText(text)
    .split('\n')
    .map((paragraph) => paragraph.replace(/^[ \u3000]+|[ \u3000]+$/g, ''))
    .filter((paragraph) => paragraph !== '');
}
