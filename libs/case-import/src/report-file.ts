import { createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { ReportEntry } from './finding';

/** Writes the report as a JSON list, one case a line, as the cases come. It appears under its name only when whole. */
export class ReportFile {
  private readonly partial: string;
  private readonly stream: WriteStream;
  private count = 0;
  private failure: Error | undefined;
  /** Wakes the writer that waits for the stream to take more. */
  private ready: (() => void) | undefined;

  constructor(private readonly path: string) {
    this.partial = `${path}.partial`;
    this.stream = createWriteStream(this.partial, { encoding: 'utf8' });
    this.stream.on('error', (error) => {
      this.failure = error;
      this.ready?.();
    });
    this.stream.on('drain', () => this.ready?.());
  }

  async add({ id, outcome, findings }: ReportEntry): Promise<void> {
    const entry = { id, outcome, findings: findings.map(({ code, article, detail }) => ({ code, article, detail })) };
    await this.write(`${this.count === 0 ? '[\n' : ',\n'}${JSON.stringify(entry)}`);
    this.count += 1;
  }

  async close(): Promise<void> {
    await this.write(this.count === 0 ? '[]\n' : '\n]\n');
    this.stream.end();
    await finished(this.stream);
    await rename(this.partial, this.path);
  }

  /** Leaves nothing behind; an earlier report of that name stays. */
  async discard(): Promise<void> {
    this.stream.destroy();
    await rm(this.partial, { force: true });
  }

  private async write(text: string): Promise<void> {
    if (this.failure) throw this.failure;
    if (!this.stream.write(text)) await new Promise<void>((ready) => (this.ready = ready));
    if (this.failure) throw this.failure;
  }
}
