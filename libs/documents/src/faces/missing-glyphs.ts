import { legibleText } from '../text/legible-text';
import { faceFor } from './faces';

/** A character no face can print, and where in the model it stands. */
export interface MissingGlyph {
  readonly field: string;
  readonly character: string;
  /** As U+20BB7. */
  readonly codePoint: string;
}

/** Finds every such character in the texts of a model, each once for each field. */
export function missingGlyphs(model: unknown, field = ''): MissingGlyph[] {
  if (typeof model === 'string') return missingIn(model, field);
  if (Array.isArray(model)) return model.flatMap((each, index) => missingGlyphs(each, `${field}[${index}]`));
  if (typeof model === 'object' && model !== null) {
    return Object.entries(model).flatMap(([key, each]) => missingGlyphs(each, field === '' ? key : `${field}.${key}`));
  }
  return [];
}

function missingIn(text: string, field: string): MissingGlyph[] {
  const characters = new Set(legibleText(text).replaceAll('\n', ''));
  return [...characters]
    .filter((character) => faceFor(character.codePointAt(0) ?? 0, 'body') === undefined)
    .map((character) => ({ field, character, codePoint: codePointName(character) }));
}

export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
