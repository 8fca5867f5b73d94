import { connect, type Socket } from 'node:net';
import { BENCH_PASSWORD } from './bench-database';

export interface Answer {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/**
 * One kept-alive HTTP/1.1 connection that asks one thing at a time. Written by hand and spare, because it shares the
 * processor with what it measures; the client it is compared with is written in C.
 */
export class HttpConnection {
  private buffered: Buffer = Buffer.alloc(0);
  private waiting: { done: (answer: Answer) => void; failed: (error: Error) => void } | undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.receive(chunk));
    socket.on('error', (error) => this.waiting?.failed(error));
    socket.on('close', () => this.waiting?.failed(new Error('the server closed the connection')));
  }

  static open(port: number): Promise<HttpConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new HttpConnection(socket)));
      socket.once('error', reject);
    });
  }

  ask(request: string): Promise<Answer> {
    return new Promise((done, failed) => {
      this.waiting = { done, failed };
      this.socket.write(request);
    });
  }

  /** An answer still waited for will not come. */
  close(): void {
    this.socket.destroy();
  }

  private receive(chunk: Buffer): void {
    this.buffered = this.buffered.length === 0 ? chunk : Buffer.concat([this.buffered, chunk]);
    const end = this.buffered.indexOf('\r\n\r\n');
    if (end < 0) return;
    const headers = this.buffered.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(headers)?.[1] ?? 0);
    if (this.buffered.length < end + 4 + length) return;
    const body = this.buffered.toString('utf8', end + 4, end + 4 + length);
    this.buffered = this.buffered.subarray(end + 4 + length);
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.done({ status: Number(headers.slice(9, 12)), headers, body });
  }
}

/** A signed-in person, who can put requests into words. */
export class Caller {
  private constructor(
    private readonly port: number,
    private readonly cookie: string,
    private readonly csrfToken: string,
  ) {}

  static async signIn(port: number, username: string): Promise<Caller> {
    const connection = await HttpConnection.open(port);
    const answer = await connection.ask(written('POST', '/api/v1/session', port, [], JSON.stringify({ username, password: BENCH_PASSWORD })));
    connection.close();
    if (answer.status !== 200) throw new Error(`${username} could not sign in: ${answer.body}`);
    const cookie = /\r\nset-cookie: ([^;]+)/i.exec(answer.headers)?.[1] ?? '';
    return new Caller(port, cookie, (JSON.parse(answer.body) as { csrfToken: string }).csrfToken);
  }

  get(path: string): string {
    return written('GET', path, this.port, [`cookie: ${this.cookie}`]);
  }

  /** An act on a case, at the version the caller has seen. */
  act(path: string, version: number, key: string, body: string): string {
    const headers = [`cookie: ${this.cookie}`, `x-csrf-token: ${this.csrfToken}`, `if-match: "${version}"`, `idempotency-key: ${key}`];
    return written('POST', path, this.port, headers, body);
  }
}

function written(method: string, path: string, port: number, headers: readonly string[], body?: string): string {
  const content = body === undefined ? [] : ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`];
  return [`${method} ${path} HTTP/1.1`, `host: 127.0.0.1:${port}`, ...headers, ...content, '', body ?? ''].join('\r\n');
}
