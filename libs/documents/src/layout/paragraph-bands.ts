import { breakLines } from '../text/line-breaking';
import type { Paragraph } from './blocks';
import type { Band, StructureNode } from './marks';
import { PAGE } from './page-format';
import { baselineIn, setLine, widthOf } from './set-line';

/** The lines of a paragraph; its last line is never left alone on a page, nor the first line of a long one. */
export function paragraphBands(paragraph: Paragraph): Band[] {
  const { style, hanging = 0 } = paragraph;
  const node: StructureNode = { role: style.role };
  const measure = (character: string): number => widthOf(character, style);
  const lines = brokenWithHanging(paragraph.text, hanging, measure);

  const bands = lines.map((line, index): Band => {
    const x = index === 0 ? 0 : hanging;
    const marks = setLine(line, style, x, PAGE.textWidth - x, style.align, baselineIn(style.pitch, style.size));
    const nextToFirst = index === 0 && lines.length > 3;
    const beforeLast = index === lines.length - 2;
    const { attachment = false } = paragraph;
    const keepWithNext = attachment || nextToFirst || beforeLast || (index === lines.length - 1 && paragraph.keepWithNext === true);
    return { height: style.pitch, parts: [{ node, marks }], ornaments: [], keepWithNext, attachment };
  });
  return [...gap(paragraph.gapBefore), ...bands, ...gap(paragraph.gapAfter)];
}

function brokenWithHanging(text: string, hanging: number, measure: (character: string) => number) {
  const whole = breakLines(text, PAGE.textWidth, measure);
  const first = whole[0];
  if (hanging === 0 || !first || whole.length === 1) return whole;
  const rest = text.slice(first.text.length).replace(/^ +/, '');
  return [first, ...breakLines(rest, PAGE.textWidth - hanging, measure)];
}

function gap(height = 0): Band[] {
  return height > 0 ? [{ height, parts: [], ornaments: [], gap: true, keepWithNext: false }] : [];
}
