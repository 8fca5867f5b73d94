import { WORDING, languageOf, wordingOf } from '.';

describe('the wording', () => {
  it.each(Object.keys(WORDING) as (keyof typeof WORDING)[])('says every %s in both languages, with the same figures', (table) => {
    const { zh, en } = WORDING[table];
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    const figures = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
    for (const id of Object.keys(zh)) {
      expect([id, figures(wordingSource(zh, id))]).toEqual([id, figures(wordingSource(en, id))]);
    }
  });

  it('fills in what comes with the code', () => {
    expect(wordingOf('field', 'too-long', 'en', { max: 20 })).toBe('At most 20 characters.');
    expect(wordingOf('problem', 'too-many-attempts', 'zh', { retryAfterSeconds: 8 })).toContain('8 秒');
  });

  it('knows nothing of codes that are not there, not even of those every object has', () => {
    expect(wordingOf('problem', 'constructor', 'zh')).toBeUndefined();
  });

  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['fr', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.3,zh;q=0.2', 'en'],
  ] as const)('%s reads %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

function wordingSource(table: Readonly<Record<string, string>>, id: string): string {
  return table[id] ?? '';
}
