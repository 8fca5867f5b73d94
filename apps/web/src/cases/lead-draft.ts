import type { components } from '@mingjian/api-client';

export type Lead = components['schemas']['LeadBody'];
export type Party = Lead['parties'][number];

const KEY = 'mingjian.lead';

/**
 * An unsent lead, in this window's own storage and for its writer alone: it names people, and the machine may be
 * shared. Closing the browser, and signing out, clear it.
 */
export function keptLead(personId: string): Partial<Lead> | undefined {
  try {
    const kept = sessionStorage.getItem(`${KEY}.${personId}`);
    return kept === null ? undefined : (JSON.parse(kept) as Partial<Lead>);
  } catch {
    return undefined; // what cannot be read is as if nothing had been typed
  }
}

export function keepLead(personId: string, lead: Partial<Lead>): void {
  try {
    sessionStorage.setItem(`${KEY}.${personId}`, JSON.stringify(lead));
  } catch {
    // A full storage costs the copy, not the text on the screen.
  }
}

export const forgetLead = (personId: string): void => sessionStorage.removeItem(`${KEY}.${personId}`);

/** What was left empty is left out. */
export function leadOf({ parties, violationEndedOn, violationContinues = false, harmsSafety = false, ...rest }: Lead): Lead {
  return {
    ...filled(rest), violationContinues, harmsSafety, ...(violationContinues || !violationEndedOn ? {} : { violationEndedOn }),
    parties: (parties ?? []).map((party) => filled(party)),
  } as Lead;
}

function filled<T extends object>(fields: T): T {
  const kept = Object.entries(fields).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value] as const).filter(([, value]) => value !== '' && value != null);
  return Object.fromEntries(kept) as T;
}
