import { breakEvenly, breakLines, type BrokenLine } from '../text/line-breaking';
import type { Cell, Table } from './blocks';
import type { Band, Part, RuleMark, StructureNode, TextMark } from './marks';
import { FORM_PITCH, FORM_SIZE, PAGE } from './page-format';
import { baselineIn, setLine, widthOf, type TypeSetting } from './set-line';

const PADDING = 5;
const MARGIN = 4;
const VALUE: TypeSetting = { face: 'body', size: FORM_SIZE, spacing: 0 };
const LABEL: TypeSetting = { face: 'heading', size: FORM_SIZE, spacing: 0 };
/** A row shorter than this moves to the next page whole. */
const LEAST_TO_SPLIT = FORM_PITCH * 8;

/** White space between a table and the text around it. */
const GAP: Band = { height: 6, parts: [], ornaments: [], gap: true };

interface CellLine extends BrokenLine {
  readonly align: 'left' | 'center' | 'right' | 'justify';
}

interface SetCell {
  readonly cell: Cell;
  readonly x: number;
  readonly width: number;
  readonly node: StructureNode;
  readonly lines: readonly CellLine[];
  readonly footer: readonly CellLine[];
}

export function tableBands(table: Table): Band[] {
  const node: StructureNode = { role: 'Table' };
  const total = table.columns.reduce((sum, width) => sum + width, 0);
  const widths = table.columns.map((width) => (width / total) * PAGE.textWidth);
  const header = (table.header ?? []).map((cells) => rowBand(setRow(cells, widths, node)));
  const rows = table.rows.map((cells) => withHeader(rowBand(setRow(cells, widths, node)), header));
  return [GAP, ...header.map((band) => ({ ...band, keepWithNext: true })), ...rows, GAP];
}

function withHeader(band: Band, header: readonly Band[]): Band {
  if (header.length === 0) return band;
  const { split } = band;
  return {
    ...band,
    header,
    ...(split && {
      split: (room: number) => {
        const pieces = split(room);
        return pieces && ([pieces[0], withHeader(pieces[1], header)] as const);
      },
    }),
  };
}

function setRow(cells: readonly Cell[], widths: readonly number[], table: StructureNode): SetCell[] {
  const row: StructureNode = { role: 'TR', parent: table };
  let column = 0;
  let x = 0;
  return cells.map((cell) => {
    const span = cell.span ?? 1;
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    const room = width - 2 * PADDING;
    const setting = cell.label ? LABEL : VALUE;
    const measure = (character: string): number => widthOf(character, setting);
    const broken = (text: string, align: CellLine['align']): CellLine[] =>
      (cell.label ? breakEvenly : breakLines)(text, room, measure).map((line) => ({ ...line, align }));
    const align = cell.align ?? (cell.label ? 'center' : 'justify');
    const blank = Array.from({ length: cell.blankLines ?? 0 }, (): CellLine => ({ text: '', width: 0, last: true, align }));
    const set: SetCell = {
      cell,
      x,
      width,
      node: { role: cell.label ? 'TH' : 'TD', parent: row },
      lines: [...cell.paragraphs.flatMap((text) => broken(text, align)), ...blank],
      footer: (cell.footer ?? []).flatMap((text) => broken(text, 'right')),
    };
    column += span;
    x += width;
    return set;
  });
}

function rowBand(cells: readonly SetCell[]): Band {
  const linesIn = Math.max(1, ...cells.map((cell) => cell.lines.length + cell.footer.length));
  const height = linesIn * FORM_PITCH + 2 * MARGIN;
  return {
    height,
    parts: cells.map((cell) => cellPart(cell, height)),
    ornaments: frame(cells, height),
    ...(height >= LEAST_TO_SPLIT && { split: (room: number) => splitRow(cells, room) }),
  };
}

function cellPart({ cell, x, width, node, lines, footer }: SetCell, height: number): Part {
  const setting = cell.label ? LABEL : VALUE;
  const set = (line: CellLine, top: number): TextMark[] =>
    setLine(line, setting, x + PADDING, width - 2 * PADDING, line.align, top + baselineIn(FORM_PITCH, FORM_SIZE));
  const footerTop = height - MARGIN - footer.length * FORM_PITCH;
  const centred = footer.length === 0 && !cell.blankLines;
  const top = centred ? (height - lines.length * FORM_PITCH) / 2 : MARGIN;
  return {
    node,
    marks: [
      ...lines.flatMap((line, index) => set(line, top + index * FORM_PITCH)),
      ...footer.flatMap((line, index) => set(line, footerTop + index * FORM_PITCH)),
    ],
  };
}

function frame(cells: readonly SetCell[], height: number): RuleMark[] {
  const upright = (x: number): RuleMark => ({ kind: 'rule', fromX: x, fromY: 0, toX: x, toY: height });
  const level = (y: number): RuleMark => ({ kind: 'rule', fromX: 0, fromY: y, toX: PAGE.textWidth, toY: y });
  return [level(0), level(height), upright(0), ...cells.map((cell) => upright(cell.x + cell.width))];
}

/** Cuts a high row after as many lines as fit; labels and names are repeated so that the second piece can be understood. */
function splitRow(cells: readonly SetCell[], room: number): readonly [Band, Band] | undefined {
  const fitting = Math.floor((room - 2 * MARGIN) / FORM_PITCH);
  const highest = Math.max(...cells.map((cell) => cell.lines.length + cell.footer.length));
  const taken = Math.min(fitting, highest - 2);
  if (taken < 3) return undefined;
  const repeats = ({ cell, lines }: SetCell): boolean => cell.label === true || (cell.align === 'center' && lines.length <= taken);
  const head = cells.map((cell) => (repeats(cell) ? cell : { ...cell, lines: cell.lines.slice(0, taken), footer: [] }));
  const rest = cells.map((cell) => (repeats(cell) ? cell : { ...cell, lines: cell.lines.slice(taken) }));
  return [rowBand(head), rowBand(rest)];
}
