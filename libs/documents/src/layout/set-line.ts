import { advanceOf, faceFor, type Face } from '../faces/faces';
import { hangsAtEnd, type BrokenLine } from '../text/line-breaking';
import type { TextMark } from './marks';

export interface TypeSetting {
  readonly face: Face;
  readonly size: number;
  readonly spacing: number;
}

/** Part of the type size that stands above the baseline. */
const ASCENT = 0.88;
/** A line that would need more than this, as a part of the type size, is not stretched to the margin. */
const MOST_STRETCH = 0.25;

/** Width of one character in points, as the fallback face sets it where the chosen one cannot. */
export function widthOf(character: string, { face, size, spacing }: TypeSetting): number {
  const codePoint = character.codePointAt(0) ?? 0;
  return (advanceOf(codePoint, faceFor(codePoint, face) ?? face) * size) / 1000 + spacing;
}

export function textWidth(text: string, setting: TypeSetting): number {
  return [...text].reduce((sum, character) => sum + widthOf(character, setting), 0);
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

/** Splits a text at each change of face. */
export function runsOf(text: string, setting: TypeSetting, x: number, baseline: number): TextMark[] {
  const marks: TextMark[] = [];
  let at = x;
  let run = '';
  let runFace: Face = setting.face;
  let runAt = x;
  const finish = (): void => {
    if (run !== '') {
      marks.push({ kind: 'text', x: runAt, baseline, face: runFace, size: setting.size, spacing: setting.spacing, text: run });
    }
  };
  for (const character of text) {
    const face = faceFor(character.codePointAt(0) ?? 0, setting.face) ?? setting.face;
    if (face !== runFace) {
      finish();
      run = '';
      runAt = at;
      runFace = face;
    }
    run += character;
    at += widthOf(character, setting);
  }
  finish();
  return marks;
}
