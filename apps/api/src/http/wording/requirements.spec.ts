import { TRANSITIONS } from '@mingjian/law';
import { REQUIREMENTS_EN, REQUIREMENTS_ZH } from './requirements';

const ids = [...new Set(['role-entitled', 'right-stage', ...TRANSITIONS.flatMap((transition) => transition.requires.map(({ id }) => id))])];

describe('every requirement of the law', () => {
  it.each(ids)('%s has a sentence in both languages', (id) => {
    expect(REQUIREMENTS_ZH[id]).toMatch(/\p{Script=Han}/u);
    expect(REQUIREMENTS_EN[id]).toMatch(/^[A-Z]/);
  });

  it('has a sentence only while it exists', () => {
    expect(Object.keys(REQUIREMENTS_ZH).filter((id) => !ids.includes(id))).toEqual([]);
  });
});
