import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Scripts come from here and nowhere else, none inline. Styles may be inline: the widgets write theirs at run time,
 * and a style cannot act. Documents are shown in frames made of blobs.
 */
const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self'",
  "connect-src 'self'", "frame-src 'self' blob:", "manifest-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
].join('; ');

const A_YEAR = 'public, max-age=31536000, immutable';
const RESERVED = /^\/(api|health|ready|metrics)(\/|$)/;

/**
 * Serves the web application built into `folder`. Its routes are the server's own and not the API's: no guard looks at
 * them and no description lists them, for they hand out nothing but the program. Any address that is neither a file
 * nor the API's opens the application, which knows its own addresses.
 */
export function serveWeb(server: FastifyInstance, folder: string): void {
  const page = readFileSync(join(folder, 'index.html'));
  const sendPage = (reply: FastifyReply): FastifyReply =>
    reply.headers({ 'content-security-policy': POLICY, 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' }).send(page);

  void server.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    wildcard: true,
    index: false,
    cacheControl: false,
    setHeaders: (reply) => void reply.header('cache-control', A_YEAR),
  });
  server.get('/icon.svg', (_request, reply) => reply.headers({ 'cache-control': 'max-age=86400', 'content-type': 'image/svg+xml' }).send(readFileSync(join(folder, 'icon.svg'))));
  server.get('/', (_request, reply) => sendPage(reply));
  server.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?', 1)[0]!;
    // Only what a person opens: a program that asks for JSON at a wrong address is told that it is wrong.
    if (RESERVED.test(path) || path.startsWith('/assets/') || !/text\/html/.test(request.headers.accept ?? '')) return reply.callNotFound();
    return sendPage(reply);
  });
}

export const isBuilt = (folder: string): boolean => existsSync(join(folder, 'index.html'));
