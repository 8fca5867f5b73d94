import type { components } from '@mingjian/api-client';
import type { CaseFile } from '../cases/case-page/case-queries';
import type { Among, FieldSpec } from './act-spec';
import type { Nameable } from './form-context';
import type { Words } from './words';

export type Officer = components['schemas']['OfficerView'];
export type Colleague = components['schemas']['ColleagueView'];

/** Whom each picker offers; of officers also whether they hold a certificate today. */
export function peopleOf(file: CaseFile, officers: readonly Officer[], colleagues: readonly Colleague[], words: Words): (among: Among) => readonly Nameable[] {
  const note = (id: string): string => {
    const certificate = officers.find(({ personId }) => personId === id)?.certificate;
    return certificate ? words('certificate', { number: certificate.number }) : words('no-certificate');
  };
  return (among) => {
    if (among === 'handlers') return file.officers.map(({ personId, name }) => ({ id: personId, name, note: note(personId) }));
    if (among === 'officers') return officers.map(({ personId, name }) => ({ id: personId, name, note: note(personId) }));
    return colleagues.filter(({ roles }) => roles.includes(among)).map(({ id, name }) => ({ id, name }));
  };
}

/** What a picker begins with. Where only one person can be meant, that one. */
export function presetOf(people: (among: Among) => readonly Nameable[], self: string): (field: FieldSpec) => unknown {
  return (field) => {
    if (field.kind !== 'person' && field.kind !== 'people') return undefined;
    const offered = people(field.among).map(({ id }) => id);
    if (field.kind === 'people') return field.preset === 'all' ? offered : [];
    if (field.preset === 'self' && offered.includes(self)) return self;
    return offered.length === 1 ? offered[0] : '';
  };
}
