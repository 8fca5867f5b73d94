export * from './document-kind';
export { LEGAL_REVIEW_ITEMS } from './legal-review.contents';
export * from './mandatory-content';
export * from './mandatory-contents';
export { MINIMUM_FILING_PACKAGE } from './record-filing.contents';
