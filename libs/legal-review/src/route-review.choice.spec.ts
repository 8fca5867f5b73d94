import { chooseReviewer, type Candidate } from './route-review.choice';

const candidate = (id: string, differs: Partial<Candidate> = {}): Candidate => ({
  id, name: id, ownAgency: true, qualificationNo: 'A2019', reviewingSince: null, disabled: false, handled: false, presided: false, recused: false, openAssignments: 0, ...differs,
});
const chosenOf = (...candidates: Candidate[]): string | undefined => chooseReviewer(candidates).chosen?.id;

describe('a submitted case goes to', () => {
  it('the one with the fewest open reviews', () => {
    expect(chosenOf(candidate('a', { openAssignments: 2 }), candidate('b', { openAssignments: 1 }), candidate('c', { openAssignments: 3 }))).toBe('b');
  });

  it('the lower id where two have as many', () => {
    expect(chosenOf(candidate('b'), candidate('a'))).toBe('a');
  });

  it('the own agency before the pool, however burdened', () => {
    expect(chosenOf(candidate('pool', { ownAgency: false }), candidate('own', { openAssignments: 9 }))).toBe('own');
  });

  it('the pool where nobody of the agency may', () => {
    expect(chosenOf(candidate('pool', { ownAgency: false }), candidate('own', { handled: true }))).toBe('pool');
  });

  it.each([
    ['is barred', { disabled: true }, 'disabled'],
    ['handled the case', { handled: true }, 'handled-the-case'],
    ['presided over its hearing', { presided: true }, 'presided-over-the-hearing'],
    ['was recused', { recused: true }, 'recused'],
    ['has no qualification', { qualificationNo: null }, 'not-qualified'],
    ['began on 1 January 2018 without one', { qualificationNo: null, reviewingSince: '2018-01-01' }, 'not-qualified'],
  ] as const)('nobody who %s, and says why', (_who, differs, reason) => {
    expect(chooseReviewer([candidate('a', differs)])).toEqual({ chosen: null, excluded: [{ personId: 'a', name: 'a', reasons: [reason] }] });
  });

  it('one without the qualification who began on 31 December 2017', () => {
    expect(chosenOf(candidate('a', { qualificationNo: null, reviewingSince: '2017-12-31' }))).toBe('a');
  });
});
