import type { DocumentKind } from '@mingjian/law';
import { renderDocument } from '@mingjian/documents';
import { structureOf, type PdfStructure } from '../support/pdf-structure';
import { textOfPages } from '../support/pdf-text';
import { MODELS } from './documents-models';

const KINDS = Object.keys(MODELS) as DocumentKind[];

async function written(kind: DocumentKind): Promise<PdfStructure> {
  return structureOf((await renderDocument(kind, MODELS[kind])).pdf);
}

describe('a rendered document as an archive takes it', () => {
  it.each(KINDS)('declares the %s PDF/A-2b and names its title, author and day in XMP', async (kind) => {
    const { version, xmp } = await written(kind);
    expect(version).toBe('1.7');
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(xmp).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(xmp).toContain(MODELS[kind].agency.name);
    expect(xmp).toMatch(/<xmp:CreateDate>2026-\d\d-\d\dT00:00:00Z</);
  });

  it('carries its colour profile as the output intent', async () => {
    const { catalog, objects } = await written('penalty-decision');
    const intent = objects.get(Number(/\/OutputIntents \[(\d+) 0 R\]/.exec(catalog)?.[1]));
    expect(intent).toContain('/GTS_PDFA1');
    const profile = objects.get(Number(/\/DestOutputProfile (\d+) 0 R/.exec(intent ?? '')?.[1]));
    expect(profile).toContain('/N 3');
  });

  it.each(KINDS)('embeds every face of the %s, with its way back to Unicode', async (kind) => {
    const { fonts, objects } = await written(kind);
    expect(fonts.length).toBeGreaterThanOrEqual(2);
    for (const font of fonts) {
      expect(font).toMatchObject({ name: expect.stringMatching(/^[A-Z]{6}\+Noto(Serif|Sans)SC-/), embedded: true, toUnicode: true });
    }
    expect([...objects.values()].join('')).not.toMatch(/\/Subtype \/Type1\b|\/BaseFont \/Helvetica/);
  });

  it.each(KINDS)('prints no empty box in the %s', async (kind) => {
    const { pageContents } = await written(kind);
    for (const content of pageContents) {
      const shown = [...content.matchAll(/<([0-9a-f]+)>/g)].flatMap((match) => match[1]?.match(/.{4}/g) ?? []);
      expect(shown.length).toBeGreaterThan(10);
      expect(shown).not.toContain('0000');
    }
  });

  it('is tagged, in Chinese, with headings, paragraphs and tables to walk through', async () => {
    const { catalog, objects } = await written('discussion-minutes');
    expect(catalog).toContain('/Lang (zh-CN)');
    const all = [...objects.values()].join('\n');
    expect(all).toContain('/Marked true');
    for (const role of ['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']) expect(all).toMatch(new RegExp(`/S /${role}\\n`));
  });

  it('holds nothing an archive forbids: no encryption, script, attachment or transparency', async () => {
    for (const kind of KINDS) {
      const { objects, catalog } = await written(kind);
      expect([...objects.values(), catalog].join('\n')).not.toMatch(/\/(Encrypt|JavaScript|JS|EmbeddedFile|Launch|SMask|ca 0|CA 0)\b/);
    }
  });

  it('keeps XMP well formed when the agency has a mark of XML in its name', async () => {
    const model = { ...MODELS['proof-of-service'], agency: { name: '甲&乙<丙>局' } };
    const { xmp } = structureOf((await renderDocument('proof-of-service', model)).pdf);
    expect(xmp).toContain('甲＆乙＜丙＞局');
  });

  it('sets a character the serif face lacks in the sans face, in the middle of a name', async () => {
    const model = { ...MODELS['proof-of-service'], place: '新晃镇𰻝面馆' };
    const { pdf } = await renderDocument('proof-of-service', model);
    expect((await textOfPages(pdf)).join('')).toContain('新晃镇𰻝面馆');
  });

  it('is A4 and stays small', async () => {
    const { pdf } = await renderDocument('penalty-decision', MODELS['penalty-decision']);
    expect(pdf.toString('latin1')).toContain('/MediaBox [0 0 595.275591 841.889764]');
    expect(pdf.length).toBeLessThan(300_000);
  });
});

describe('the signature', () => {
  it('never stands alone on a page, however long the text before it', async () => {
    const model = { ...MODELS['penalty-decision'], attachments: ['没收物品清单', '裁量情节认定说明', '罚没款缴款通知书'] };
    for (let paragraphs = 1; paragraphs <= 24; paragraphs += 1) {
      const facts = Array.from({ length: paragraphs }, (_, index) => `第${index + 1}项事实。`).join('\n');
      const { pdf } = await renderDocument('penalty-decision', { ...model, facts });
      const last = (await textOfPages(pdf)).at(-1) ?? '';
      const [before = ''] = last.split('（印章）');
      expect(before.split('\n').filter((line) => line.trim() !== '').length).toBeGreaterThanOrEqual(2);
      expect(before).toContain('制执行。');
      expect(last).toContain('二〇二六年四月二十八日');
    }
  });
});
