import { readEnv, runOrExplain } from '@mingjian/platform/config';
import { assertAppCanConnect } from '@mingjian/platform/database';
import { createWorker } from './create-worker';

void runOrExplain(async () => {
  const env = readEnv();
  await assertAppCanConnect(env.databaseUrl);
  const worker = await createWorker(env);
  worker.enableShutdownHooks();
  process.stdout.write('Mingjian worker is at work\n');
});
