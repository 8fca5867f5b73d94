export { answered, api, freshKey, keyed, onVersion, speak, keepCsrfToken } from './client';
export { ConnectionError, ProblemError, isConflict, isProblem, type Problem } from './problem';
export { FailureNotice, RefusalNotice } from './refusal-notice';
export { Loaded, Nothing } from './waiting';
