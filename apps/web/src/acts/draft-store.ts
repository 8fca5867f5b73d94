import type { Values } from './act-spec';

/**
 * Unsent text, kept until it is sent. In the tab's own session storage and nowhere else: a draft names people, and must not
 * stay behind on a shared machine once the browser is closed.
 */
const key = (personId: string, caseId: string, act: string): string => `mingjian.draft.${personId}.${caseId}.${act}`;

export function keptDraft(personId: string, caseId: string, act: string): Values | undefined {
  try {
    const text = sessionStorage.getItem(key(personId, caseId, act));
    return text === null ? undefined : (JSON.parse(text) as Values);
  } catch {
    return undefined; // what cannot be read is as if nothing had been typed
  }
}

export function keepDraft(personId: string, caseId: string, act: string, values: Values): void {
  try {
    sessionStorage.setItem(key(personId, caseId, act), JSON.stringify(values));
  } catch {
    // A full storage costs the copy, not the text on the screen.
  }
}

export function forgetDraft(personId: string, caseId: string, act: string): void {
  sessionStorage.removeItem(key(personId, caseId, act));
}
