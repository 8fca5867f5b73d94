import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import { FACES, faceFile, type Face } from '../faces/faces';
import type { RuleMark, SealMark, StructureNode, TextMark } from '../layout/marks';
import { PAGE } from '../layout/page-format';
import type { Page } from '../layout/paginate';
import { baselineIn, textWidth } from '../layout/set-line';

export interface Imprint {
  readonly title: string;
  readonly author: string;
  /** Stands in the file as its date of creation; a property of the document, never the hour of printing. */
  readonly createdAt: Date;
}

type Pdf = InstanceType<typeof PDFDocument>;
type PdfStructure = PDFKit.PDFStructureElement;

const HAIRLINE = 0.6;
const GREY = '#9a9a9a';
const SEAL_GREY = '#c4c4c4';
/** Kerning and ligatures would make the printed width differ from the one the lines were broken by. */
const PLAIN: PDFKit.Mixins.OpenTypeFeatures[] = [];

/** Paints laid-out pages as a tagged PDF/A-2b; the same pages give the same bytes. */
export async function paint(pages: readonly Page[], imprint: Imprint): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: {
      Title: plainForMetadata(imprint.title),
      Author: plainForMetadata(imprint.author),
      Producer: 'Mingjian',
      Creator: 'Mingjian',
      CreationDate: imprint.createdAt,
    },
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  for (const face of Object.keys(FACES) as Face[]) pdf.registerFont(face, faceFile(face));

  const structure = new StructureTree(pdf);
  pages.forEach((page, index) => paintPage(pdf, page, index + 1, structure));
  pdf.end();
  await finished;
  return Buffer.concat(chunks);
}

export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function paintPage(pdf: Pdf, page: Page, number: number, structure: StructureTree): void {
  pdf.addPage({ size: [PAGE.width, PAGE.height], margin: 0 });
  pdf.markContent('Artifact', { type: 'Layout' });
  page.ornaments.forEach((mark) => paintOrnament(pdf, mark));
  pdf.endMarkedContent();
  for (const { node, marks } of page.parts) {
    if (marks.length > 0) structure.paint(node, () => marks.forEach((mark) => paintText(pdf, mark)));
  }
  pdf.markContent('Artifact', { type: 'Pagination' });
  paintPageNumber(pdf, number);
  pdf.endMarkedContent();
}

function paintText(pdf: Pdf, mark: TextMark): void {
  pdf
    .font(mark.face)
    .fontSize(mark.size)
    .fillColor(mark.grey ? GREY : 'black')
    .text(mark.text, PAGE.left + mark.x, PAGE.top + mark.baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: mark.spacing,
      features: PLAIN,
    });
}

function paintOrnament(pdf: Pdf, mark: RuleMark | SealMark): void {
  if (mark.kind === 'seal') {
    pdf.save().circle(PAGE.left + mark.x, PAGE.top + mark.y, mark.radius).lineWidth(HAIRLINE).dash(3, { space: 3 });
    pdf.stroke(SEAL_GREY).restore();
    return;
  }
  pdf
    .moveTo(PAGE.left + mark.fromX, PAGE.top + mark.fromY)
    .lineTo(PAGE.left + mark.toX, PAGE.top + mark.toY)
    .lineWidth(HAIRLINE)
    .stroke('black');
}

/** GB/T 9704-2012: between dashes, one character in from the outer edge, right on odd pages and left on even ones. */
function paintPageNumber(pdf: Pdf, number: number): void {
  const setting = { face: 'body', size: PAGE.numberSize, spacing: 0 } as const;
  const text = `— ${number} —`;
  const width = textWidth(text, setting);
  const x = number % 2 === 1 ? PAGE.textWidth - PAGE.numberSize - width : PAGE.numberSize;
  const baseline = PAGE.textHeight + PAGE.numberDrop + baselineIn(PAGE.numberSize, PAGE.numberSize);
  paintText(pdf, { kind: 'text', x, baseline, ...setting, text });
}

/** pdfkit writes these strings into XML without escaping them. */
function plainForMetadata(text: string): string {
  return text.replaceAll('&', '＆').replaceAll('<', '＜').replaceAll('>', '＞');
}

/** One structure element for each node, made when it is first painted, so that reading order is painting order. */
class StructureTree {
  private readonly elements = new Map<StructureNode, PdfStructure>();
  private readonly root: PdfStructure;

  constructor(private readonly pdf: Pdf) {
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
  }

  paint(node: StructureNode, draw: () => void): void {
    this.elementOf(node).add(draw);
  }

  private elementOf(node: StructureNode): PdfStructure {
    const known = this.elements.get(node);
    if (known) return known;
    const element = this.pdf.struct(node.role);
    (node.parent ? this.elementOf(node.parent) : this.root).add(element);
    this.elements.set(node, element);
    return element;
  }
}
