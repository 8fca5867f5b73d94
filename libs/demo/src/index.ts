export * from './county';
export * from './enter-demo-county';
