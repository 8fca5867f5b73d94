import { type Citation, citationText } from '@mingjian/law';

/**
 * What a finding does to its row.
 * refuses: the row cannot be a truthful record of a case, and is not imported.
 * doubts:  the row is imported as it stands; the record itself shows, or suggests, a breach or a gap a person should look at.
 * notes:   what the record does not say and so was not judged. Kept with the case, never in the report: null means
 *          "not published", and an unpublished fact is no fault of the case.
 */
export type Weight = 'refuses' | 'doubts' | 'notes';

/** Every code a finding may bear. Stable: reports are read by programs. */
export const FINDING_WEIGHTS = {
  // Form: the row cannot be read as a case.
  'not-a-case': 'refuses',
  'unreadable-cell': 'refuses',
  'unreadable-text': 'refuses',
  'text-too-long': 'refuses',
  'missing-id': 'refuses',
  'missing-authority': 'refuses',
  'missing-violation': 'refuses',
  'duplicate-header': 'refuses',
  'missing-header': 'refuses',
  'wrong-column-count': 'refuses',
  'unknown-event-code': 'refuses',
  'unknown-party-type': 'refuses',
  'unknown-procedure': 'refuses',
  'unknown-answer': 'refuses',
  'impossible-date': 'refuses',
  'precision-contradicts-date': 'refuses',
  'date-in-the-future': 'refuses',
  'impossible-amount': 'refuses',
  'negative-amount': 'refuses',
  'fraction-of-a-fen': 'refuses',
  'impossible-number': 'refuses',
  // Truth: the facts exclude each other.
  'impossible-order-of-dates': 'refuses',
  'contradicting-facts': 'refuses',
  'duplicate-id': 'refuses',
  'changed-since-import': 'refuses',
  // Law: a truthful record of something the law does not allow.
  'decided-after-90-days': 'doubts',
  'over-90-days-before-period-was-law': 'doubts',
  'extension-without-basis': 'doubts',
  'decided-before-hearing-window-closed': 'doubts',
  'hearing-too-soon-after-notice': 'doubts',
  'seizure-over-60-days': 'doubts',
  'seizure-extended-too-late': 'doubts',
  'surcharge-over-cap': 'doubts',
  'surcharge-over-rate': 'doubts',
  'over-on-the-spot-limit': 'doubts',
  'not-for-simplified-procedure': 'doubts',
  'served-late': 'doubts',
  'published-late': 'doubts',
  'beyond-time-bar': 'doubts',
  'violation-ends-after-filing': 'doubts',
  'before-penalty-law': 'doubts',
  // Data: true as far as it goes, but somebody should look.
  'document-number-year-differs': 'doubts',
  'fine-arithmetic-differs': 'doubts',
  'date-precision-month': 'doubts',
  'no-dated-step': 'doubts',
  'unknown-field': 'doubts',
  'unknown-header': 'doubts',
  'repeated-row': 'doubts',
  // Not judged.
  'decision-date-not-published': 'notes',
  'filing-date-not-published': 'notes',
  'fine-not-published': 'notes',
  'seizure-extension-not-published': 'notes',
  'party-not-published': 'notes',
} as const satisfies Record<string, Weight>;

export type FindingCode = keyof typeof FINDING_WEIGHTS;

export interface Finding {
  readonly code: FindingCode;
  /** Where the rule stands, as an official document prints it; for rules of form, the import rule. */
  readonly article: string;
  /** Chinese, then the same in English after a slash. */
  readonly detail: string;
}

export type Outcome = 'imported' | 'refused' | 'doubtful';

/** One case in the report. */
export interface ReportEntry {
  readonly id: string;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
}

/** The rule behind a finding of form, which rests on no statute. */
export const IMPORT_RULE = '导入规则';

/** As an official document prints it. The law before its revision bears the same title, so the year is added. */
function articleOf(citation: Citation): string {
  const text = citationText(citation);
  return citation.instrument === 'penalty-law-1996' ? text.replace('》', '》（1996年）') : text;
}

/** Collects what is found about one row. */
export class Findings {
  private readonly all: Finding[] = [];

  add(code: FindingCode, source: Citation | readonly Citation[] | typeof IMPORT_RULE, zh: string, en: string): void {
    const citations = typeof source === 'string' ? [] : 'instrument' in source ? [source] : source;
    const article = citations.length === 0 ? IMPORT_RULE : citations.map(articleOf).join('、');
    const detail = `${zh} / ${en}`;
    if (this.all.some((known) => known.code === code && known.detail === detail)) return;
    this.all.push({ code, article, detail });
  }

  get outcome(): Outcome {
    const weights = new Set<Weight>(this.all.map(({ code }) => FINDING_WEIGHTS[code]));
    return weights.has('refuses') ? 'refused' : weights.has('doubts') ? 'doubtful' : 'imported';
  }

  /** What the report prints. */
  reported(): Finding[] {
    return this.all.filter(({ code }) => FINDING_WEIGHTS[code] !== 'notes');
  }

  /** What was not judged, and why. */
  notes(): Finding[] {
    return this.all.filter(({ code }) => FINDING_WEIGHTS[code] === 'notes');
  }
}
