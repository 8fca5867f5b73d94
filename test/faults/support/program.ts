import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const DIST = resolve(__dirname, '../../../dist');

/** A compiled program run as the operating system runs it, so that it can be killed as the operating system kills. */
export class Program {
  private child: ChildProcess | undefined;
  private said = '';

  /**
   * @param path below dist/
   * @param readyLine what it prints once it is ready
   */
  constructor(
    private readonly path: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly readyLine: string,
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Everything it has printed since it was last started. */
  get output(): string {
    return this.said;
  }

  /** Starts it without waiting for it to be ready. */
  launch(args: readonly string[] = []): void {
    if (this.isRunning) throw new Error(`${this.path} is running already`);
    const program = resolve(DIST, this.path);
    if (!existsSync(program)) throw new Error(`${program} is not there: npm run build first`);
    this.said = '';
    const child = spawn(process.execPath, ['--enable-source-maps', program, ...args], { env: { ...cleanEnvironment(), ...this.env }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    this.child = child;
  }

  async start(patienceMs = 30_000): Promise<void> {
    this.launch();
    await this.untilReady(patienceMs);
  }

  async untilReady(patienceMs = 30_000): Promise<void> {
    for (const until = Date.now() + patienceMs; !this.said.includes(this.readyLine); await new Promise((next) => setTimeout(next, 20))) {
      if (!this.isRunning) throw new Error(`${this.path} ended before it was ready:\n${this.said}`);
      if (Date.now() > until) throw new Error(`${this.path} was not ready after ${patienceMs} ms:\n${this.said}`);
    }
  }

  /** kill -9: it gets no chance to tidy up. */
  kill(): Promise<number | NodeJS.Signals | null> {
    return this.end('SIGKILL');
  }

  /** As an operator stops it. */
  stop(): Promise<number | NodeJS.Signals | null> {
    return this.end('SIGTERM');
  }

  /** @returns its exit status, or the signal it died of */
  async ended(): Promise<number | NodeJS.Signals | null> {
    const child = this.child;
    if (!child) return null;
    if (this.isRunning) await new Promise((gone) => child.once('exit', gone));
    return child.exitCode ?? child.signalCode;
  }

  private end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
    if (this.isRunning) this.child?.kill(signal);
    return this.ended();
  }
}

/** Without what this test run was told, and without Jest's own marks. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(DATABASE_|REDIS_URL|MINGJIAN_|NODE_OPTIONS|NODE_ENV|JEST_|PG)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
