import { DOCUMENT_TITLES, type DocumentKind } from '@mingjian/law';
import type { DecisionOutcome } from './models';

/** The title a document bears. A decision that imposes nothing says so in its title. */
export function documentTitle(kind: DocumentKind, { outcome = 'penalty' }: { readonly outcome?: DecisionOutcome | undefined } = {}): string {
  return kind === 'penalty-decision' && outcome !== 'penalty' ? '不予行政处罚决定书' : DOCUMENT_TITLES[kind];
}
