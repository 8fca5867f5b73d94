import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Who PostgreSQL runs as. It refuses to run as root, so root lends it a lesser user; anyone else runs it as himself. */
export interface ServiceUser {
  readonly uid: number;
  readonly gid: number;
}

export function serviceUser(): ServiceUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return userNamed('postgres') ?? createdUser('postgres') ?? userNamed('nobody');
}

function userNamed(name: string): ServiceUser | undefined {
  try {
    const ask = (flag: string): number => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined; // there is no such user
  }
}

function createdUser(name: string): ServiceUser | undefined {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' });
  } catch {
    return undefined; // another process was quicker, or the system has no useradd
  }
  return userNamed(name);
}

/** Whether the user may reach what lies at a path, and with `write` also write there. */
export function canReach(path: string, user: ServiceUser | undefined): boolean {
  if (!user) return true;
  let folder = realpathSync(path);
  for (;;) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    const parent = dirname(folder);
    if (parent === folder) return true;
    folder = parent;
  }
}

/**
 * A folder for PostgreSQL to live in: inside the checkout where that works, else (a checkout under /root, say, or on
 * a read-only disk) one of the same meaning elsewhere, named after the checkout so that it is found again.
 */
export function workableFolder(checkout: string, user: ServiceUser | undefined, lasting = true): string {
  const name = `mingjian-${createHash('sha256').update(realpathSync(checkout)).digest('hex').slice(0, 12)}`;
  const candidates = [join(checkout, '.mingjian'), ...(lasting ? [join('/var/lib', name)] : []), join(tmpdir(), name), join('/var/tmp', name)];
  for (const candidate of candidates) {
    if (isWorkable(candidate, user)) return candidate;
  }
  throw new Error(`none of these folders can hold a database: ${candidates.join(', ')}`);
}

function isWorkable(folder: string, user: ServiceUser | undefined): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    const { uid } = lstatSync(folder);
    const me = process.getuid?.();
    if (me !== undefined && uid !== me) return false; // somebody else laid this trap in a shared folder
    if (user) chmodSync(folder, 0o711);
    accessSync(folder, constants.W_OK);
    return canReach(folder, user);
  } catch {
    return false;
  }
}
