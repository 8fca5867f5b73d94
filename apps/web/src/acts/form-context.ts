import { createContext, useContext } from 'react';
import type { Among } from './act-spec';
import type { Faults } from './body';
import type { Words } from './words';

export interface Nameable {
  readonly id: string;
  readonly name: string;
  /** A certificate number, or that there is none valid. */
  readonly note?: string;
}

export interface FormContext {
  readonly act: string;
  readonly words: Words;
  readonly faults: Faults;
  readonly people: (among: Among) => readonly Nameable[];
}

const Context = createContext<FormContext | null>(null);

export const FormProvider = Context.Provider;

export function useForm(): FormContext {
  const form = useContext(Context);
  if (!form) throw new Error('a field stands in a form');
  return form;
}

/** What the control of a field is called in the page. */
export const idOf = (path: string): string => `act.${path}`;
