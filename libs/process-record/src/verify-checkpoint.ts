import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { ChainHead, Lie, Sql } from './verify-types';

/** What every chain ended with on a day. Kept outside the database, it shows a case that vanished or a tail that was cut. */
export interface Checkpoint {
  readonly id: string;
  /** ISO instant in UTC. */
  readonly at: string;
  readonly cases: number;
  /** SHA-256 over the heads in case-id order, hex. */
  readonly digest: string;
}

/** A checkpoint file that cannot be relied on. */
export class CheckpointUnreadable extends Error {}

export class HeadsDigest {
  private readonly hash = createHash('sha256');
  count = 0;

  add({ caseId, seq, hash }: ChainHead): void {
    this.hash.update(`${caseId} ${seq} ${hash}\n`);
    this.count += 1;
  }

  hex(): string {
    return this.hash.copy().digest('hex');
  }
}

/**
 * Writes a checkpoint file head by head. It is one JSON document with one head a line, so that neither writing nor
 * reading holds a county in memory. Nothing appears under the name until `finish`.
 */
export class CheckpointWriter {
  private readonly digest = new HeadsDigest();
  private buffered: string[] = [];

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
  ) {}

  static async create(path: string): Promise<CheckpointWriter> {
    const writer = new CheckpointWriter(path, await open(`${path}.part`, 'w', 0o600));
    writer.buffered.push('{"format":"mingjian-checkpoint-1","heads":[');
    return writer;
  }

  async add(head: ChainHead): Promise<void> {
    this.buffered.push(`${this.digest.count === 0 ? '' : ','}${JSON.stringify([head.caseId, head.seq, head.hash])}`);
    this.digest.add(head);
    if (this.buffered.length > 4000) await this.flush();
  }

  async finish(id: string, at: Date): Promise<Checkpoint> {
    const checkpoint = { id, at: at.toISOString(), cases: this.digest.count, digest: this.digest.hex() };
    this.buffered.push(`],${JSON.stringify(checkpoint).slice(1)}`);
    await this.flush();
    await this.file.sync();
    await this.file.close();
    await rename(`${this.path}.part`, this.path);
    return checkpoint;
  }

  async abandon(): Promise<void> {
    await this.file.close();
    await rm(`${this.path}.part`, { force: true });
  }

  private async flush(): Promise<void> {
    await this.file.appendFile(this.buffered.map((line) => `${line}\n`).join(''));
    this.buffered = [];
  }
}

/** The heads of a checkpoint file, in case-id order. */
export async function* headsOf(path: string): AsyncGenerator<ChainHead> {
  for await (const line of linesOf(path)) {
    if (!line.startsWith('[') && !line.startsWith(',[')) continue;
    const [caseId, seq, hash] = parsed(line.replace(/^,/, ''), path) as [string, number, string];
    yield { caseId, seq, hash };
  }
}

/**
 * What a checkpoint file says of itself.
 * @throws CheckpointUnreadable where it is no such file, or no longer what was written
 */
export async function readCheckpoint(path: string): Promise<Checkpoint> {
  let first = '';
  let end = '';
  for await (const line of linesOf(path)) {
    if (first === '') first = line;
    if (line !== '') end = line;
  }
  if (first !== '{"format":"mingjian-checkpoint-1","heads":[' || !end.startsWith('],')) throw new CheckpointUnreadable(`${path} is no checkpoint file.`);
  const said = parsed(`{${end.slice(2)}`, path) as Checkpoint;
  const digest = new HeadsDigest();
  for await (const head of headsOf(path)) digest.add(head);
  if (said.digest !== digest.hex() || said.cases !== digest.count) {
    throw new CheckpointUnreadable(`${path} is not as it was written: its digest does not fit its lines.`);
  }
  return said;
}

/** Notes in the database that a checkpoint was taken. */
export async function keepCheckpoint(sql: Sql, { id, at, cases, digest }: Checkpoint): Promise<void> {
  await sql('INSERT INTO record_checkpoint (id, at, cases, digest) VALUES ($1, $2, $3, $4)', [id, at, cases, digest]);
}

/** The lie told by a database that has forgotten one of its checkpoints, or remembers it otherwise. */
export async function compareCheckpoint(sql: Sql, { id, digest }: Checkpoint): Promise<Lie | null> {
  const [kept] = await sql<{ digest: string }>('SELECT digest FROM record_checkpoint WHERE id = $1', [id]);
  if (kept?.digest === digest) return null;
  return { table: 'record_checkpoint', id, caseId: null, seq: null, differs: 'checkpoint-not-kept', recorded: digest, found: kept?.digest ?? null };
}

/** Walks the kept heads beside the cases, both in case-id order. */
export class CheckpointCursor {
  private readonly heads: AsyncIterator<ChainHead>;
  private pending: ChainHead | null | undefined;

  constructor(heads: AsyncIterable<ChainHead>) {
    this.heads = heads[Symbol.asyncIterator]();
  }

  /** The heads not yet handed out, up to and with this case id. */
  async upTo(caseId: string): Promise<ChainHead[]> {
    const found: ChainHead[] = [];
    for (;;) {
      this.pending ??= await this.next();
      if (!this.pending || this.pending.caseId > caseId) return found;
      found.push(this.pending);
      this.pending = undefined;
    }
  }

  private async next(): Promise<ChainHead | null> {
    const { value, done } = await this.heads.next();
    return done ? null : value;
  }
}

function linesOf(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CheckpointUnreadable(`${path} is no checkpoint file.`, { cause });
  }
}
