export * from './defence.services';
export * from './issue-notice.service';
