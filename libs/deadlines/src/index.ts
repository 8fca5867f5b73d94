export * from './deadline-book';
export * from './deadline-list';
export * from './deadline-row';
export * from './due-reminders';
export * from './duty-board';
export * from './duty-timeliness';
export { inIndexOrder } from './index-order';
export * from './reminder-stage';
export { type DeadlineStatus, type StoredClock } from './stored-clock';
