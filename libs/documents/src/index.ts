export type { DocumentKind } from '@mingjian/law';
export * from './check-document';
export * from './document-incomplete';
export * from './document-title';
export * from './models';
export * from './render-document';
export { PENALTY_NAMES } from './templates/wording';
export { plainDate } from './text/chinese-date';
