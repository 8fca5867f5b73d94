import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../apps/standalone/src/private-postgres';
import { HttpConnection } from './http-client';

/** A compiled application in a process of its own, as it is deployed. */
export class RunningApp {
  private constructor(
    readonly port: number,
    private readonly child: ChildProcess,
  ) {}

  static async api(databaseUrl: string, env: NodeJS.ProcessEnv = {}): Promise<RunningApp> {
    const port = await freePort();
    const app = new RunningApp(port, start('apps/api/src/main.js', { DATABASE_URL: databaseUrl, MINGJIAN_API_PORT: String(port), ...env }));
    await app.answers();
    return app;
  }

  static worker(databaseUrl: string): RunningApp {
    return new RunningApp(0, start('apps/worker/src/main.js', { DATABASE_URL: databaseUrl }));
  }

  /** Megabytes of memory the process holds now, where the system tells. */
  residentMegabytes(): number | undefined {
    try {
      const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'))?.[1];
      return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
    } catch {
      return undefined; // not Linux
    }
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((done) => this.child.once('exit', done));
    this.child.kill('SIGTERM');
    await gone;
  }

  private async answers(): Promise<void> {
    for (const until = Date.now() + 30_000; Date.now() < until; await pause(50)) {
      if (this.child.exitCode !== null) throw new Error('the API ended before it listened');
      const connection = await HttpConnection.open(this.port).catch(() => undefined);
      connection?.close();
      if (connection) return;
    }
    throw new Error('the API does not listen');
  }
}

function start(program: string, env: NodeJS.ProcessEnv): ChildProcess {
  const compiled = resolve(__dirname, '../..', program);
  // Never a Redis that others use: the worker would take their jobs.
  const own = { ...process.env, REDIS_URL: '', ...env };
  const followParent = resolve(__dirname, '../../apps/standalone/src/follow-parent.js');
  return spawn(process.execPath, ['--enable-source-maps', '--require', followParent, compiled], { env: own, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}
