/** To whom something is told: those who handle the case now, its reviewer, people of its agency by their part, the county's supervisors. */
export const AUDIENCES = ['handlers', 'reviewer', 'unit-heads', 'agency-heads', 'administrators', 'supervisors'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const NEWS_KINDS = [
  'deadline-safe', 'deadline-due', 'deadline-overdue', 'period-ended',
  'review-assigned', 'review-unassigned', 'review-passed', 'review-returned',
  'discussion-next', 'opinion-wanted', 'decision-duties',
  'record-filing-submitted', 'record-filing-registered', 'record-filing-returned',
] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** Something people must know of a case. No wording: the screen words it from kind and particulars. */
export interface News {
  readonly kind: NewsKind;
  /** Names the news itself, the same however often it is told; a person is told it once. */
  readonly key: string;
  readonly caseId: string;
  readonly to: readonly Audience[];
  /** Named people besides. */
  readonly people?: readonly string[];
  readonly particulars: Readonly<Record<string, unknown>>;
}
