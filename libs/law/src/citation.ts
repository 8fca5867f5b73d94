import { type InstrumentId, instrumentById } from './instruments';

/** Where a rule stands: instrument, article, and if need be paragraph (款) and item (项). */
export interface Citation {
  readonly instrument: InstrumentId;
  /** Article number; text only where an instrument counts otherwise. */
  readonly article: number | string;
  readonly paragraph?: number;
  readonly item?: number;
}

export function cite(instrument: InstrumentId, article: number | string, paragraph?: number, item?: number): Citation {
  return {
    instrument,
    article,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
  };
}

/** As a document prints it: 《行政处罚法》第六十一条第一款, or in English. */
export function citationText(citation: Citation, language: 'zh' | 'en' = 'zh'): string {
  const instrument = instrumentById(citation.instrument);
  if (language === 'en') return englishText(citation, instrument.en);
  const title = `《${instrument.zh}》`;
  if (instrument.kind === 'design') return title;
  if (instrument.kind === 'document') return `${title}（${instrument.version}）第${partText(citation.article)}项`;
  const paragraph = citation.paragraph === undefined ? '' : `第${chineseNumber(citation.paragraph)}款`;
  const item = citation.item === undefined ? '' : `第${chineseNumber(citation.item)}项`;
  return `${title}第${partText(citation.article)}条${paragraph}${item}`;
}

function englishText(citation: Citation, title: string): string {
  const { kind, version } = instrumentById(citation.instrument);
  if (kind === 'design') return title;
  const paragraph = citation.paragraph === undefined ? '' : `(${citation.paragraph})`;
  const item = citation.item === undefined ? '' : `, item ${citation.item}`;
  return `${title} (${version}) ${kind === 'document' ? 'part' : 'art.'} ${citation.article}${paragraph}${item}`;
}

function partText(article: number | string): string {
  return typeof article === 'number' ? chineseNumber(article) : article;
}

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 9999 in ordinary Chinese numerals: 85 is 八十五, 105 is 一百零五. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) throw new RangeError(`no Chinese numeral for ${value}`);
  const units = ['千', '百', '十', ''];
  const places = String(value).padStart(4, '0').split('').map(Number);
  let text = '';
  let gap = false;
  places.forEach((digit, place) => {
    if (digit === 0) {
      gap = text !== '';
      return;
    }
    text += `${gap ? '零' : ''}${DIGITS[digit]}${units[place]}`;
    gap = false;
  });
  return text.startsWith('一十') ? text.slice(1) : text;
}
