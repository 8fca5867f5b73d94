export { JOBS, type JobTable, type Topic, type TopicBodies } from './jobs';
export { JobQueue, QUEUE_NAME, type QueuedJob } from './job-queue';
export { assertRedisAnswers } from './redis-check';
export { queueBackend, type QueueBackend } from './queue-backend';
