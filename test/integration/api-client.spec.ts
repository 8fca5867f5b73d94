import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { useApi } from '../e2e/support/api';

const CHECKOUT = resolve(__dirname, '../..');
const FILE = join(CHECKOUT, 'libs/api-client/src/schema.ts');

describe('the client of the API', () => {
  const api = useApi();

  it('is generated from what the API says of itself today', async () => {
    const { text } = await api().anonymous().get('/api/v1/openapi.json');
    const made = typesFrom(text);
    // `npm run api-client` makes it again.
    if (process.env['MINGJIAN_WRITE_CLIENT'] === '1') writeFileSync(FILE, made);
    expect(made === readFileSync(FILE, 'utf8') ? 'fresh' : 'stale: run `npm run api-client` and commit').toBe('fresh');
  });
});

function typesFrom(description: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-client-'));
  try {
    writeFileSync(join(folder, 'openapi.json'), description);
    const program = join(CHECKOUT, 'node_modules/openapi-typescript/bin/cli.js');
    const { status, stderr } = spawnSync(process.execPath, [program, join(folder, 'openapi.json'), '-o', join(folder, 'schema.ts')], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return readFileSync(join(folder, 'schema.ts'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
