import { ACTS, actSpec } from './all-acts';
import { bodyFrom, startingValues } from './body';

const nobody = (): undefined => undefined;

describe('what is typed becomes the body the API takes', () => {
  it('leaves out what was not asked or not said, and keeps exact money', () => {
    const { fields } = actSpec('propose-penalty')!;
    const values = {
      ...startingValues(fields, '2026-03-02', nobody), facts: '事实', violated: '第三十四条\n\n第三十五条 ', penaltyBasis: '第一百二十四条',
      evidence: [{ name: '笔录', proves: '', pages: '3' }], discretion: { reasons: '一般', benchmark: '', tier: '' },
      items: [{ kind: 'fine', amountFen: '120,000', detail: '' }, { kind: 'warning', amountFen: '', detail: '' }],
    };
    expect(bodyFrom(fields, values)).toEqual({
      body: {
        outcome: 'penalty', facts: '事实', evidence: [{ name: '笔录', pages: 3 }], violated: ['第三十四条', '第三十五条'], penaltyBasis: ['第一百二十四条'],
        discretion: { reasons: '一般' }, items: [{ kind: 'fine', amountFen: 12_000_000 }, { kind: 'warning' }],
      },
      faults: {},
    });
  });

  it('sends an empty list of penalties where none is proposed', () => {
    const { fields } = actSpec('propose-penalty')!;
    const values = { ...startingValues(fields, '2026-03-02', nobody), outcome: 'no-penalty' };
    expect(bodyFrom(fields, values).body['items']).toEqual([]);
  });

  it('names every field that is wanting, and each of the eight items', () => {
    const { fields } = actSpec('pass-review')!;
    expect(Object.keys(bodyFrom(fields, startingValues(fields, '2026-03-02', nobody)).faults)).toHaveLength(8);
    const served = actSpec('record-notice-service')!.fields;
    expect(bodyFrom(served, startingValues(served, '2026-03-02', nobody)).faults).toEqual({ officers: 'required' });
  });

  it('gives a moment its offset, and leaves an untouched group out', () => {
    const { fields } = actSpec('resolve-discussion')!;
    expect(bodyFrom(fields, { content: '同意。', endedAt: '2026-04-28T10:30' }).body['endedAt']).toBe('2026-04-28T10:30:00+08:00');
    const disclosure = actSpec('record-disclosure')!.fields;
    expect(bodyFrom(disclosure, startingValues(disclosure, '2026-03-02', nobody)).body).toEqual({});
  });

  it('has a form for every act once', () => {
    expect(new Set(ACTS.map(({ id }) => id)).size).toBe(ACTS.length);
  });
});
