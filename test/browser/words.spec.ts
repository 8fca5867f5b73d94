import { CASE_STATES, REVIEW_ITEMS, ROLES, TRANSITIONS } from '@mingjian/law';
import type { ActSpec, FieldSpec } from '../../apps/web/src/acts/act-spec';
import { ACTS } from '../../apps/web/src/acts/all-acts';
import en from '../../apps/web/src/acts/en.json';
import zh from '../../apps/web/src/acts/zh.json';
import { ROUTED_ACTS } from '../e2e/support/act-bodies';

const chinese: Readonly<Record<string, string>> = zh;

/** The keys a field may take its words from, of which one is needed. */
function wanted(act: ActSpec, field: FieldSpec, path: string): string[][] {
  const at = `${path}${field.name}`;
  const name = [`field.${act.id}.${at}`, `field.${at}`, `field.${field.name}`];
  const options = 'options' in field ? field.options.map((one) => [`option.${act.id}.${field.name}.${one}`, `option.${field.name}.${one}`, `option.${one}`]) : [];
  const inner = 'fields' in field ? field.fields.flatMap((one) => wanted(act, one, `${at}.`)) : [];
  return [name, ...options, ...inner];
}

describe('the words of the procedure', () => {
  it('are the same in both languages, none empty, none of the one in the other', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
    expect(Object.entries(zh).filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(Object.entries(en).filter(([, text]) => text.trim() === '' || /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it('name every state, act, role and item of the law', () => {
    const ids = [...CASE_STATES.map((id) => `state.${id}`), ...TRANSITIONS.map(({ id }) => `act.${id}`), ...ROLES.map((id) => `role.${id}`), ...REVIEW_ITEMS.map((id) => `review-item.${id}`)];
    expect(ids.filter((id) => !(id in chinese))).toEqual([]);
  });

  it('name every field and every choice of every act, and say what cannot be taken back', () => {
    const fields = ACTS.flatMap((act) => act.fields.flatMap((field) => wanted(act, field, '')));
    const confirmations = ACTS.filter(({ irrevocable }) => irrevocable).map(({ id }) => [`confirm.${id}`]);
    expect([...fields, ...confirmations].filter((keys) => !keys.some((key) => key in chinese))).toEqual([]);
  });
});

describe('the forms', () => {
  it('are there for every act an official takes in the ordinary procedure', () => {
    const spot = TRANSITIONS.filter(({ from }) => from?.every((state) => ['found', 'decided-on-spot', 'reported-to-agency', 'performed'].includes(state))).map(({ id }) => id);
    const routed = ROUTED_ACTS.map(({ id }) => id).filter((id) => !spot.includes(id));
    expect(routed.filter((id) => !ACTS.some((act) => act.id === id))).toEqual([]);
  });
});
