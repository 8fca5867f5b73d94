import type { Block, Cell, Paragraph } from './blocks';
import type { Part } from './marks';
import { BODY_PITCH, BODY_SIZE, PAGE } from './page-format';
import { paginate, type Page } from './paginate';

const style = { role: 'P', face: 'body', size: BODY_SIZE, pitch: BODY_PITCH, spacing: 0, align: 'left' } as const;
const line = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({ kind: 'paragraph', text, style, ...more });
const lines = (count: number): Block[] => Array.from({ length: count }, (_, index) => line(`第${index + 1}行`));
const textOf = ({ parts }: { parts: readonly Part[] }): string[] =>
  parts.map(({ marks }) => marks.map(({ text }) => text).join('')).filter((text) => text !== '');
const cell = (text: string, more: Partial<Cell> = {}): Cell => ({ paragraphs: [text], ...more });

function inside(pages: readonly Page[]): boolean {
  return pages.every(({ parts, ornaments }) => {
    const baselines = parts.flatMap(({ marks }) => marks.map(({ baseline }) => baseline));
    const rules = ornaments.flatMap((mark) => (mark.kind === 'rule' ? [mark.fromY, mark.toY] : []));
    return [...baselines, ...rules].every((y) => y >= 0 && y <= PAGE.textHeight + 0.1);
  });
}

describe('placing lines on pages', () => {
  it('puts twenty-two lines on a page, as GB/T 9704 has it', () => {
    expect(paginate(lines(22))).toHaveLength(1);
    expect(paginate(lines(23))).toHaveLength(2);
  });

  it('moves a heading to the page of its text', () => {
    const pages = paginate([...lines(21), line('一、标题', { keepWithNext: true }), line('正文')]);
    expect(textOf(pages[1]!)).toEqual(['一、标题', '正文']);
  });

  it('moves the signature with the last two lines and all attachments', () => {
    const pages = paginate([
      ...lines(18), line('附件：1.甲', { attachment: true }), line('2.乙', { attachment: true }),
      { kind: 'signature', agency: '某某局', date: '二〇二六年五月九日' },
    ]);
    expect(textOf(pages[1]!)).toEqual(['第17行', '第18行', '附件：1.甲', '2.乙', '（印章）某某局', '二〇二六年五月九日']);
  });

  it('does not hang when what belongs together is longer than a page', () => {
    const pages = paginate([...lines(50).map((block) => ({ ...(block as Paragraph), keepWithNext: true })), line('完')]);
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(inside(pages)).toBe(true);
  });

  it('repeats the head of a table on each page', () => {
    const rows = Array.from({ length: 80 }, (_, index) => [cell(`${index + 1}`), cell(`内容${index + 1}`)]);
    const pages = paginate([{ kind: 'table', columns: [1, 5], header: [[cell('序号', { label: true }), cell('内容', { label: true })]], rows }]);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(textOf(page).slice(0, 2)).toEqual(['序号', '内容']);
    expect(inside(pages)).toBe(true);
  });

  it('cuts a row that is higher than a page, keeps its label and loses no line', () => {
    const facts = Array.from({ length: 120 }, (_, index) => `事实${index + 1}`);
    const pages = paginate([{ kind: 'table', columns: [1, 5], rows: [[cell('基本事实', { label: true }), { paragraphs: facts }]] }]);
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(textOf(page)[0]).toBe('基本事实');
    expect(pages.flatMap((page) => page.parts[1]!.marks.map(({ text }) => text))).toEqual(facts);
    expect(inside(pages)).toBe(true);
  });
});
