export type { DocumentKind } from '@mingjian/law';
export * from './models';
export * from './render-document';
