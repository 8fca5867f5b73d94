import { RouteTable } from '../../apps/api/src/http/route-table';
import { useApi } from '../e2e/support/api';

const api = useApi();
type Schema = Record<string, any>;
let description: Schema;
beforeAll(async () => {
  description = (await api().anonymous().get('/api/v1/openapi.json')).body;
});

const operations = () =>
  Object.entries<Schema>(description['paths']).flatMap(([path, item]) =>
    Object.entries<Schema>(item).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, method, path, operation })),
  );

/** Names of the operations of which something does not hold. */
const failing = (holds: (operation: Schema, method: string, path: string) => boolean) =>
  operations().filter(({ operation, method, path }) => !holds(operation, method, path)).map(({ name }) => name);

describe('the description of the API', () => {
  it('is OpenAPI 3.1', () => {
    expect(description['openapi']).toBe('3.1.0');
  });

  it('has every route there is, and no other', () => {
    const routes = api().app.get(RouteTable).all().filter(({ method }) => method !== 'HEAD');
    expect(operations().map(({ name }) => name).sort()).toEqual(
      routes.map(({ method, template }) => `${method} ${template.replace(/:(\w+)/g, '{$1}')}`).sort(),
    );
  });

  it('gives every operation a name of its own', () => {
    const names = operations().map(({ operation }) => operation['operationId']);
    expect(new Set(names).size).toBe(names.length);
  });

  it('states the schema of every successful answer', () => {
    expect(failing(({ responses }) => {
      const good = Object.entries<Schema>(responses).filter(([status]) => status.startsWith('2'));
      return good.length === 1 && good.every(([status, { content }]) =>
        status === '204' ? content === undefined : Object.values<Schema>(content ?? {}).some(({ schema }) => schema !== undefined));
    })).toEqual([]);
  });

  it('states the schema of every body, and every act of a case has one', () => {
    expect(failing(({ requestBody }, method, path) =>
      requestBody === undefined ? !path.includes('/transitions/') || method === 'get' : requestBody.content['application/json'].schema.$ref !== undefined,
    )).toEqual([]);
  });

  it('states the problems of every operation', () => {
    expect(failing(({ responses }, method, path) => {
      const problems = Object.entries<Schema>(responses).filter(([status]) => /^[45]/.test(status));
      const statuses = problems.map(([status]) => status);
      return ['400', '500', '503'].every((status) => statuses.includes(status)) &&
        (!path.includes('{') || statuses.includes('404')) &&
        problems.every(([, { content }]) => content['application/problem+json'].schema.$ref === '#/components/schemas/Problem');
    })).toEqual([]);
  });

  it('states headers and their problems: a key with 422, a version with 412 and 428', () => {
    const headerOf = (operation: Schema, name: string) => operation['parameters']?.some((parameter: Schema) => parameter['in'] === 'header' && parameter['name'] === name && parameter['required']);
    expect(failing((operation) => !headerOf(operation, 'Idempotency-Key') || operation['responses']['422'] !== undefined)).toEqual([]);
    expect(failing((operation) => !headerOf(operation, 'If-Match') || (operation['responses']['412'] && operation['responses']['428']))).toEqual([]);
    expect(failing((operation, method, path) => method === 'get' || method === 'delete' || path.includes('/session') || path.startsWith('/api/v1/search') || path.startsWith('/api/v1/drafts/') || headerOf(operation, 'Idempotency-Key'))).toEqual([]);
  });

  it('states how each operation is protected', () => {
    expect(failing((operation, method) => {
      const [needed = {}] = operation['security'] as Schema[];
      const isPublic = operation['x-access'] === 'public';
      return isPublic ? operation['security'].length === 0 : 'session' in needed && 'csrf' in needed === (method !== 'get');
    })).toEqual([]);
    expect(Object.keys(description['components'].securitySchemes).sort()).toEqual(['csrf', 'session']);
  });

  it('refers to nothing that is missing, and says null as JSON Schema does', () => {
    const text = JSON.stringify(description);
    const named = new Set([...text.matchAll(/#\/components\/schemas\/([^"]*)/g)].map(([, name]) => name!));
    expect([...named].filter((name) => description['components'].schemas[name] === undefined)).toEqual([]);
    expect(text).not.toContain('"nullable"');
  });

  it('asks for no header that a request may do without', () => {
    const asked = operations().flatMap(({ operation }) => (operation['parameters'] ?? []) as Schema[]).filter((parameter) => parameter['in'] === 'header' && parameter['required']);
    expect([...new Set(asked.map((parameter) => parameter['name']))].sort()).toEqual(['Idempotency-Key', 'If-Match']);
  });

  it('gives every schema an object with typed fields', () => {
    const untyped = Object.entries<Schema>(description['components'].schemas).flatMap(([name, schema]) =>
      Object.entries<Schema>(schema['properties'] ?? {})
        .filter(([, field]) => !['type', '$ref', 'anyOf', 'oneOf', 'allOf'].some((key) => key in field))
        .map(([field]) => `${name}.${field}`),
    );
    expect(untyped).toEqual([]);
  });
});
