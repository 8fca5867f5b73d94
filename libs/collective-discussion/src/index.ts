export * from './discussion.services';
export * from './heads-agenda';
