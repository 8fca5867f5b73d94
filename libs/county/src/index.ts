export * from './county-file';
export * from './enter-county';
