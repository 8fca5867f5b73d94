import { randomUUID } from 'node:crypto';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { LogController, type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { faultFrom } from './fault';
import { problemFrom } from './problem';
import { sendProblem } from './problem.filter';
import { assertSoundText, readJson } from './request-text';
import type { RouteTable } from './route-table';

export interface ServerOptions {
  readonly logger: Logger;
  readonly routes: RouteTable;
  readonly bodyLimitBytes: number;
  /** Addresses or networks of the proxies in front, whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly secure: boolean;
}

/** A client may name its request; anything odd gets a name of ours. */
const REQUEST_ID = /^[A-Za-z0-9._-]{8,64}$/;

/** The HTTP server, before Nest puts routes on it: limits, parsing, headers, and errors from before any route. */
export function httpServer({ logger, routes, bodyLimitBytes, trustedProxies, secure }: ServerOptions): FastifyAdapter {
  const adapter = new FastifyAdapter({
    skipMiddie: true,
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: bodyLimitBytes,
    requestTimeout: 30_000,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    genReqId: ({ headers }: { headers: IncomingHttpHeaders }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    frameworkErrors: (error: FastifyError, request: unknown, reply: unknown) => {
      sendProblem(error, faultFrom(error), request as FastifyRequest, reply as FastifyReply);
    },
    clientErrorHandler: (error: NodeJS.ErrnoException, socket: Socket) => answerUnreadable(error, socket),
  });
  const server = adapter.getInstance();
  server.removeAllContentTypeParsers();
  adapter.useBodyParser('application/json', false, { bodyLimit: bodyLimitBytes }, (_request, body, done) => {
    try {
      done(null, readJson(body as unknown as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
  dropUnusedLines(server);
  server.addHook('onRoute', ({ method, url }) => routes.add(method, url));
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers(secure ? { ...SECURITY_HEADERS, ...HSTS } : SECURITY_HEADERS).header('x-request-id', request.id);
    done();
  });
  server.addHook('preValidation', (request, _reply, done) => {
    try {
      assertSoundText(request.params, request.query, request.body);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
  return adapter;
}

/**
 * A browser opens lines in advance. Node counts one that has not asked anything yet neither as idle nor as busy, and a
 * server that stops would wait for it until its headers are overdue.
 */
function dropUnusedLines(server: FastifyInstance): void {
  const unused = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.server.on('request', ({ socket }) => unused.delete(socket));
  server.addHook('preClose', (done) => {
    for (const socket of unused) socket.destroy();
    done();
  });
}

/** This server hands out data, never pages, so nothing in an answer may run, be framed, or be kept by a cache. */
const SECURITY_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cache-control': 'no-store',
} as const;

const HSTS = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } as const;

/** What is not HTTP at all never becomes a request; it is answered on the bare socket. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, code, reason] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? ([431, 'header-too-large', 'Request Header Fields Too Large'] as const)
      : ([400, 'malformed-request', 'Bad Request'] as const);
  const body = JSON.stringify(
    problemFrom({ status, code, detail: reason }, { path: '', acceptLanguage: undefined, requestId: randomUUID() }),
  );
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\nContent-Type: application/problem+json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
