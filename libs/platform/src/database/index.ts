export * from './app-data-source';
export * from './connection';
export * from './migrate';
export * from './steady-client';
export * from './transaction';
export * from './unit-of-work';
