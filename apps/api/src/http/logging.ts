import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { ApiRequest } from './request';

/** Whatever is logged by mistake under these names is struck out. */
const PRIVATE = [
  'name', 'username', 'password', 'passwordHash', 'currentPassword', 'newPassword', 'idNumber', 'phone', 'address',
  'token', 'csrfToken', 'cookie', 'authorization', 'set-cookie', 'x-csrf-token',
];

export function openLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { process: 'api' },
    redact: { paths: PRIVATE.flatMap((field) => [`["${field}"]`, `*["${field}"]`, `*.*["${field}"]`]), censor: '[redacted]' },
    // A URL may carry a name that was searched for, so a request is known by its number only.
    serializers: { req: () => undefined, res: () => undefined },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** One line a request: which route, how it went, how long it took, and who, by id. */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    const { session } = request as ApiRequest;
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? '(none)',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ...(session ? { actor: session.actor.id } : {}),
      },
      'request',
    );
    done();
  });
}

/** What Nest itself has to say, in the same log. */
export function nestLogger(log: Logger): LoggerService {
  const say = (level: 'debug' | 'error' | 'warn') => (message: unknown, ...rest: unknown[]) => {
    const context = rest.at(-1);
    log[level]({ ...(typeof context === 'string' && context.length < 80 ? { context } : {}) }, String(message));
  };
  return { log: say('debug'), error: say('error'), warn: say('warn'), debug: say('debug'), verbose: say('debug') };
}
