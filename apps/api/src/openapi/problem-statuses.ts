import type { OpenAPIObject } from '@nestjs/swagger';
import { TITLES } from '../http/problem';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** Which problems an operation may answer with, told from what it takes. */
export function problemStatuses(method: string, path: string, operation: Operation): [status: string, description: string][] {
  const headers = (operation.parameters ?? []).flatMap((parameter) =>
    'in' in parameter && parameter.in === 'header' ? [parameter.name] : [],
  );
  const changes = method !== 'get';
  const statuses = [
    400,
    ...(isOpenToAll(operation) ? [] : [401, 403]),
    ...(path.includes('{') ? [404] : []),
    ...(changes ? [409] : []),
    ...(headers.includes('If-Match') ? [412, 428] : []),
    ...(operation.requestBody ? [413, 415] : []),
    ...(headers.includes('Idempotency-Key') ? [422] : []),
    ...(path.includes('/session') && method === 'post' ? [401, 403, 429] : []),
    500,
    503,
  ];
  return [...new Set(statuses)].map((status) => [String(status), TITLES[status]?.en ?? 'Problem']);
}

export function isOpenToAll(operation: Operation): boolean {
  return (operation as unknown as Readonly<Record<string, unknown>>)['x-access'] === 'public';
}
