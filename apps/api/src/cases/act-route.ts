import type { CaseCommand } from '@mingjian/cases';
import { citationText, transitionById, type TransitionId } from '@mingjian/law';
import type { RequestKey } from '@mingjian/platform/database';
import type { Actor } from '@mingjian/platform/identity';
import { Post, applyDecorators } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Answers, RequireRole } from '../http';
import { ActView } from './acts.dto';

/** The route of one act: who may call it and which article it rests on come from the law. */
export function ActRoute(id: TransitionId): MethodDecorator {
  const { by, source, from, to } = transitionById(id);
  const people = by.filter((role) => role !== 'system') as unknown as Parameters<typeof RequireRole>;
  return applyDecorators(
    Post(`:id/transitions/${id}`),
    RequireRole(...people),
    ApiOperation({
      operationId: id,
      summary: citationText(source, 'zh'),
      description: `From ${from?.join(', ') ?? 'nothing'} to ${to}. ${citationText(source, 'en')}`,
    }),
    Answers(ActView, { etag: true }),
  );
}

export const commandOf = (caseId: string, expectedVersion: number, actor: Actor, request: RequestKey): CaseCommand => ({
  caseId, expectedVersion, actor, request,
});
