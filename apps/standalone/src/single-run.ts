import { StartupError } from '@mingjian/platform/config';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive } from './postgres-leftovers';

/** Keeps two runs off one database folder. A run that was killed leaves its mark, but nobody alive behind it. */
export function claim(lockFile: string): () => void {
  for (;;) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      return () => rmSync(lockFile, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const pid = Number(readFileSync(lockFile, 'utf8'));
      if (pid && pid !== process.pid && isAlive(pid) && isNode(pid)) {
        throw new StartupError(`Mingjian is already running in this folder (process ${pid}).`, 'Use the running one, or stop it first.');
      }
      rmSync(lockFile, { force: true });
    }
  }
}

/** After a reboot the number may belong to any other program. */
function isNode(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('node');
  } catch {
    return process.platform !== 'linux';
  }
}
