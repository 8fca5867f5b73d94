import { readEnv, runOrExplain } from '@mingjian/platform/config';
import { assertAppCanConnect } from '@mingjian/platform/database';
import { createApi } from './create-api';

void runOrExplain(async () => {
  const env = readEnv();
  await assertAppCanConnect(env.databaseUrl);
  const app = await createApi(env);
  app.enableShutdownHooks();
  await app.listen(env.apiPort, env.apiHost);
  process.stdout.write(`Mingjian API listens on ${await app.getUrl()}\n`);
});
