import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries';
import { serviceUser, type ServiceUser } from './postgres-folder';
import { clearLeftovers, stopped } from './postgres-leftovers';

export interface PrivatePostgresOptions {
  /** Holds everything of this server; made if it is missing. Its parents must let the service user through. */
  readonly folder: string;
  /** Off, the data survive a killed process but not a power cut: for tests. */
  readonly durable: boolean;
  readonly maxConnections?: number;
}

interface Settings {
  readonly port: number;
  readonly password: string;
}

const START_PATIENCE = 60_000;

/** A PostgreSQL of one's own, reachable from this machine only, with a password nobody chose. */
export class PrivatePostgres {
  private child: ChildProcess | undefined;
  private settings: Settings;
  private readonly user: ServiceUser | undefined;
  private readonly binaries: PostgresBinaries;
  private readonly dataFolder: string;
  private readonly logFile: string;

  private constructor(private readonly options: PrivatePostgresOptions) {
    this.user = serviceUser();
    mkdirSync(options.folder, { recursive: true, mode: 0o711 });
    this.binaries = postgresBinaries(options.folder, this.user);
    this.dataFolder = join(options.folder, 'data');
    this.logFile = join(options.folder, 'postgres.log');
    this.settings = this.remembered() ?? { port: 0, password: randomBytes(24).toString('base64url') };
  }

  /** Starts the server, making it first if there is none and clearing up after a killed one. */
  static async start(options: PrivatePostgresOptions): Promise<PrivatePostgres> {
    const server = new PrivatePostgres(options);
    if (!existsSync(server.dataFolder)) await server.initialise();
    await server.start();
    return server;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  url(database = 'postgres'): string {
    return `postgres://postgres:${this.settings.password}@127.0.0.1:${this.settings.port}/${database}`;
  }

  /** Starts it again on the same port and data, after stop() or kill(). */
  async start(): Promise<void> {
    await clearLeftovers(this.dataFolder);
    for (let tries = 1; ; tries += 1) {
      if (!this.settings.port || !(await isFree(this.settings.port))) this.remember({ ...this.settings, port: await freePort() });
      const complaint = await this.attempt();
      if (complaint === undefined) return;
      if (tries === 5) throw new Error(`the embedded PostgreSQL does not start:\n${complaint}\nIts log is ${this.logFile}`);
      await pause(500 * tries);
      await clearLeftovers(this.dataFolder);
    }
  }

  /** Open transactions are rolled back, then the server ends in good order. */
  async stop(): Promise<void> {
    const pid = this.isRunning ? this.child?.pid : undefined;
    if (pid !== undefined) await stopped(pid);
  }

  /** As if the power had gone for this process; its back ends notice and follow. */
  async kill(): Promise<void> {
    const child = this.child;
    if (!child || !this.isRunning) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  /** Stops it and deletes every trace. */
  async destroy(): Promise<void> {
    await this.stop();
    rmSync(this.options.folder, { recursive: true, force: true });
  }

  private async initialise(): Promise<void> {
    const { folder, durable } = this.options;
    // Built aside and moved in whole: a run killed half-way must not leave half a cluster behind.
    const fresh = join(folder, 'data.new');
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { mode: 0o700 });
    const passwordFile = join(fresh, '..', 'password.new');
    writeFileSync(passwordFile, `${this.settings.password}\n`, { mode: 0o600 });
    this.own(fresh);
    this.own(passwordFile);
    try {
      await this.run(this.binaries.initdb, [
        `--pgdata=${fresh}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
        '--encoding=UTF8', '--locale=C', ...(durable ? [] : ['--no-sync']),
      ]);
    } finally {
      rmSync(passwordFile, { force: true });
    }
    this.remember(this.settings);
    renameSync(fresh, this.dataFolder);
  }

  /** @returns undefined once the server answers, else what it complained of. */
  private async attempt(): Promise<string | undefined> {
    const settings = {
      listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: this.options.maxConnections ?? 100,
      timezone: 'UTC', log_timezone: 'UTC',
      ...(this.options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    writeFileSync(this.logFile, '');
    const log = openSync(this.logFile, 'a');
    // In a session of its own: Ctrl-C in the terminal must not stop it before the applications that use it.
    const child = spawn(this.binaries.postgres, ['-D', this.dataFolder, '-p', String(this.settings.port), ...flags], {
      ...this.user, cwd: this.dataFolder, detached: true, stdio: ['ignore', log, log], env: withoutPostgresVariables(),
    });
    closeSync(log);
    child.unref();
    this.child = child;
    let failure: Error | undefined;
    child.once('error', (error) => (failure = error));
    for (const until = Date.now() + START_PATIENCE; Date.now() < until; await pause(25)) {
      if (failure) return failure.message;
      if (!this.isRunning) return lastLines(this.logFile);
      if (await this.answers()) return undefined;
    }
    await this.kill();
    return `it gave no answer within ${START_PATIENCE / 1000} seconds\n${lastLines(this.logFile)}`;
  }

  private async answers(): Promise<boolean> {
    const client = new Client({ connectionString: this.url(), connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } catch {
      return false; // not yet
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private run(program: string, args: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const child = spawn(program, args, { ...this.user, cwd: this.options.folder, stdio: ['ignore', 'ignore', 'pipe'], env: withoutPostgresVariables() });
      let complaint = '';
      child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
      child.once('error', reject);
      child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program} failed (${code}): ${complaint}`))));
    });
  }

  private own(path: string): void {
    if (this.user) chownSync(path, this.user.uid, this.user.gid);
  }

  private get settingsFile(): string {
    return join(this.options.folder, 'postgres.json');
  }

  private remembered(): Settings | undefined {
    if (!existsSync(this.dataFolder)) return undefined;
    return JSON.parse(readFileSync(this.settingsFile, 'utf8')) as Settings;
  }

  private remember(settings: Settings): void {
    this.settings = settings;
    const fresh = `${this.settingsFile}.new`;
    rmSync(fresh, { force: true });
    writeFileSync(fresh, JSON.stringify(settings), { mode: 0o600 });
    renameSync(fresh, this.settingsFile);
  }
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}

export async function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** PGDATA, PGOPTIONS and their kind belong to some other server. */
function withoutPostgresVariables(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
}
