export * from './draft-book';
