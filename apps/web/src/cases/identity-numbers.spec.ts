import { isCreditCode, isIdentityNumber } from './identity-numbers';

describe('an identity number', () => {
  it('is right where its check digit is the one reckoned from the others', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true);
    expect(isIdentityNumber('440524188001010014')).toBe(true);
  });

  it.each(['110105194912310021', '11010519491231020X', '11010519491231002', '11010519491231002x', ''])('%s is wrong', (text) => {
    expect(isIdentityNumber(text)).toBe(false);
  });
});

describe('a credit code', () => {
  it('is right where its check character is the one reckoned from the others', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
  });

  it.each(['91350100M000100Y44', '91350100M000100I43', '9135010M0000100Y43', '91350100M000100Y4', ''])('%s is wrong', (text) => {
    expect(isCreditCode(text)).toBe(false);
  });
});
