import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Problem } from '../http/problem';
import { modernSchema } from './modern-schema';
import { isOpenToAll, problemStatuses } from './problem-statuses';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The description of this API, from its routes. */
export function describeApi(app: INestApplication, cookieName: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Mingjian 明鉴')
    .setDescription('Administrative penalty cases of a county. Sign in with POST /api/v1/session; repeat its csrfToken as X-CSRF-Token.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addCookieAuth(cookieName, { type: 'apiKey', in: 'cookie' }, 'session')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-CSRF-Token' }, 'csrf')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    extraModels: [Problem],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      const isPublic = isOpenToAll(operation);
      for (const [status, description] of problemStatuses(method, path, operation)) {
        operation.responses[status] ??= {
          description,
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        };
      }
      operation.security = isPublic ? [] : [method === 'get' ? { session: [] } : { session: [], csrf: [] }];
    }
  }
  return modernSchema(document) as OpenAPIObject;
}
