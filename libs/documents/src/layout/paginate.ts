import type { Block } from './blocks';
import { movedDown, type Band, type Part, type RuleMark, type SealMark } from './marks';
import { PAGE } from './page-format';
import { paragraphBands } from './paragraph-bands';
import { signatureBand } from './signature-band';
import { tableBands } from './table-bands';

export interface Page {
  readonly parts: readonly Part[];
  readonly ornaments: readonly (RuleMark | SealMark)[];
}

/** Lines of text that go with the signature when it moves to another page. */
const LINES_BEFORE_SIGNATURE = 2;

/** Places blocks on pages. Coordinates of the marks are those of the text block. */
export function paginate(blocks: readonly Block[]): Page[] {
  const bands = blocks.flatMap(bandsOf);
  keepSignaturesInCompany(bands);

  const pages: { parts: Part[]; ornaments: (RuleMark | SealMark)[] }[] = [];
  let used = PAGE.textHeight;
  let atHead = false;

  const place = (band: Band): void => {
    const page = pages.at(-1);
    if (!page) throw new Error('a band was placed before the first page');
    page.parts.push(...band.parts.map((part) => ({ ...part, marks: part.marks.map((mark) => movedDown(mark, used)) })));
    page.ornaments.push(...band.ornaments.map((mark) => movedDown(mark, used)));
    used += band.height;
    atHead = false;
  };
  const turn = (next: Band): void => {
    pages.push({ parts: [], ornaments: [] });
    used = 0;
    next.header?.forEach(place);
    atHead = true;
  };

  const waiting = [...bands];
  for (let band = waiting.shift(); band; band = waiting.shift()) {
    const room = PAGE.textHeight - used;
    if (band.gap) {
      if (!atHead && band.height <= room) place(band);
      continue;
    }
    if (company(band, waiting) <= room + 0.01) {
      place(band);
      continue;
    }
    const pieces = band.split?.(room);
    if (pieces) {
      place(pieces[0]);
      waiting.unshift(pieces[1]);
      used = PAGE.textHeight;
    } else if (atHead) {
      place(band);
    } else {
      turn(band);
      waiting.unshift(band);
    }
  }
  return pages;
}

/** Height of a band together with those that must stand on the same page. */
function company(band: Band, following: readonly Band[]): number {
  let height = band.height;
  for (let index = 0, current: Band | undefined = band; current?.keepWithNext || current?.gap; index += 1) {
    current = following[index];
    if (!current) break;
    height += current.height;
    // Everything kept together for longer than a page has to be cut somewhere.
    if (height > PAGE.textHeight) return band.height;
  }
  return height;
}

function keepSignaturesInCompany(bands: Band[]): void {
  bands.forEach((band, index) => {
    if (!band.ornaments.some((mark) => mark.kind === 'seal')) return;
    for (let back = index - 1, lines = 0; back >= 0 && lines < LINES_BEFORE_SIGNATURE; back -= 1) {
      const before = bands[back];
      if (!before) break;
      bands[back] = { ...before, keepWithNext: true };
      if (!before.gap && !before.attachment) lines += 1;
    }
  });
}

function bandsOf(block: Block): Band[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphBands(block);
    case 'table':
      return tableBands(block);
    case 'signature':
      return [signatureBand(block)];
  }
}
