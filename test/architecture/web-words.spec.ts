import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SOURCES = resolve(__dirname, '../../apps/web/src');
const folders = readdirSync(SOURCES, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
const worded = folders.filter((folder) => existsSync(join(SOURCES, folder, 'zh.json')) || existsSync(join(SOURCES, folder, 'en.json')));

const keysOf = (words: object, before = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) => (typeof value === 'object' && value !== null ? keysOf(value as object, `${before}${key}.`) : [`${before}${key}`]));

const read = (folder: string, language: string): object => JSON.parse(readFileSync(join(SOURCES, folder, `${language}.json`), 'utf8')) as object;

describe('the words of the pages', () => {
  it.each(worded)('of %s exist in Chinese and in English', (folder) => {
    expect(keysOf(read(folder, 'en')).sort()).toEqual(keysOf(read(folder, 'zh')).sort());
  });

  it('stand in the files of words, and nowhere in the program', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && !/\.spec\./.test(name));
    const found = files.filter((name) => /\p{Script=Han}/u.test(withoutComments(readFileSync(join(SOURCES, name), 'utf8'))));
    expect(found).toEqual([]);
  });
});

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '').replace(/\/\/ .*$/gm, '');
