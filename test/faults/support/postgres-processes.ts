import { Client } from 'pg';
import type { PrivatePostgres } from '../../../apps/standalone/src/private-postgres';

/**
 * Every process of a PostgreSQL server, caught at one instant: its first process stands still when this returns, so
 * that no back end is added. Where it does not answer only the first process is named; the others follow it.
 */
async function caughtProcesses(server: PrivatePostgres): Promise<readonly number[]> {
  const first = server.pid;
  if (first === undefined) return [];
  const client = new Client({ connectionString: server.url(), connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    process.kill(first, 'SIGSTOP');
    const { rows } = await client.query<{ pid: number }>('SELECT pid FROM pg_stat_activity');
    return [first, ...rows.map(({ pid }) => pid)];
  } catch {
    return [first];
  } finally {
    void client.end().catch(() => undefined); // its back end stands still or is gone: no answer to wait for
  }
}

/** kill -9 of all of it at once, as the kernel does when memory runs out. */
export async function killWhole(server: PrivatePostgres): Promise<void> {
  signal(await caughtProcesses(server), 'SIGKILL');
  await server.kill();
}

/** Nothing of it moves any more, yet every connection stays open: a machine that hangs. @returns what lets it go on */
export async function freeze(server: PrivatePostgres): Promise<() => void> {
  const processes = await caughtProcesses(server);
  signal(processes, 'SIGSTOP');
  return () => signal([...processes].reverse(), 'SIGCONT');
}

function signal(processes: readonly number[], name: NodeJS.Signals): void {
  for (const pid of processes) {
    try {
      process.kill(pid, name);
    } catch {
      // it ended by itself
    }
  }
}
