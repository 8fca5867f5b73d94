import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const CHECKOUT = resolve(__dirname, '../..');

interface Report {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string; readonly line: number }[];
}

function lint(args: readonly string[], input?: string): Report[] {
  const program = join(CHECKOUT, 'node_modules/eslint/bin/eslint.js');
  const { stdout, stderr } = spawnSync(process.execPath, [program, '--format', 'json', ...args], {
    cwd: CHECKOUT,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    ...(input !== undefined && { input }),
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as Report[];
}

/** What would be said of a file with this content at this place. */
function complaints(path: string, content: string): string[] {
  return lint(['--stdin', '--stdin-filename', path], content).flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
}

it('the tree passes the linter', () => {
  const found = lint(['.']).flatMap(({ filePath, messages }) => messages.map(({ line, message }) => `${filePath}:${line} ${message}`));
  expect(found).toEqual([]);
});

describe('the law is kept pure:', () => {
  it.each([
    ['it asks for the present day', 'export const today = new Date();\n'],
    ['it builds a Date outside the calendar', `export const day = new Date('2025-01-01');\n`],
    ['it asks for the present instant', 'export const now = Date.now();\n'],
    ['it throws dice', 'export const chance = Math.random();\n'],
    ['it reads the environment', `export const county = process.env['COUNTY'];\n`],
    ['it waits', 'setTimeout(() => undefined, 1);\n'],
  ])('the linter objects when %s', (_what, content) => {
    expect(complaints('libs/law/src/periods/planted.ts', content).length).toBeGreaterThan(0);
  });

  it('the calendar may compute with a given day, and may not ask for the present one', () => {
    expect(complaints('libs/law/src/calendar/planted.ts', 'export const day = (text: string): Date => new Date(text);\n')).toEqual([]);
    expect(complaints('libs/law/src/calendar/planted.ts', 'export const day = new Date();\n')).toEqual(['no-restricted-syntax']);
    expect(complaints('libs/law/src/calendar/planted.ts', 'export const now = Date.now();\n')).toEqual(['no-restricted-properties']);
  });
});

describe('house rules are kept:', () => {
  it.each([
    ['a lib throws an HTTP exception', 'libs/cases/src/planted.ts', `throw new NotFoundException('no');\n`],
    ['a lib prints', 'libs/cases/src/planted.ts', `console.log('here');\n`],
    ['an error is swallowed', 'apps/api/src/planted.ts', 'try { void 0; } catch {}\n'],
    ['a test is skipped', 'libs/law/src/planted.spec.ts', `it.skip('later', () => undefined);\n`],
  ])('the linter objects when %s', (_what, path, content) => {
    expect(complaints(path, content)).toHaveLength(1);
  });
});
