import type { FastifyReply } from 'fastify';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const squeeze = {
  br: (body: Buffer): Promise<Buffer> => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body: Buffer): Promise<Buffer> => promisify(gzip)(body),
};
type Encoding = keyof typeof squeeze;

/** A file of the built application, kept in memory: they are few and small, and are compressed once. */
export class WebFile {
  private readonly body: Buffer;
  private readonly type: string;
  private readonly squeezed = new Map<Encoding, Promise<Buffer>>();

  constructor(file: string) {
    this.body = readFileSync(file);
    this.type = TYPES[extname(file)] ?? 'application/octet-stream';
  }

  async send(reply: FastifyReply, accepted: string | undefined): Promise<FastifyReply> {
    void reply.header('content-type', this.type);
    const encoding = (['br', 'gzip'] as const).find((one) => new RegExp(`\\b${one}\\b`).test(accepted ?? ''));
    if (!encoding || !/text|svg/.test(this.type)) return reply.send(this.body);
    return reply.header('content-encoding', encoding).send(await this.as(encoding));
  }

  private as(encoding: Encoding): Promise<Buffer> {
    let made = this.squeezed.get(encoding);
    if (!made) this.squeezed.set(encoding, (made = squeeze[encoding](this.body)));
    return made;
  }
}
