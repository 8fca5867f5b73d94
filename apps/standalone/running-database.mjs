import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The address of the database that `npm start` keeps running here, so that the command line works beside it without
 * being told. Undefined when none runs, when it lies elsewhere, or when its password is not for this user to read.
 */
export function runningDatabase(checkout) {
  const base = process.env['MINGJIAN_DATA_FOLDER'] ?? join(checkout, '.mingjian');
  try {
    process.kill(Number(readFileSync(join(base, 'standalone.pid'), 'utf8')), 0);
    const { port, password } = JSON.parse(readFileSync(join(base, 'postgres', 'postgres.json'), 'utf8'));
    return `postgres://postgres:${password}@127.0.0.1:${port}/mingjian`;
  } catch {
    return undefined; // nobody is to be told: the command says itself that it has no database
  }
}
