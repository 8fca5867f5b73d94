import { ROLES } from './role';
import { TRANSITIONS } from './workflow';

describe('the program as an actor', () => {
  it('may name the reviewer of a case and nothing else', () => {
    const acts = TRANSITIONS.filter(({ by }) => (by as readonly string[]).includes('system'));
    expect(acts.map(({ id }) => id)).toEqual(['assign-reviewer']);
  });

  it('is no part a person can be given', () => {
    expect(ROLES).not.toContain('system');
  });
});
