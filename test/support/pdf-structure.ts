import { inflateSync } from 'node:zlib';

/** What a PDF file consists of, as far as an archive cares. */
export interface PdfStructure {
  readonly version: string;
  readonly catalog: string;
  readonly xmp: string;
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean; readonly toUnicode: boolean }[];
  readonly objects: ReadonlyMap<number, string>;
  readonly pageContents: readonly string[];
}

export function structureOf(pdf: Buffer): PdfStructure {
  const file = pdf.toString('latin1');
  const objects = new Map<number, string>();
  const streams = new Map<number, Buffer>();
  for (const match of file.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length;
    const text = file.slice(start, file.indexOf('endobj', start));
    const number = Number(match[1]);
    const at = text.indexOf('stream\n');
    objects.set(number, at < 0 ? text : text.slice(0, at));
    const length = Number(/\/Length (\d+)/.exec(text)?.[1] ?? 0);
    if (at >= 0) streams.set(number, pdf.subarray(start + at + 7, start + at + 7 + length));
  }
  const dictionary = (number: number): string => objects.get(number) ?? '';
  const referred = (text: string, key: string): number => Number(new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1] ?? 0);
  const content = (number: number): string => {
    const bytes = streams.get(number) ?? Buffer.alloc(0);
    return (/FlateDecode/.test(dictionary(number)) ? inflateSync(bytes) : bytes).toString('latin1');
  };

  const catalog = dictionary(referred(file.slice(file.lastIndexOf('trailer')), 'Root'));
  const all = [...objects.values()];
  const fonts = all
    .filter((text) => /\/Subtype \/Type0/.test(text))
    .map((text) => {
      const descendant = dictionary(Number(/\/DescendantFonts \[(\d+) 0 R\]/.exec(text)?.[1] ?? 0));
      const descriptor = dictionary(referred(descendant, 'FontDescriptor'));
      const program = content(referred(descriptor, 'FontFile2'));
      return {
        name: /\/BaseFont \/(\S+)/.exec(text)?.[1] ?? '',
        embedded: program.length > 1000,
        toUnicode: content(referred(text, 'ToUnicode')).includes('beginbfrange'),
      };
    });
  return {
    version: /^%PDF-(\d\.\d)/.exec(file)?.[1] ?? '',
    catalog,
    xmp: Buffer.from(content(referred(catalog, 'Metadata')), 'latin1').toString('utf8'),
    fonts,
    objects,
    pageContents: all.filter((text) => /\/Type \/Page\b(?!s)/.test(text)).map((text) => content(referred(text, 'Contents'))),
  };
}
