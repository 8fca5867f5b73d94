import {
  citationText, type Citation, CASH_LIMIT_SOURCE, INSTRUMENTS, instrumentById, ON_THE_SPOT_LIMIT_SOURCE, PERIODS, SECTOR_PROCEDURES, SURCHARGE_SOURCES,
} from '@mingjian/law';

/** Every citation in the value, however deep. */
function citationsIn(value: unknown): Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('instrument' in value && 'article' in value) return [value as Citation];
  return Object.values(value).flatMap(citationsIn);
}

const ALL = citationsIn([PERIODS, SECTOR_PROCEDURES, ON_THE_SPOT_LIMIT_SOURCE, CASH_LIMIT_SOURCE, SURCHARGE_SOURCES]);
const named = ALL.map((citation) => [citationText(citation, 'en'), citation] as const);

describe('citations of periods, sector rules and money', () => {
  it('are there in number', () => expect(ALL.length).toBeGreaterThan(100));

  it.each(named)('%s names a known instrument and an article it has', (_text, { instrument, article, paragraph, item }) => {
    expect(Object.keys(INSTRUMENTS)).toContain(instrument);
    const { articles, kind } = instrumentById(instrument);
    if (kind === 'design') return expect(typeof article).toBe('string');
    expect(article).toEqual(expect.any(Number));
    expect(article).toBeGreaterThanOrEqual(1);
    if (articles !== undefined) expect(article).toBeLessThanOrEqual(articles);
    expect(paragraph ?? 1).toBeGreaterThanOrEqual(1);
    expect(item ?? 1).toBeGreaterThanOrEqual(1);
    return undefined;
  });
});

describe('every period', () => {
  it.each(PERIODS.map((period) => [period.id, period] as const))('%s lists its versions newest first and rests each on a source', (_id, period) => {
    const dates = period.versions.map(({ inForceFrom }) => inForceFrom);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(new Set(dates).size).toBe(dates.length);
    for (const version of period.versions) {
      expect(version.source.length).toBeGreaterThan(0);
      expect(version.certainty === 'design' || version.source.some(({ instrument }) => instrumentById(instrument).kind !== 'design')).toBe(true);
    }
  });

  it.each(PERIODS.filter(({ nature }) => nature === 'restraint' || nature === 'waiting' || nature === 'onset').map((period) => [period.id, period] as const))(
    '%s holds somebody back or begins by itself, so its end never moves',
    (_id, { versions }) => expect(versions.some(({ rolls }) => rolls)).toBe(false),
  );

  it('has an id and a title of its own', () => {
    expect(new Set(PERIODS.map(({ id }) => id)).size).toBe(PERIODS.length);
    expect(new Set(PERIODS.map(({ title }) => title)).size).toBe(PERIODS.length);
  });

  it('names a ground and a source wherever it admits excluded time or more time', () => {
    for (const { exclusions, extension } of PERIODS) {
      if (exclusions.admitted) expect([exclusions.grounds.length, exclusions.source.length]).not.toContain(0);
      if (extension.admitted) expect(extension.source.length).toBeGreaterThan(0);
    }
  });
});
