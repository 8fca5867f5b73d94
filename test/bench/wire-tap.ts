import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** One statement as it went to PostgreSQL. */
export interface Overheard {
  readonly text: string;
  /** As text; bytes as `\x…`. Empty for a statement of the simple protocol. */
  readonly values: readonly (string | null)[];
  /** Sent before the one before it was answered, so that both cost one round trip. */
  readonly together: boolean;
}

/** Stands between an application and PostgreSQL and writes down what is asked. What it hears is what runs; nothing can drift. */
export class WireTap {
  private heard: Overheard[] | undefined;

  private constructor(
    private readonly server: Server,
    private readonly sockets: Set<Socket>,
  ) {}

  static open(target: URL): Promise<WireTap> {
    const sockets = new Set<Socket>();
    const server = createServer((application) => {
      const database = connect(Number(target.port || 5432), target.hostname);
      const conversation = new Conversation((statement) => tap.heard?.push(statement));
      application.on('data', (chunk) => {
        conversation.asked(chunk);
        database.write(chunk);
      });
      database.on('data', (chunk) => {
        conversation.answered(chunk);
        application.write(chunk);
      });
      for (const [one, other] of [[application, database], [database, application]] as const) {
        sockets.add(one);
        one.setNoDelay(true);
        one.on('error', () => other.destroy());
        one.on('close', () => other.destroy());
      }
    });
    const tap = new WireTap(server, sockets);
    return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(tap)));
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** What is asked while `work` runs. */
  async during(work: () => Promise<unknown>): Promise<readonly Overheard[]> {
    const heard: Overheard[] = [];
    this.heard = heard;
    await work();
    this.heard = undefined;
    return heard;
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }
}

/** One connection's messages, in both directions (PostgreSQL frontend/backend protocol 3.0). */
class Conversation {
  private readonly prepared = new Map<string, string>();
  private readonly fromApplication = new MessageReader(true);
  private readonly fromDatabase = new MessageReader(false);
  private unanswered = 0;

  constructor(private readonly hear: (statement: Overheard) => void) {}

  asked(chunk: Buffer): void {
    for (const { type, body } of this.fromApplication.read(chunk)) {
      if (type === 'Q') this.say(text(body, 0).value, []);
      if (type === 'P') this.prepare(body);
      if (type === 'B') this.bind(body);
      if (type === 'Q' || type === 'S') this.unanswered += 1;
    }
  }

  answered(chunk: Buffer): void {
    for (const { type } of this.fromDatabase.read(chunk)) if (type === 'Z') this.unanswered -= 1;
  }

  private prepare(body: Buffer): void {
    const name = text(body, 0);
    this.prepared.set(name.value, text(body, name.next).value);
  }

  private bind(body: Buffer): void {
    const statement = text(body, text(body, 0).next);
    let at = statement.next;
    const formats = Array.from({ length: body.readUInt16BE(at) }, (_, no) => body.readUInt16BE(at + 2 + no * 2));
    at += 2 + formats.length * 2;
    const count = body.readUInt16BE(at);
    at += 2;
    const values: (string | null)[] = [];
    for (let no = 0; no < count; no += 1) {
      const length = body.readInt32BE(at);
      at += 4;
      const bytes = length < 0 ? null : body.subarray(at, at + length);
      at += Math.max(length, 0);
      const binary = (formats.length === 1 ? formats[0] : formats[no]) === 1;
      values.push(bytes === null ? null : binary ? `\\x${bytes.toString('hex')}` : bytes.toString('utf8'));
    }
    this.say(this.prepared.get(statement.value) ?? '', values);
  }

  private say(statement: string, values: readonly (string | null)[]): void {
    this.hear({ text: statement, values, together: this.unanswered > 0 });
  }
}

function text(body: Buffer, from: number): { value: string; next: number } {
  const end = body.indexOf(0, from);
  return { value: body.toString('utf8', from, end), next: end + 1 };
}

class MessageReader {
  private rest: Buffer = Buffer.alloc(0);

  /** @param untyped whether the first message has no type, as the start-up of the application */
  constructor(private untyped: boolean) {}

  *read(chunk: Buffer): Generator<{ type: string; body: Buffer }> {
    this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    for (;;) {
      const head = this.untyped ? 0 : 1;
      if (this.rest.length < head + 4) return;
      const end = head + this.rest.readUInt32BE(head);
      if (this.rest.length < end) return;
      const type = head === 0 ? '' : String.fromCharCode(this.rest[0]!);
      const body = this.rest.subarray(head + 4, end);
      this.rest = this.rest.subarray(end);
      this.untyped = false;
      yield { type, body };
    }
  }
}
