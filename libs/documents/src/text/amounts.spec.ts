import { yuan, yuanInFull } from './amounts';

describe('amounts as documents write them', () => {
  it.each([
    [12_000_000, '120,000.00元'],
    [5, '0.05元'],
    [100_050, '1,000.50元'],
    [123_456_789_012, '1,234,567,890.12元'],
  ])('writes %d fen with separators and two decimals', (fen, text) => {
    expect(yuan(fen)).toBe(text);
  });

  it('adds the capitals that guard against a changed figure', () => {
    expect(yuanInFull(12_000_000)).toBe('120,000.00元（大写：壹拾贰万元整）');
  });
});
