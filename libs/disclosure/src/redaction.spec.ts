import { isMinor, maskedName, redacted } from './redaction';

describe('what the public may read', () => {
  it.each([['张伟', '张某'], ['张小伟', '张某某'], ['欧阳娜', '欧阳某'], ['诸葛小明', '诸葛某某'], ['买买提江', '买某某'], ['𠮷田', '𠮷某']])('of the name %s is %s', (name, masked) => {
    expect(maskedName(name)).toBe(masked);
  });

  it('holds no name, identity number or telephone number of a person, and keeps every other figure', () => {
    const text = '张小伟（431227199001010011，电话13800000000、0745-1234567）无证经营，货值12000.50元，票号20260105000000';
    expect(redacted(text, ['张小伟'])).toBe('张某某（（身份证号码略），电话（电话略）、（电话略））无证经营，货值12000.50元，票号20260105000000');
  });

  it('is nothing of a person who was not of age, to the day', () => {
    const person = { kind: 'person', idNumber: '431227200803150012' } as const;
    expect([isMinor(person, '2026-03-14'), isMinor(person, '2026-03-15')]).toEqual([true, false]);
    expect(isMinor({ ...person, kind: 'organization' }, '2026-03-14')).toBe(false);
    expect(isMinor({ kind: 'person', idNumber: null }, '2026-03-14')).toBe(false);
  });
});
