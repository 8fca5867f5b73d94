export { Bell } from './bell';
export { assertEveryJobHasOneHandler } from './handler-check';
export { consumeOnce } from './inbox';
export { JobRunner, type RunnerOptions } from './job-runner';
export { Consumer, ScheduledJob, type BodyOf, type Handler, type Message } from './message';
export { Outbox, OUTBOX_CHANNEL } from './outbox';
export { OutboxRelay, USUAL_RHYTHM, type RelayRhythm } from './outbox-relay';
