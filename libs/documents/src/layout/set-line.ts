import { advanceOf, faceFor, type Face } from '../faces/faces';
import { hangsAtEnd, isSqueezed, widthTogether, type BrokenLine } from '../text/line-breaking';
import type { TextMark } from './marks';

export interface TypeSetting {
  readonly face: Face;
  readonly size: number;
  readonly spacing: number;
}

/** Part of the type size that stands above the baseline. */
const ASCENT = 0.88;
/** A line that would need more than this, as a part of the type size, is not stretched to the margin. */
const MOST_STRETCH = 0.15;

/** Width of one character in points, as the fallback face sets it where the chosen one cannot. */
export function widthOf(character: string, { face, size, spacing }: TypeSetting): number {
  const codePoint = character.codePointAt(0) ?? 0;
  return (advanceOf(codePoint, faceFor(codePoint, face) ?? face) * size) / 1000 + spacing;
}

export function textWidth(text: string, setting: TypeSetting): number {
  return widthTogether([...text], (character) => widthOf(character, setting));
}

export function baselineIn(height: number, size: number): number {
  return (height - size) / 2 + ASCENT * size;
}

/** Sets one broken line between `x` and `x + room`. */
export function setLine(
  line: BrokenLine,
  setting: TypeSetting,
  x: number,
  room: number,
  align: 'justify' | 'left' | 'center' | 'right',
  baseline: number,
): TextMark[] {
  const slack = room - line.width;
  const gaps = [...line.text].length - 1;
  let spacing = setting.spacing;
  let start = x;
  if (align === 'center') start = x + Math.max(0, slack / 2);
  if (align === 'right') start = x + slack - (hangsAtEnd([...line.text].at(-1) ?? '') ? setting.size / 2 : 0);
  if (align === 'justify' && !line.last && gaps > 0 && slack / gaps < setting.size * MOST_STRETCH) {
    spacing += slack / gaps;
  }
  return runsOf(line.text, { ...setting, spacing }, start, baseline);
}

/** Splits a text wherever the face changes or a mark is squeezed against the next. */
export function runsOf(text: string, setting: TypeSetting, x: number, baseline: number): TextMark[] {
  const marks: TextMark[] = [];
  const characters = [...text];
  let at = x;
  let run = '';
  let runFace: Face = setting.face;
  let runAt = x;
  const finish = (): void => {
    if (run !== '') {
      marks.push({ kind: 'text', x: runAt, baseline, face: runFace, size: setting.size, spacing: setting.spacing, text: run });
    }
    run = '';
    runAt = at;
  };
  characters.forEach((character, index) => {
    const face = faceFor(character.codePointAt(0) ?? 0, setting.face) ?? setting.face;
    if (face !== runFace) {
      finish();
      runFace = face;
    }
    run += character;
    const width = widthOf(character, setting);
    const squeezed = isSqueezed(character, characters[index + 1]);
    at += squeezed ? width / 2 : width;
    if (squeezed) finish();
  });
  finish();
  return marks;
}
