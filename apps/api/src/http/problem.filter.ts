import { Catch, HttpException, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { faultFrom } from './fault';
import { problemFrom, type Fault } from './problem';
import { RouteTable } from './route-table';
import { withoutValues } from './safe-error';

/** The one place where anything thrown becomes an answer. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly routes: RouteTable) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const fault = faultFrom(thrown);
    const otherMethods = thrown instanceof HttpException && fault.status === 404 ? this.routes.methodsAt(pathOf(request)) : [];
    const answered: Fault =
      otherMethods.length > 0
        ? { status: 405, code: 'method-not-allowed', detail: 'Method not allowed.', headers: { allow: otherMethods.join(', ') } }
        : fault;
    sendProblem(thrown, answered, request, http.getResponse<FastifyReply>());
  }
}

/** Answers with application/problem+json, and logs what was not expected. */
export function sendProblem(thrown: unknown, fault: Fault, request: FastifyRequest, reply: FastifyReply): void {
  if (fault.status >= 500 || fault.unexpected) request.log.error({ err: withoutValues(thrown), code: fault.code }, 'request failed');
  if (reply.sent || reply.raw.headersSent) return;
  const problem = problemFrom(fault, {
    path: pathOf(request),
    acceptLanguage: request.headers['accept-language'],
    requestId: request.id,
  });
  void reply
    .status(fault.status)
    .headers({ ...fault.headers, 'content-type': 'application/problem+json; charset=utf-8' })
    .send(JSON.stringify(problem));
}

function pathOf({ url }: FastifyRequest): string {
  return url.split('?', 1)[0]!;
}
