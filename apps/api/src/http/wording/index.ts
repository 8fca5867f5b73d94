import { ACT_PROBLEMS } from './acts';
import { FIELDS_EN, FIELDS_ZH } from './fields';
import { PROBLEMS_EN, PROBLEMS_ZH } from './problems';
import { REQUIREMENTS_EN, REQUIREMENTS_ZH } from './requirements';

export type Language = 'zh' | 'en';

/** id → sentence; {name} is filled in from the data that comes with it. */
export type Wording = Readonly<Record<string, string>>;

const of = (pairs: Readonly<Record<string, readonly [string, string]>>, at: 0 | 1): Wording =>
  Object.fromEntries(Object.entries(pairs).map(([id, pair]) => [id, pair[at]]));

export const WORDING = {
  /** What a refusal's code means; a code that is missing is told in its own English detail. */
  problem: { zh: { ...PROBLEMS_ZH, ...of(ACT_PROBLEMS, 0) }, en: { ...PROBLEMS_EN, ...of(ACT_PROBLEMS, 1) } },
  field: { zh: FIELDS_ZH, en: FIELDS_EN },
  /** What an unmet requirement of the law asks for. */
  requirement: { zh: REQUIREMENTS_ZH, en: REQUIREMENTS_EN },
} as const satisfies Record<string, Record<Language, Wording>>;

export function wordingOf(
  table: keyof typeof WORDING,
  id: string,
  language: Language,
  data: Readonly<Record<string, unknown>> = {},
): string | undefined {
  const tables: Wording = WORDING[table][language];
  if (!Object.hasOwn(tables, id)) return undefined;
  return tables[id]!.replace(/\{(\w+)\}/g, (_, name: string) => shown(data[name]));
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return value === undefined || value === null ? '–' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Chinese unless the caller prefers English. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const weights = { zh: 0, en: 0 };
  for (const part of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
    const quality = rest.map((parameter) => /^\s*q=([01](?:\.\d+)?)/.exec(parameter)?.[1]).find(Boolean);
    const language = tag.split('-', 1)[0];
    if (language === 'zh' || language === 'en') weights[language] = Math.max(weights[language], Number(quality ?? 1));
  }
  return weights.en > weights.zh ? 'en' : 'zh';
}
