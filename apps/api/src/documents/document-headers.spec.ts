import { attachmentName, isAmong } from './document-headers';

describe('the name a document is saved under', () => {
  it('is its title and number, encoded, beside a plain one', () => {
    expect(attachmentName({ kind: 'penalty-decision', title: '行政处罚决定书', number: '晃市监罚〔2026〕12号' })).toBe(
      "inline; filename=\"penalty-decision.pdf\"; filename*=UTF-8''" + encodeURIComponent('行政处罚决定书晃市监罚〔2026〕12号.pdf'),
    );
  });

  it('holds nothing a header or a file system would stumble over', () => {
    expect(attachmentName({ kind: 'proof-of-service', title: '送达回证', number: 'a/b"c\r\nd(e)\'*' })).toMatch(/^inline; filename="proof-of-service\.pdf"; filename\*=UTF-8''[\w.%-]+$/);
  });
});

describe('a tag the client knows', () => {
  it.each([
    ['itself', '"abc"', true],
    ['among others', '"x", W/"abc"', true],
    ['anything', '*', true],
    ['another', '"abd"', false],
    ['none', undefined, false],
  ])('is recognised: %s', (_case, header, expected) => {
    expect(isAmong('abc', header)).toBe(expected);
  });
});
