export * from './fact-tables';
export * from './record-entry';
export * from './verify-checkpoint';
export * from './verify-records';
export * from './verify-types';
