export * from './record-filing.services';
