export * from './same-party';
export * from './search-cases';
