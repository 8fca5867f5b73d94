import { chineseNumber, citationText, cite } from './citation';

describe('a citation', () => {
  it('reads as an official document prints it', () => {
    expect(citationText(cite('penalty-law-2021', 61, 1), 'zh')).toBe('《行政处罚法》第六十一条第一款');
    expect(citationText(cite('penalty-law-2021', 64, 1, 2), 'zh')).toBe('《行政处罚法》第六十四条第一款第二项');
    expect(citationText(cite('administrative-litigation-interpretation', 156), 'zh')).toContain('第一百五十六条');
    expect(citationText(cite('three-systems-opinion', 6), 'zh')).toContain('（国办发〔2018〕118号）第六项');
  });

  it('reads in English beside it', () => {
    expect(citationText(cite('penalty-law-2021', 64, 1, 2), 'en')).toBe('Administrative Penalty Law (2021) art. 64(1), item 2');
  });

  it('says so when the rule is only this product\'s default', () => {
    expect(citationText(cite('product-default', 'defence'), 'zh')).toBe('《本系统默认设定》');
  });
});

it.each([
  [1, '一'], [10, '十'], [11, '十一'], [20, '二十'], [85, '八十五'], [100, '一百'], [105, '一百零五'], [110, '一百一十'], [1260, '一千二百六十'], [2003, '二千零三'],
])('writes %d as %s', (value, text) => expect(chineseNumber(value)).toBe(text));
