import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';

/** The three faces a document is set in. Both families carry the SIL Open Font License; see README.md. */
export const FACES = {
  /** Body text, where an office would use 仿宋. */
  body: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  /** Titles, where an office would use 小标宋. */
  title: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  /** Headings and labels, 黑体; also the fallback for a character the others lack. */
  heading: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
} as const;

export type Face = keyof typeof FACES;

const FALLBACK: readonly Face[] = ['body', 'heading'];

interface LoadedFace {
  readonly file: Buffer;
  readonly font: Font;
}

const loaded = new Map<Face, LoadedFace>();

function load(face: Face): LoadedFace {
  let known = loaded.get(face);
  if (!known) {
    const file = readFileSync(require.resolve(FACES[face]));
    known = { file, font: create(file) };
    loaded.set(face, known);
  }
  return known;
}

export function faceFile(face: Face): Buffer {
  return load(face).file;
}

/** The face that can print a character, the preferred one first; undefined when none can. */
export function faceFor(codePoint: number, preferred: Face): Face | undefined {
  if (load(preferred).font.hasGlyphForCodePoint(codePoint)) return preferred;
  return FALLBACK.find((face) => load(face).font.hasGlyphForCodePoint(codePoint));
}

const advances = new Map<Face, Map<number, number>>();

/** Advance width of a character in thousandths of the type size. */
export function advanceOf(codePoint: number, face: Face): number {
  let widths = advances.get(face);
  if (!widths) advances.set(face, (widths = new Map()));
  let width = widths.get(codePoint);
  if (width === undefined) {
    const { font } = load(face);
    width = (font.glyphForCodePoint(codePoint).advanceWidth * 1000) / font.unitsPerEm;
    widths.set(codePoint, width);
  }
  return width;
}
