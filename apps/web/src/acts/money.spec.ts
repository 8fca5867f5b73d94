import { fenFrom, yuanFrom } from './money';

describe('money as it is typed', () => {
  it.each([
    ['120000', 12_000_000],
    ['120,000.00', 12_000_000],
    ['１２．５', 1250],
    ['0.29', 29],
    ['1.1', 110],
    [' 8 ', 800],
  ])('%s yuan is %d fen', (typed, fen) => {
    expect(fenFrom(typed)).toBe(fen);
  });

  it.each(['', '1.234', '-1', '一百', '1e3', '9999999999999'])('%s is no amount', (typed) => {
    expect(fenFrom(typed)).toBeUndefined();
  });

  it('is shown with thousands and both places', () => {
    expect([yuanFrom(12_000_000), yuanFrom(5), yuanFrom(110)]).toEqual(['120,000.00', '0.05', '1.10']);
  });
});
