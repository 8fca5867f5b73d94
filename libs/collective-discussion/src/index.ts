export * from './discussion.services';
