import { StartupError, readEnv, runOrExplain } from '@mingjian/platform/config';
import { assertAppCanConnect } from '@mingjian/platform/database';
import { resolve } from 'node:path';
import { createApi } from './create-api';

void runOrExplain(async () => {
  const env = readEnv();
  await assertAppCanConnect(env.databaseUrl);
  // Compiled, this file lies in dist/apps/api/src; the web application is built into dist/web.
  const app = await createApi({ ...env, webFolder: resolve(__dirname, '../../../web') });
  app.enableShutdownHooks();
  try {
    await app.listen(env.apiPort, env.apiHost);
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'EADDRINUSE') throw cause;
    throw new StartupError(
      `Port ${env.apiPort} on ${env.apiHost} is taken by another program.`,
      'Stop that program, or set MINGJIAN_API_PORT to a free port.',
      { cause },
    );
  }
  process.stdout.write(`Mingjian API listens on ${await app.getUrl()}\n`);
});
