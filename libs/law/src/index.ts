export * from './calendar';
export * from './citation';
export * from './documents';
export * from './instruments';
export * from './law-error';
export * from './money';
export * from './periods';
export * from './workflow';
