export { readEnv, type Env } from './env';
export { StartupError, runOrExplain } from './startup-error';
