import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { caseIdSql } from './case-stock';
import type { Overheard } from './wire-tap';

/** Where it lies: on the path, or where Debian puts it. */
export function findPgbench(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(':'), ...[18, 17, 16, 15, 14].map((version) => `/usr/lib/postgresql/${version}/bin`)];
  return folders.map((folder) => `${folder}/pgbench`).find((path) => existsSync(path));
}

/** One request's statements with the values that belong to it. */
export interface Sample {
  readonly statements: readonly Overheard[];
  readonly caseId: string;
  /** Of the record entry the request made. */
  readonly seq: number;
  readonly key: string;
  /** The kind of that entry. */
  readonly kind: string;
  /** Milliseconds since 1970; ids made later are the request's own. */
  readonly startedAt: number;
}

export interface PgbenchScript {
  readonly script: string;
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * The statements of one request as a script that repeats them on case after case. Each placeholder becomes a
 * parameter with the value the application gave it. What differs from request to request (ids, what is hashed, the hash)
 * no variable of pgbench can hold, and is put together by the server in the placeholder's place.
 */
export function scriptFrom(sample: Sample): PgbenchScript {
  const variables: Record<string, string> = {};
  const fresh = new Map<string, number>();
  const lines = ['\\set i :i + 1', '\\set n :first + :client_id * :each + :i % :each', '\\set key :keys + :client_id * 10000000 + :i'];
  const place = new Placement(sample, variables, fresh);
  const statements = sample.statements.flatMap(spelledOut);
  for (const [at, statement] of statements.entries()) {
    const next = statements[at + 1];
    if (!statement.together && next?.together) lines.push('\\startpipeline');
    lines.push(`${place.filled(statement)}${/FOR UPDATE$/.test(statement.text) ? ' \\gset' : ';'}`);
    if (/FOR UPDATE$/.test(statement.text)) lines.push('\\set seq :version + 1');
    if (statement.together && !next?.together) lines.push('\\endpipeline');
  }
  return { script: `${lines.join('\n')}\n`, variables };
}

/**
 * A message of the simple protocol may hold several commands with their values written out. pgbench prepares commands
 * one by one, so they are taken apart and their values made parameters again; it still sends them together.
 */
function spelledOut(statement: Overheard): Overheard[] {
  if (statement.values.length > 0) return [statement];
  const literals: string[] = [];
  const bare = statement.text.replace(/'((?:[^']|'')*)'/g, (_, literal: string) => `'${literals.push(literal) - 1}'`);
  return bare.split(';').map((part, at) => {
    const values: string[] = [];
    const isSetting = /^\s*(BEGIN|SET|COMMIT)\b/.test(part);
    const text = part.replace(/'(\d+)'/g, (_, no: string) => {
      const literal = literals[Number(no)]!;
      return isSetting ? `'${literal}'` : `$${values.push(literal.replace(/''/g, "'"))}`;
    });
    return { text, values, together: statement.together || at > 0 };
  });
}

class Placement {
  constructor(
    private readonly sample: Sample,
    private readonly variables: Record<string, string>,
    private readonly fresh: Map<string, number>,
  ) {}

  filled({ text, values }: Overheard): string {
    const oneLine = text.replace(/--[^\n]*/g, '').replace(/\s+/g, ' ').trim();
    if (/(^|[^:]):[a-z_]/i.test(oneLine)) throw new Error(`pgbench would take a part of this for a variable: ${oneLine}`);
    const entry = this.entryAmong(values);
    return oneLine.replace(/\$(\d+)/g, (_, no: string) => {
      const value = values[Number(no) - 1] ?? null;
      if (value === null) return 'NULL';
      if (value === entry?.hash) return `sha256(:record_hash::bytea || convert_to(${this.pieced(entry.body)}, 'UTF8'))`;
      if (value === entry?.prevHash) return ':record_hash';
      if (value === this.sample.key) return ':key';
      if (value === this.sample.caseId) return caseIdSql(':n');
      if (value === String(this.sample.seq)) return ':seq';
      if (this.isFresh(value)) return this.freshId(value);
      return /[{[]/.test(value) && this.varies(value) ? `(${this.pieced(value)})` : this.constant(value);
    });
  }

  /** The record entry, if it is written by a statement with these values. */
  private entryAmong(values: Overheard['values']): { body: string; hash: string; prevHash: string } | undefined {
    const body = values.find((value) => value?.startsWith('{') && value.includes(`"kind":"${this.sample.kind}"`));
    const hashes = values.filter((value) => value !== null && /^\\x[0-9a-f]{64}$/.test(value)) as string[];
    if (!body) return undefined;
    for (const prevHash of hashes) {
      const hash = `\\x${createHash('sha256').update(Buffer.from(prevHash.slice(2), 'hex')).update(body).digest('hex')}`;
      if (hashes.includes(hash)) return { body, hash, prevHash };
    }
    throw new Error('the hash of the entry is not among the values of its statement');
  }

  /** A text whose parts that differ by request are reckoned and whose rest is a parameter. */
  private pieced(value: string): string {
    const { caseId, seq } = this.sample;
    const varying = new RegExp(`(${[caseId, ...this.freshIdsIn(value)].join('|')}|(?<="(?:seq|version|recordSeq)":)${seq}\\b)`);
    const pieces = value.split(varying).map((part, at) => {
      if (at % 2 === 0) return part === '' ? '' : `${this.constant(part)}::text`;
      if (part === caseId) return `${caseIdSql(':n')}::text`;
      return part === String(seq) ? ':seq::text' : `${this.freshId(part)}::text`;
    });
    return pieces.filter((piece) => piece !== '').join(' || ');
  }

  private varies(value: string): boolean {
    return value.includes(this.sample.caseId) || this.freshIdsIn(value).length > 0;
  }

  private freshIdsIn(value: string): string[] {
    return (value.match(TIME_ORDERED_ID) ?? []).filter((id) => this.isFresh(id));
  }

  /** Made during the request: ids begin with their time. */
  private isFresh(value: string): boolean {
    return value.length === 36 && value.search(TIME_ORDERED_ID) === 0 && Number.parseInt(value.replace('-', '').slice(0, 12), 16) >= this.sample.startedAt;
  }

  private freshId(id: string): string {
    if (!this.fresh.has(id)) this.fresh.set(id, this.fresh.size);
    return `('0199${this.fresh.get(id)!.toString(16).padStart(4, '0')}-0000-7000-8000-' || lpad(to_hex(:key::bigint), 12, '0'))::uuid`;
  }

  private constant(value: string): string {
    const known = Object.entries(this.variables).find(([, other]) => other === value);
    if (known) return `:${known[0]}`;
    const name = `v${Object.keys(this.variables).length}`;
    this.variables[name] = value;
    return `:${name}`;
  }
}

const TIME_ORDERED_ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export interface PgbenchRun {
  readonly program: string;
  readonly databaseUrl: string;
  readonly script: PgbenchScript;
  readonly scriptFile: string;
  readonly connections: number;
  readonly seconds: number;
  /** Number of the first case to use; the connections share the next `cases` of them. */
  readonly first: number;
  readonly cases: number;
  /** Larger than any key used before. */
  readonly keys: number;
}

/** What connections need to know their statements: the first executions of each are planned anew, and the application's were planned long ago. */
const WARM_UP_SECONDS = 3;

/** Transactions a second, once warm. */
export async function runPgbench({ program, databaseUrl, script, scriptFile, connections, seconds, first, cases, keys }: PgbenchRun): Promise<number> {
  writeFileSync(scriptFile, script.script);
  const settings = { ...script.variables, i: '0', first: String(first), each: String(Math.floor(cases / connections)), keys: String(keys) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  const lasting = ['-T', String(WARM_UP_SECONDS + Math.ceil(seconds)), '-P', '1'];
  const output = await outputOf(program, ['-n', '-M', 'prepared', '-c', String(connections), '-j', '1', ...lasting, '-f', scriptFile, ...flags, databaseUrl]);
  const rates = [...output.matchAll(/^progress: ([\d.]+) s, ([\d.]+) tps/gm)].filter(([, at]) => Number(at) > WARM_UP_SECONDS + 0.5).map(([, , rate]) => Number(rate));
  const failed = Number(/number of failed transactions: (\d+)/.exec(output)?.[1] ?? 0);
  if (rates.length === 0 || failed > 0 || /aborted/.test(output)) throw new Error(`pgbench did not finish:\n${output}`);
  return rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}

function outputOf(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    // As the role the application works in, so that row-level security and grants cost the same.
    const child = spawn(program, args, { env: { ...process.env, PGOPTIONS: '-c role=mingjian_app' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`pgbench failed (${code}):\n${output}`))));
  });
}
