export * from './agenda-news';
export * from './discussion.services';
export * from './heads-agenda';
