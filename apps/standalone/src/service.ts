import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
const STEADY_AFTER_MS = 60_000;
const STOP_PATIENCE_MS = 10_000;

export interface ServiceOptions {
  readonly name: string;
  /** The compiled program. */
  readonly program: string;
  readonly env: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
}

/** A program kept running: started again when it falls, later each time, until it is told to stop. */
export class Service {
  private child: ChildProcess | undefined;
  private again: NodeJS.Timeout | undefined;
  private wait = FIRST_WAIT_MS;
  private stopping = false;

  constructor(private readonly options: ServiceOptions) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  get name(): string {
    return this.options.name;
  }

  start(): void {
    const { name, program, env, say } = this.options;
    const startedAt = Date.now();
    // A session of its own: Ctrl-C reaches only us, and we stop the services in their order.
    const child = spawn(process.execPath, ['--enable-source-maps', '--require', resolve(__dirname, 'follow-parent.js'), program], {
      env: process.stderr.isTTY ? env : { NO_COLOR: '1', ...env },
      detached: true,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.child = child;
    child.once('exit', (code, signal) => {
      if (this.child !== child) return;
      this.child = undefined;
      if (this.stopping) return;
      if (Date.now() - startedAt > STEADY_AFTER_MS) this.wait = FIRST_WAIT_MS;
      say(`${name} ended (${signal ?? `status ${code}`}); starting it again in ${this.wait / 1000} s`);
      this.again = setTimeout(() => this.start(), this.wait);
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
    });
    child.once('error', (error) => say(`${name} cannot be started: ${error.message}`));
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.again);
    const child = this.child;
    if (!child) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
    await gone;
    clearTimeout(force);
  }
}
