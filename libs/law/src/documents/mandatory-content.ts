import type { Citation } from '../citation';

/** Circumstances in which a content is demanded; without one it is always demanded. */
export type ContentCondition =
  | 'penalty-imposed'
  | 'penalty-takes-money'
  | 'fine-imposed'
  | 'hearing-offered'
  | 'party-was-heard'
  | 'reviewer-is-new'
  | 'outcome-is-not-agreement'
  | 'served-by-leaving-behind'
  | 'served-electronically'
  | 'served-by-public-notice';

/** Something a document must state to be lawful, and the rule that says so. */
export interface MandatoryContent {
  readonly id: string;
  /** As a form would name it. */
  readonly title: string;
  readonly onlyWhen?: ContentCondition;
  readonly source: readonly [Citation, ...Citation[]];
}
