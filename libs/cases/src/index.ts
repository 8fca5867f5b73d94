export * from './case-file';
export * from './case-in-hand';
export * from './facts-reader';
export * from './fire-transition';
export * from './perform-act';
