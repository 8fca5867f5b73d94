import type { Readable, Writable } from 'node:stream';

/** Where a command reads and writes. The process's own streams, or memory in tests. */
export interface CommandIo {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** One word of the command line. Each lives in `<name>.command.ts`, exported as `command`, and is loaded only when asked for. */
export interface Command {
  readonly name: string;
  /** One line a form, Chinese first. */
  readonly usage: string;
  /** Resolves to the exit status: 0 done, 1 refused or found at fault, 2 wrongly called. */
  run(argv: readonly string[], io: CommandIo): Promise<number>;
}

/** Wrongly called: says how, and exits with 2. */
export class UsageError extends Error {}
