import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CaseChecker } from './check-cases';

const FIXTURES = join(__dirname, '../../../test/fixtures/published-cases');
const { cases } = JSON.parse(readFileSync(join(FIXTURES, 'published-cases.json'), 'utf8')) as { cases: { id: string }[] };
const expected = parse(readFileSync(join(FIXTURES, 'expected-report.yaml'), 'utf8')) as Record<string, { outcome: string; codes: string[]; why: string }>;

describe('the published cases', () => {
  const checker = new CaseChecker('2026-11-22');
  const checked = cases.map((record, place) => checker.check({ place: `cases[${place}]`, record }));

  it.each(Object.entries(expected))('%s is reported as reviewed', (id, { outcome, codes }) => {
    const found = checked.find((one) => one.id === id);
    expect({ outcome: found?.outcome, codes: found?.findings.map(({ code }) => code) }).toEqual({ outcome, codes });
  });

  it('are all there, and each finding names its article and explains itself in both languages', () => {
    expect(checked.map(({ id }) => id)).toEqual(Object.keys(expected));
    for (const { findings } of checked) {
      for (const { article, detail } of findings) {
        expect(article).toMatch(/^(《.+》|导入规则)/);
        expect(detail).toMatch(/\p{Script=Han}.* \/ [a-z]/u);
      }
    }
  });

  it('lose nothing for a fact that was not published', () => {
    const silent = checked.find(({ id }) => id === 'RC26');
    expect(silent?.historical).toMatchObject({ fineFen: null, confiscatedFen: null });
    expect(silent?.notes.map(({ code }) => code)).toEqual(['decision-date-not-published', 'fine-not-published']);
  });
});
