import type { Face } from '../faces/faces';

export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  /** Distance of the baseline below the top of the band, later of the page. */
  readonly baseline: number;
  readonly face: Face;
  readonly size: number;
  readonly spacing: number;
  readonly text: string;
  readonly grey?: boolean;
}

export interface RuleMark {
  readonly kind: 'rule';
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
}

export interface SealMark {
  readonly kind: 'seal';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A node of the structure that assistive readers walk; the same object on each page it reaches. */
export interface StructureNode {
  readonly role: 'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD';
  readonly parent?: StructureNode;
}

export interface Part {
  readonly node: StructureNode;
  readonly marks: readonly TextMark[];
}

/** A horizontal slice of the document that is not cut: a line, a table row, the signature. */
export interface Band {
  readonly height: number;
  readonly parts: readonly Part[];
  readonly ornaments: readonly (RuleMark | SealMark)[];
  readonly keepWithNext?: boolean;
  /** A line of the list of attachments, which goes with the signature and is no company for it. */
  readonly attachment?: boolean;
  /** White space that is dropped at the head of a page. */
  readonly gap?: boolean;
  /** Cuts the band so that its first piece is no higher than `room`; undefined when it should move on whole. */
  readonly split?: (room: number) => readonly [Band, Band] | undefined;
  /** Bands repeated when a page begins with this one. */
  readonly header?: readonly Band[];
}

export function movedDown<M extends TextMark | RuleMark | SealMark>(mark: M, by: number): M {
  switch (mark.kind) {
    case 'text':
      return { ...mark, baseline: mark.baseline + by };
    case 'rule':
      return { ...mark, fromY: mark.fromY + by, toY: mark.toY + by };
    case 'seal':
      return { ...mark, y: mark.y + by };
  }
}
