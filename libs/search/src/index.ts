export * from './export-log';
export * from './saved-views';
export * from './same-party';
export * from './search-cases';
