import { HttpCode, Injectable, UseInterceptors, applyDecorators, type CallHandler, type ExecutionContext, type NestInterceptor, type Type } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { pageSchema } from './page';

interface AnswerOptions {
  readonly status?: 200 | 201;
  readonly description?: string;
  /** The answer has a `version`, and the ETag repeats it. */
  readonly etag?: boolean;
}

/** What an operation answers when all is well. Problems are added to every operation by themselves. */
export function Answers(type: Type, { status = 200, description = '', etag = false }: AnswerOptions = {}): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    ApiResponse({ status, type, description, ...(etag ? { headers: ETAG_HEADER } : {}) }),
    ...(etag ? [UseInterceptors(VersionTag)] : []),
  );
}

/** One page of `type`. The query extends PageQuery. */
export function AnswersPage(type: Type, description = ''): MethodDecorator {
  return applyDecorators(HttpCode(200), ApiResponse({ status: 200, type: pageSchema(type), description }));
}

export function AnswersNothing(description = ''): MethodDecorator {
  return applyDecorators(HttpCode(204), ApiResponse({ status: 204, description }));
}

const ETAG_HEADER = {
  ETag: { description: 'The version, for If-Match.', schema: { type: 'string' as const, example: '"7"' } },
};

@Injectable()
class VersionTag implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((answer: { version?: unknown } | null) => {
        if (typeof answer?.version === 'number') void reply.header('etag', `"${answer.version}"`);
      }),
    );
  }
}
