export * from './canonical-json';
export * from './fact-tables';
export * from './record-entry';
