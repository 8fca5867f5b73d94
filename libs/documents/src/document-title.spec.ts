import { documentTitle } from './document-title';

describe('the title of a document', () => {
  it('says of a decision whether it punishes', () => {
    expect(documentTitle('penalty-decision')).toBe('行政处罚决定书');
    expect(documentTitle('penalty-decision', { outcome: 'penalty' })).toBe('行政处罚决定书');
    expect(documentTitle('penalty-decision', { outcome: 'no-penalty' })).toBe('不予行政处罚决定书');
    expect(documentTitle('penalty-decision', { outcome: 'not-established' })).toBe('不予行政处罚决定书');
  });

  it('is that of its kind for every other', () => {
    expect(documentTitle('proof-of-service')).toBe('送达回证');
  });
});
