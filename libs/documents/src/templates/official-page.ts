import type { CivilDate } from '@mingjian/law';
import type { Block, Paragraph, ParagraphStyle, Signature } from '../layout/blocks';
import { BODY_PITCH, BODY_SIZE, BODY_SPACING, TITLE_PITCH, TITLE_SIZE } from '../layout/page-format';
import { textWidth } from '../layout/set-line';
import { chineseDate } from '../text/chinese-date';
import { legibleText, paragraphsOf } from '../text/legible-text';

const INDENT = '\u3000\u3000';

const BODY: ParagraphStyle = {
  role: 'P', face: 'body', size: BODY_SIZE, pitch: BODY_PITCH, spacing: BODY_SPACING, align: 'justify',
};
const SECTION: ParagraphStyle = { ...BODY, role: 'H2', face: 'heading', align: 'left' };
const TITLE: ParagraphStyle = {
  role: 'H1', face: 'title', size: TITLE_SIZE, pitch: TITLE_PITCH, spacing: 0, align: 'center',
};

/** Agency, title and number at the head of the first page. */
export function masthead(agency: string, title: string, number?: string): Block[] {
  const heading = (text: string): Paragraph => ({
    kind: 'paragraph', text: legibleText(text), style: TITLE, keepWithNext: true,
  });
  const numberLine: Paragraph[] = number
    ? [{ kind: 'paragraph', text: legibleText(number), style: { ...BODY, align: 'center' }, gapBefore: 6, keepWithNext: true }]
    : [];
  return [heading(agency), heading(title), ...numberLine, blank(0.6)];
}

/** White space of so many lines. */
export function blank(lines: number): Paragraph {
  return { kind: 'paragraph', text: '', style: { ...BODY, pitch: BODY_PITCH * lines } };
}

/** 当事人：…, wrapped lines standing under the value. */
export function labelled(label: string, value: string | undefined, { indented = false } = {}): Block[] {
  if (value === undefined || value.trim() === '') return [];
  const head = `${indented ? INDENT : ''}${label}：`;
  const text = `${head}${legibleText(value).replace(/\n/g, '')}`;
  return [{ kind: 'paragraph', text, style: { ...BODY, align: 'left' }, hanging: textWidth(head, BODY) }];
}

/** The addressee, flush left. */
export function addressee(name: string): Block {
  return { kind: 'paragraph', text: `${legibleText(name)}：`, style: { ...BODY, align: 'left' }, keepWithNext: true };
}

/** A heading of the first level: 一、… in 黑体. */
export function section(text: string): Block {
  return { kind: 'paragraph', text: `${INDENT}${text}`, style: SECTION, keepWithNext: true };
}

/** Text in paragraphs, each indented by two characters. */
export function body(text: string): Block[] {
  return paragraphsOf(text).map((paragraph) => ({ kind: 'paragraph', text: `${INDENT}${paragraph}`, style: BODY }));
}

/** 1. 2. 3. as paragraphs of their own. */
export function numbered(items: readonly string[]): Block[] {
  return items.flatMap((item, index) => body(`${index + 1}.${legibleText(item).replace(/\n/g, ' ')}`));
}

/** 附件：1.…, wrapped lines standing under the name. */
export function attachments(names: readonly string[]): Block[] {
  const head = `${INDENT}附件：`;
  return names.map((name, index): Block => {
    const number = names.length > 1 ? `${index + 1}.` : '';
    const lead = index === 0 ? head : '\u3000'.repeat(5);
    const text = `${lead}${number}${legibleText(name)}`;
    return {
      kind: 'paragraph', text, style: { ...BODY, align: 'left' }, hanging: textWidth(`${head}${number}`, BODY),
      attachment: true, ...(index === 0 && { gapBefore: BODY_PITCH / 2 }),
    };
  });
}

/** Agency and day in Chinese numerals, with the place of the seal. */
export function signature(agency: string, day: CivilDate): Signature {
  return { kind: 'signature', agency: legibleText(agency), date: chineseDate(day) };
}
