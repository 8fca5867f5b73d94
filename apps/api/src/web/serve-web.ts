import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { WebFile } from './web-file';

/**
 * Scripts come from here and nowhere else, none inline. Styles may be inline: the widgets write theirs at run time,
 * and a style cannot act. Documents are shown in frames made of blobs.
 */
const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self'",
  "connect-src 'self'", "frame-src 'self' blob:", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
].join('; ');

const A_YEAR = 'public, max-age=31536000, immutable';
const PAGE = '/index.html';

/** Addresses that are the API's, where a wrong one is told that it is wrong. */
const NOT_OURS = /^\/(api|health|ready|metrics)(\/|$)/;

export const isBuilt = (folder: string): boolean => existsSync(join(folder, 'index.html'));

/**
 * Serves the web application built into `folder`. Its routes are the server's own and not the API's: no guard looks at
 * them and no description lists them, for they hand out nothing but the program. Any address that is neither a file
 * nor the API's opens the application, which knows its own addresses.
 */
export function serveWeb(server: FastifyInstance, folder: string): void {
  const files = new Map(pathsIn(folder).map((path) => [path, new WebFile(join(folder, path))]));
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | void> => {
    const path = request.url.split('?', 1)[0]!;
    const opened = !path.startsWith('/assets/') && !NOT_OURS.test(path) && /text\/html/.test(request.headers.accept ?? '');
    const file = path === '/' ? undefined : files.get(path);
    if (!file && !opened && path !== '/') return reply.callNotFound();
    const page = file === undefined || path === PAGE;
    void reply.headers({
      ...(page ? { 'content-security-policy': POLICY } : {}),
      'cache-control': page ? 'no-cache' : path.startsWith('/assets/') ? A_YEAR : 'max-age=3600',
      vary: 'accept-encoding',
    });
    return (file ?? files.get(PAGE)!).send(reply, request.headers['accept-encoding']);
  };
  server.get('/', answer);
  server.get('/*', answer);
}

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `/${relative(folder, join(parentPath, name)).split(sep).join('/')}`);
}
