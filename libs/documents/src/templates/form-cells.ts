import type { Cell } from '../layout/blocks';
import type { ApprovalStep } from '../models';
import { plainDate } from '../text/chinese-date';
import { paragraphsOf } from '../text/legible-text';

const UNSIGNED_DATE = '\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日';
const BOXES_A_LINE = 3;
const UNSIGNED_NAME = '\u3000\u3000\u3000\u3000';

/** A label; a line break in it says where to break it if it is to stand on two lines. */
export function label(text: string, span = 1): Cell {
  return { paragraphs: text.split('\n'), label: true, span };
}

/** A value that may be long; 无 where there is none. */
export function value(text: string | undefined, span = 1): Cell {
  const paragraphs = paragraphsOf(text ?? '');
  return { paragraphs: paragraphs.length > 0 ? paragraphs : ['无'], span };
}

/** A short value in the middle of its cell. */
export function centred(text: string | undefined, span = 1): Cell {
  return { ...value(text, span), align: 'center' };
}

/** Several paragraphs, each indented by two characters. */
export function prose(text: string, span = 1): Cell {
  const paragraphs = paragraphsOf(text).map((paragraph) => `\u3000\u3000${paragraph}`);
  return { paragraphs: paragraphs.length > 0 ? paragraphs : ['无'], span };
}

/** An opinion with the place of signature and date at its foot, blank where nobody has signed yet. */
export function opinion(step: ApprovalStep, span = 1): Cell {
  return {
    ...prose(step.opinion, span),
    blankLines: 1,
    footer: [`签名：${step.signedBy ?? UNSIGNED_NAME}\u3000\u3000${step.on ? plainDate(step.on) : UNSIGNED_DATE}`],
  };
}

/** Room for signatures by hand. */
export function toBeSigned(names: string, span = 1): Cell {
  return { paragraphs: paragraphsOf(names), blankLines: 1, footer: [UNSIGNED_DATE], span };
}

/** A row of boxes, the chosen one filled. */
export function choice(options: readonly string[], chosen: string, span = 1): Cell {
  const boxes = options.map((option) => `${option === chosen ? '■' : '□'}${option}`);
  const lines = boxes.flatMap((_box, index) =>
    index % BOXES_A_LINE === 0 ? [boxes.slice(index, index + BOXES_A_LINE).join('\u3000\u3000')] : [],
  );
  return { paragraphs: lines, align: 'left', span };
}
