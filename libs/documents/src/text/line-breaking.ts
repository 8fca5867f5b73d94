/** Marks that may not begin a line. */
const NO_START = new Set('，。、；：？！）》」』】〕〉〗”’…—·～％‰℃々,.;:?!)]}%');
/** Marks that may not end a line. */
const NO_END = new Set('（《「『【〔〈〖“‘([{￥$№#');
/** Marks whose ink stands in the left half of their square: the right half may hang out of the line. */
const HALF_AT_END = new Set('，。、；：）》」』】〕〉〗”’');
/** Marks whose ink stands in the right half of their square. */
const HALF_AT_START = new Set('（《「『【〔〈〖“‘');

const WORD = /[A-Za-z0-9\u00c0-\u024f]/;
/** Stays with the figure it measures. */
const MEASURE = /[元年月日号]/;
const WORD_JOINT = /[.,:/\\@_\-+~'&=]/;

export function mayBeginLine(character: string): boolean {
  return !NO_START.has(character);
}

export function mayEndLine(character: string): boolean {
  return !NO_END.has(character);
}

/** Whether the right half of a mark may stand outside the line. */
export function hangsAtEnd(character: string): boolean {
  return HALF_AT_END.has(character);
}

/** Whether a mark gives up half its square because another mark follows, as between ） and 、. */
export function isSqueezed(character: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  if (HALF_AT_END.has(character)) return HALF_AT_END.has(next) || HALF_AT_START.has(next);
  return HALF_AT_START.has(character) && HALF_AT_START.has(next);
}

/** Width of characters set side by side, squeezed marks included. */
export function widthTogether(characters: readonly string[], widthOf: (character: string) => number): number {
  return characters.reduce((sum, character, index) => {
    const width = widthOf(character);
    return sum + (isSqueezed(character, characters[index + 1]) ? width / 2 : width);
  }, 0);
}

/** Whether a line may be broken between two neighbouring characters. */
function mayBreakBetween(before: string, after: string, afterNext: string | undefined): boolean {
  if (!mayBeginLine(after) || !mayEndLine(before)) return false;
  if (WORD.test(after) && (WORD.test(before) || WORD_JOINT.test(before))) return false;
  // 120,000.00 and 2026-04-28 stay whole: a joint belongs to the word it stands in.
  if (WORD_JOINT.test(after) && WORD.test(before) && afterNext !== undefined && WORD.test(afterNext)) return false;
  if (/\d/.test(before) && MEASURE.test(after)) return false;
  return true;
}

export interface BrokenLine {
  readonly text: string;
  /** Natural width, without what may hang out at the end. */
  readonly width: number;
  readonly last: boolean;
}

/**
 * Breaks one paragraph into lines no wider than `width`.
 * No line begins with a closing mark or ends with an opening one, unless a run of such marks fills a whole line.
 */
export function breakLines(text: string, width: number, widthOf: (character: string) => number): BrokenLine[] {
  const lines: { text: string; width: number }[] = [];
  let line: string[] = [];

  const fits = (more: readonly string[]): boolean => widthInLine([...line, ...more], widthOf) <= width + 0.01;
  const finish = (): void => {
    while (line.at(-1) === ' ') line.pop();
    lines.push({ text: line.join(''), width: widthInLine(line, widthOf) });
    line = [];
  };

  for (const unit of unbreakableUnits(text)) {
    if (line.length > 0 && !fits(unit)) finish();
    if (line.length === 0 && lines.length > 0 && unit.every((character) => character === ' ')) continue;
    if (fits(unit)) {
      line.push(...unit);
      continue;
    }
    for (const character of unit) {
      if (line.length > 0 && !fits([character])) finish();
      line.push(character);
    }
  }
  if (line.length > 0 || lines.length === 0) finish();
  return lines.map((each, index) => ({ ...each, last: index === lines.length - 1 }));
}

/** Width of a line without the half square that hangs out at its end. */
function widthInLine(characters: readonly string[], widthOf: (character: string) => number): number {
  const end = characters.at(-1);
  const hanging = end !== undefined && HALF_AT_END.has(end) ? widthOf(end) / 2 : 0;
  return widthTogether(characters, widthOf) - hanging;
}

/** Lines of nearly equal length, as many as plain breaking gives: for short labels. */
export function breakEvenly(text: string, width: number, widthOf: (character: string) => number): BrokenLine[] {
  const plain = breakLines(text, width, widthOf);
  const step = Math.max(1, width / 40);
  for (let narrower = width / plain.length; plain.length > 1 && narrower < width; narrower += step) {
    const even = breakLines(text, narrower, widthOf);
    if (even.length === plain.length) return even;
  }
  return plain;
}

function unbreakableUnits(text: string): string[][] {
  const characters = [...text];
  const units: string[][] = [];
  characters.forEach((character, index) => {
    const before = characters[index - 1];
    const current = units.at(-1);
    if (current && before !== undefined && !mayBreakBetween(before, character, characters[index + 1])) {
      current.push(character);
    } else {
      units.push([character]);
    }
  });
  return units;
}
