export * from './local-rule';
export * from './calendars';
