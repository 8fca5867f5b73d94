import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Clears what a killed run left behind: a server nobody owns any more, a pid file naming a process that is not one,
 * back ends that outlived their server. PostgreSQL refuses to start beside any of them, and rightly so: two servers
 * on one folder would destroy it. Only call it when no other run can be using the folder.
 */
export async function clearLeftovers(dataFolder: string): Promise<void> {
  const pidFile = join(dataFolder, 'postmaster.pid');
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n', 1)[0]) : Number.NaN;
  if (Number.isInteger(pid) && pid > 0) {
    if (isPostgresOf(pid, dataFolder)) await stopped(pid);
    else rmSync(pidFile, { force: true });
  }
  for (const orphan of postgresProcessesOf(dataFolder)) await stopped(orphan);
}

/** Fast shutdown first, then immediate, then by force; the write-ahead log makes good what the last loses. */
export async function stopped(pid: number, patience = 8_000): Promise<void> {
  const steps: readonly [NodeJS.Signals, number][] = [['SIGINT', patience], ['SIGQUIT', 3_000], ['SIGKILL', 3_000]];
  for (const [signal, wait] of steps) {
    try {
      process.kill(pid, signal);
    } catch {
      return; // it is gone
    }
    for (const until = Date.now() + wait; Date.now() < until; await pause(20)) {
      if (!isAlive(pid)) return;
    }
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** A killed process that nobody has waited for still answers signals, but holds nothing any more. */
function isZombie(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false; // not Linux
  }
}

function isPostgresOf(pid: number, dataFolder: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') return workingFolder(pid) === realpathSync(dataFolder);
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).includes(dataFolder);
  } catch {
    return false;
  }
}

/** Back ends live in the data folder; only Linux tells so without further tools, and elsewhere they exit by themselves. */
function postgresProcessesOf(dataFolder: string): number[] {
  if (process.platform !== 'linux' || !existsSync(dataFolder)) return [];
  const home = realpathSync(dataFolder);
  return readdirSync('/proc').map(Number).filter((pid) => pid > 0 && workingFolder(pid) === home && isPostgres(pid));
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // gone, or not ours to look at
  }
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return false;
  }
}
