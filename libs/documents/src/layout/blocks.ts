import type { Face } from '../faces/faces';

/** What a piece of text is, for readers that cannot see the page. */
export type StructureRole = 'H1' | 'H2' | 'P';

export interface ParagraphStyle {
  readonly role: StructureRole;
  readonly face: Face;
  readonly size: number;
  readonly pitch: number;
  /** Added after each character, in points; may be negative. */
  readonly spacing: number;
  readonly align: 'justify' | 'left' | 'center' | 'right';
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly style: ParagraphStyle;
  /** Points by which every line but the first is moved to the right. */
  readonly hanging?: number;
  readonly gapBefore?: number;
  readonly gapAfter?: number;
  readonly keepWithNext?: boolean;
  /** A line of the list of attachments, kept with the signature. */
  readonly attachment?: boolean;
}

export interface Cell {
  readonly paragraphs: readonly string[];
  /** A label names what stands beside it. */
  readonly label?: boolean;
  readonly align?: 'left' | 'center';
  /** Columns the cell takes; one unless said. */
  readonly span?: number;
  /** Lines kept at the foot of the cell, set to the right: signature and date. */
  readonly footer?: readonly string[];
  /** Room left for handwriting, in lines, besides the text. */
  readonly blankLines?: number;
}

export interface Table {
  readonly kind: 'table';
  /** Widths of the columns in proportion to one another. */
  readonly columns: readonly number[];
  /** Rows repeated at the head of each further page. */
  readonly header?: readonly (readonly Cell[])[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The agency's name over the date, with the place of the seal; never parted from the last lines of the text. */
export interface Signature {
  readonly kind: 'signature';
  readonly agency: string;
  readonly date: string;
}

export type Block = Paragraph | Table | Signature;
