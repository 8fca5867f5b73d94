/** Marks that may not begin a line. */
const NO_START = new Set('，。、；：？！）》」』】〕〉〗”’…—·～％‰℃々,.;:?!)]}%');
/** Marks that may not end a line. */
const NO_END = new Set('（《「『【〔〈〖“‘([{￥$№#');
/** Marks whose ink stands in the left half of their square: the right half may hang out of the line. */
const HALF_AT_END = new Set('，。、；：）》」』】〕〉〗”’');

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
  let line = '';
  let filled = 0;

  const finish = (): void => {
    const trimmed = line.replace(/ +$/, '');
    const end = [...trimmed].at(-1);
    const spaces = (line.length - trimmed.length) * widthOf(' ');
    lines.push({ text: trimmed, width: filled - spaces - hanging(end, widthOf) });
    line = '';
    filled = 0;
  };

  for (const unit of unbreakableUnits(text)) {
    const unitWidth = sumOf(unit, widthOf);
    const fits = filled + unitWidth - hanging(unit.at(-1), widthOf) <= width + 0.01;
    if (!fits && line !== '') finish();
    if (line === '' && lines.length > 0 && unit.every((character) => character === ' ')) continue;
    if (unitWidth - hanging(unit.at(-1), widthOf) <= width + 0.01) {
      line += unit.join('');
      filled += unitWidth;
      continue;
    }
    for (const character of unit) {
      const one = widthOf(character);
      if (line !== '' && filled + one > width + 0.01) finish();
      line += character;
      filled += one;
    }
  }
  if (line !== '' || lines.length === 0) finish();
  return lines.map((each, index) => ({ ...each, last: index === lines.length - 1 }));
}

function hanging(character: string | undefined, widthOf: (character: string) => number): number {
  return character !== undefined && HALF_AT_END.has(character) ? widthOf(character) / 2 : 0;
}

function sumOf(characters: readonly string[], widthOf: (character: string) => number): number {
  return characters.reduce((sum, character) => sum + widthOf(character), 0);
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
