import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const CHECKOUT = resolve(__dirname, '../..');
const CRUISER = join(CHECKOUT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

function violationsIn(folder: string): Violation[] {
  const parts = ['apps', 'libs', 'migrations', 'test'].filter((part) => existsSync(join(folder, part)));
  const args = [CRUISER, '--config', join(CHECKOUT, '.dependency-cruiser.js'), '--output-type', 'json', ...parts];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  if (!stdout) throw new Error(stderr);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('the tree', () => {
  it('keeps every rule of dependency', () => {
    expect(violationsIn(CHECKOUT).map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });
});

const using = (what: string): string => `import { here } from '${what}';\nexport const used = here;\n`;

/** Each at a place of its own, so that one look at the tree finds them all. */
const VIOLATIONS: readonly (readonly [what: string, path: string, content: string, rule: string])[] = [
  ['the law uses the platform', 'libs/law/src/planted-1.ts', using('@mingjian/platform/time'), 'floor-0-rests-on-lower-floors'],
  ['the platform uses a case', 'libs/platform/src/planted-2.ts', using('@mingjian/cases'), 'floor-1-rests-on-lower-floors'],
  ['two libs of a floor use each other', 'libs/deadlines/src/planted-3.ts', using('@mingjian/process-record'), 'floor-2-rests-on-lower-floors'],
  ['the case uses a capability', 'libs/cases/src/planted-4.ts', using('@mingjian/hearing'), 'floor-3-rests-on-lower-floors'],
  ['a capability uses another', 'libs/hearing/src/planted-5.ts', using('@mingjian/legal-review'), 'capabilities-do-not-know-each-other'],
  ['a type alone climbs a floor', 'libs/cases/src/planted-6.ts', `import type { here } from '@mingjian/hearing';\nexport type Used = typeof here;\n`, 'floor-3-rests-on-lower-floors'],
  ['a lib enters by the back door', 'libs/cases/src/planted-7.ts', using('../../law/src/inner'), 'only-by-the-front-door'],
  ['an app enters by the back door', 'apps/api/src/planted-8.ts', using('../../../libs/platform/src/time/clock'), 'only-by-the-front-door'],
  ['the law reads a file', 'libs/law/src/planted-9.ts', `import { readFileSync } from 'node:fs';\nexport const text = readFileSync('x');\n`, 'law-is-pure'],
  ['the law uses a package', 'libs/law/src/planted-10.ts', `import { Client } from 'pg';\nexport const client = new Client();\n`, 'law-is-pure'],
  ['a lib speaks HTTP', 'libs/hearing/src/planted-11.ts', `import { ApiTags } from '@nestjs/swagger';\nexport const tags = ApiTags('x');\n`, 'libs-know-no-transport'],
  ['a lib uses an app', 'libs/hearing/src/planted-12.ts', using('../../../apps/api/src/inner'), 'libs-know-no-app'],
  ['an app uses another', 'apps/worker/src/planted-13.ts', using('../../api/src/inner'), 'apps-know-no-other-app'],
  ['the portal loads a case', 'apps/portal/src/planted-14.ts', using('@mingjian/cases'), 'portal-reaches-only-platform-and-law'],
  ['the product needs a development package', 'libs/hearing/src/planted-15.ts', `import * as fc from 'fast-check';\nexport const used = fc;\n`, 'product-needs-no-development-package'],
  ['an import leads nowhere', 'libs/hearing/src/planted-16.ts', using('./nowhere'), 'nothing-missing'],
  ['the portal loads a case by way of something else', 'apps/portal/src/planted-17.ts', using('./between'), 'portal-reaches-only-platform-and-law'],
  ['two files need each other', 'libs/cases/src/one.ts', `import { two } from './two';\nexport const one = (): number => two();\n`, 'no-cycles'],
];

const CLEAN: readonly (readonly [path: string, content: string])[] = [
  ['libs/cases/src/good.ts', using('@mingjian/deadlines')],
  ['libs/hearing/src/good.ts', using('@mingjian/platform/time')],
  ['apps/api/src/good.ts', using('@mingjian/legal-review')],
  ['libs/demo/src/good.ts', using('@mingjian/hearing')],
];

describe('a planted violation is found:', () => {
  let folder: string;
  let found: readonly Violation[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mingjian-architecture-'));
    cpSync(join(CHECKOUT, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    cpSync(join(CHECKOUT, 'package.json'), join(folder, 'package.json'));
    symlinkSync(join(CHECKOUT, 'node_modules'), join(folder, 'node_modules'));
    for (const lib of ['law', 'process-record', 'deadlines', 'cases', 'hearing', 'legal-review', 'demo']) plant(`libs/${lib}/src/index.ts`);
    plant('libs/platform/src/time/index.ts');
    plant('libs/platform/src/time/clock.ts');
    plant('libs/law/src/inner.ts');
    plant('apps/api/src/inner.ts');
    plant('apps/portal/src/between.ts', `export { here } from '@mingjian/hearing';\n`);
    plant('libs/cases/src/two.ts', `import { one } from './one';\nexport const two = (): number => one();\n`);
    for (const [path, content] of CLEAN) plant(path, content);
    for (const [, path, content] of VIOLATIONS) plant(path, content);
    found = violationsIn(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function plant(path: string, content = 'export const here = 1;\n'): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }

  it.each(VIOLATIONS)('%s', (_what, path, _content, rule) => {
    expect(found.filter(({ from }) => from === path).map((violation) => violation.rule.name)).toContain(rule);
  });

  it('and nothing is found where nothing is wrong', () => {
    const innocent = CLEAN.map(([path]) => path);
    expect(found.filter(({ from }) => innocent.includes(from))).toEqual([]);
  });
});
