import { isCivilDate, type ContentId, type DocumentKind } from '@mingjian/law';
import type { DocumentModels, IssuingAgency, NamedOfficer, PartyParticulars, PenaltyItem } from '../models';

/** How a model shows that it holds a mandatory content. */
export interface ContentCheck<M> {
  /** Where in the model the content stands. */
  readonly field: string;
  /** True as well where the circumstances do not demand the content. */
  readonly met: (model: M) => boolean;
}

/** One check for each mandatory content of a kind; the compiler sees that none is forgotten. */
export type ContentChecks<K extends DocumentKind> = Readonly<Record<ContentId<K>, ContentCheck<DocumentModels[K]>>>;

export function stated(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

export function allStated(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every(stated);
}

export function identified(party: PartyParticulars): boolean {
  return stated(party.name) && stated(party.address);
}

export function named(agency: IssuingAgency, day: string): boolean {
  return stated(agency.name) && isCivilDate(day);
}

/** At least two different officers, each with a certificate. */
export function twoOfficers(officers: readonly NamedOfficer[]): boolean {
  const certified = officers.filter(({ name, certificateNumber }) => stated(name) && stated(certificateNumber));
  return certified.length === officers.length && new Set(certified.map((each) => each.certificateNumber)).size >= 2;
}

const NEEDS_NO_DETAIL: readonly PenaltyItem['kind'][] = ['warning', 'criticism'];

/** Every penalty says how much or what. */
export function determinate(items: readonly PenaltyItem[]): boolean {
  return (
    items.length > 0 &&
    items.every(({ kind, amountFen, detail }) => {
      const sum = amountFen !== undefined && Number.isInteger(amountFen) && amountFen > 0;
      if (kind === 'fine') return sum;
      if (kind === 'confiscation') return amountFen === undefined ? stated(detail) : sum;
      return NEEDS_NO_DETAIL.includes(kind) || stated(detail);
    })
  );
}

export function takesMoney(items: readonly PenaltyItem[]): boolean {
  return items.some(({ amountFen }) => amountFen !== undefined && amountFen > 0);
}
