import * as fc from 'fast-check';
import { breakEvenly, breakLines, mayBeginLine, mayEndLine } from './line-breaking';

const square = (character: string): number => (character.charCodeAt(0) < 0x100 ? 5 : 10);
const textOf = (text: string, width: number): string[] => breakLines(text, width, square).map((line) => line.text);

describe('breaking Chinese text into lines', () => {
  it('fills each line and leaves the rest to the last', () => {
    expect(textOf('一二三四五六七', 30)).toEqual(['一二三', '四五六', '七']);
  });

  it('takes a character along rather than begin a line with a comma', () => {
    expect(textOf('一二三四！五', 40)).toEqual(['一二三', '四！五']);
  });

  it('lets the empty half of a full stop hang out of the line', () => {
    expect(textOf('一二三四。五', 45)).toEqual(['一二三四。', '五']);
  });

  it('carries an opening bracket over to the next line', () => {
    expect(textOf('一二三（四五）', 40)).toEqual(['一二三', '（四五）']);
  });

  it('keeps an amount, a day in figures and a word in one piece', () => {
    expect(textOf('罚款120,000.00元', 60)).toEqual(['罚款', '120,000.00元']);
    expect(textOf('于2026年4月8日', 45)).toEqual(['于2026年', '4月8日']);
    expect(textOf('自2026-04-28起', 55)).toEqual(['自', '2026-04-28', '起']);
    expect(textOf('型号ABC', 30)).toEqual(['型号', 'ABC']);
  });

  it('keeps the two halves of a dash and of an ellipsis together', () => {
    expect(textOf('一二三——四', 40)).toEqual(['一二', '三——四']);
    expect(textOf('一二三……四', 40)).toEqual(['一二', '三……四']);
  });

  it('cuts a word that is wider than the line', () => {
    expect(textOf('a'.repeat(10), 20)).toEqual(['aaaa', 'aaaa', 'aa']);
  });

  it('gives an empty paragraph one empty line', () => {
    expect(textOf('', 20)).toEqual(['']);
  });

  it('loses nothing and obeys both prohibitions, whatever the text', () => {
    const character = fc.constantFrom(...'市监局罚款决定书，。、；：（）《》“”〔〕—…12,.-AB%');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 120 }), fc.integer({ min: 6, max: 30 }), (characters, squares) => {
        const text = characters.join('');
        const lines = textOf(text, squares * 10);
        expect(lines.join('')).toBe(text);
        lines.forEach((line, index) => {
          // A run of marks longer than the line must be cut somewhere; below that, the prohibitions hold.
          if (/[^\u4e00-\u9fff]{5,}/.test(text)) return;
          if (index > 0) expect(mayBeginLine([...line][0] ?? '一')).toBe(true);
          if (index < lines.length - 1) expect(mayEndLine([...line].at(-1) ?? '一')).toBe(true);
        });
      }),
    );
  });
});

describe('marks that meet', () => {
  it('give up half a square, so that one more character finds room', () => {
    expect(textOf('一）、二三', 40)).toEqual(['一）、二', '三']);
    expect(breakLines('（《一》）', 100, square)[0]?.width).toBe(35);
  });
});

describe('labels', () => {
  it('are broken into lines of nearly equal length', () => {
    const lines = breakEvenly('线索收到日期', 50, square).map((line) => line.text);
    expect(lines).toEqual(['线索收', '到日期']);
  });
});
