import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { County } from './support/story';
import { TEST_PASSWORD } from './support/people';
import { createWorker } from '../../apps/worker/src/create-worker';

describe('the story in the README', () => {
  let county: County;
  let worker: Awaited<ReturnType<typeof createWorker>>;
  beforeAll(async () => {
    county = await County.open(new Date());
    worker = await createWorker({ databaseUrl: county.api.database.url, redisUrl: undefined, poolSize: 2, log: false });
    await county.api.app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await worker?.close();
    await county?.close();
  });

  it('carries a major case to record-filing when pasted into a shell', async () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const script = /<!-- story -->\n```bash\n([\s\S]*?)```/.exec(readme)?.[1];
    expect(script).toBeDefined();
    const output = await bash(script!, { API: `${await county.api.app.getUrl()}/api/v1`, PASSWORD: TEST_PASSWORD });
    expect(output).toContain('receive-record-filing: decided');
    expect(output).not.toContain('urn:mingjian:problem');
  }, 120_000);
});

function bash(script: string, env: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const shell = spawn('bash', ['-c', script], { env: { ...process.env, ...env } });
    let output = '';
    shell.stdout.on('data', (data) => (output += data));
    shell.stderr.on('data', (data) => (output += data));
    shell.on('error', reject);
    shell.on('close', () => resolve(output));
  });
}
