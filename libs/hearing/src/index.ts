export * from './hearing.services';
