import { chineseDate, clockTime, plainDate, plainTime } from './chinese-date';

describe('days as documents write them', () => {
  it.each([
    ['2026-04-28', '二〇二六年四月二十八日'],
    ['2025-10-10', '二〇二五年十月十日'],
    ['2026-11-20', '二〇二六年十一月二十日'],
    ['2020-12-31', '二〇二〇年十二月三十一日'],
    ['2027-01-01', '二〇二七年一月一日'],
  ])('spells %s in Chinese numerals', (day, spelt) => {
    expect(chineseDate(day)).toBe(spelt);
  });

  it('writes a day in running text without leading zeros', () => {
    expect(plainDate('2026-04-08')).toBe('2026年4月8日');
  });

  it('writes an instant as the hour in China, whatever its offset', () => {
    expect(plainTime('2026-04-28T09:05:00+08:00')).toBe('2026年4月28日09时05分');
    expect(plainTime('2026-04-27T16:30:00Z')).toBe('2026年4月28日00时30分');
    expect(clockTime('2026-04-28T17:00:00+08:00')).toBe('17时00分');
  });
});
