import { markedPlaces } from './marked-places';

describe('the marked places of an excerpt', () => {
  it.each([
    { excerpt: '某某食品有限公司', words: ['食品'], marks: [[2, 4]], because: 'a word is marked where it is' },
    { excerpt: '问：货架上的食品，食品从哪里来', words: ['食品'], marks: [[6, 8], [9, 11]], because: 'each time' },
    { excerpt: '晃市监罚202612号', words: ['〔2026〕12'], marks: [[4, 10]], because: 'numbers are kept without brackets' },
    { excerpt: '91431227MA4L', words: ['ｍａ4l'], marks: [[8, 12]], because: 'width and case of letters do not matter' },
    { excerpt: '过期食品安全', words: ['食品安', '品安全'], marks: [[2, 6]], because: 'what overlaps is one place' },
    { excerpt: '某超市', words: ['药品'], marks: [], because: 'another word may be found elsewhere in the case' },
  ])('$because', ({ excerpt, words, marks }) => {
    expect(markedPlaces(excerpt, words)).toEqual(marks);
  });
});
