export * from './deadline-row';
