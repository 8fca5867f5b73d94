import { randomUUID } from 'node:crypto';
import { ROLES } from '@mingjian/law';
import { RouteTable } from '../../apps/api/src/http/route-table';
import { TestApi } from './support/api';
import type { ApiClient } from './support/api-client';
import { aPerson, anAgency } from './support/people';
import { ROUTE_ACCESS, arrangeTheirs, type RouteAccess, type Theirs } from './support/route-access';

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

let api: TestApi;
let theirs: Theirs;
const signedIn = new Map<string, ApiClient>();

beforeAll(async () => {
  api = await TestApi.open();
  const ours = await anAgency(api.database);
  const supervision = await anAgency(api.database, { kind: 'supervision' });
  for (const role of ROLES) {
    await aPerson(api.database, role === 'supervisor' ? supervision : ours, { username: `test-${role}`, roles: [role] });
    signedIn.set(role, await api.as(`test-${role}`));
  }
  theirs = await arrangeTheirs(api, await anAgency(api.database));
});
afterAll(() => api?.close());

/** Ends at nothing that exists, so that whoever is let in changes nothing either. */
async function knock(client: ApiClient, route: string, headers: Record<string, string | undefined> = {}) {
  const [method = '', template = ''] = route.split(' ');
  const path = template.replace(/:\w+/g, () => randomUUID());
  const body = UNSAFE.has(method) && method !== 'DELETE' ? {} : undefined;
  return client.send<{ code?: string }>(method, path, { body, version: 1, headers });
}

const rows = Object.entries(ROUTE_ACCESS);
const closed = rows.filter(([, { may }]) => may !== 'anyone');
const unsafe = closed.filter(([route]) => UNSAFE.has(route.split(' ')[0]!));

describe('the table of routes', () => {
  it('has a row for every route, and no row without one', () => {
    const routes = api.app.get(RouteTable).all().filter(({ method }) => method !== 'HEAD');
    expect(Object.keys(ROUTE_ACCESS).sort()).toEqual(routes.map(({ method, template }) => `${method} ${template}`).sort());
  });

  it('says of every route that names a thing how to reach for another agency’s', () => {
    expect(closed.filter(([route, { foreign, ownNames }]) => route.includes(':') && !foreign && !ownNames).map(([route]) => route)).toEqual([]);
  });
});

describe('without signing in', () => {
  it.each(closed)('%s is closed', async (route) => {
    const { status, body } = await knock(api.anonymous(), route);
    expect([status, body.code]).toEqual([401, 'not-signed-in']);
  });
});

describe.each(ROLES)('as %s', (role) => {
  it.each(rows.filter(([, { endless }]) => !endless))('%s', async (route, { may }: RouteAccess) => {
    // Signing out must not end the session the other rows use.
    const client = route === 'DELETE /api/v1/session' ? await api.as(`test-${role}`) : signedIn.get(role)!;
    const { status, body } = await knock(client, route);
    if (may === 'anyone' || may === 'any-signed-in' || may.includes(role)) {
      expect(body?.code).not.toBe('role-not-allowed');
      expect(status).toBeLessThan(500);
      if (route !== 'POST /api/v1/session') expect(status).not.toBe(401);
    } else {
      expect([status, body.code]).toEqual([403, 'role-not-allowed']);
    }
  });
});

describe('what belongs to another agency is as if it did not exist', () => {
  const reaching = rows.flatMap(([route, { may, foreign }]) => {
    if (may === 'anyone' || !foreign) return [];
    const roles = may === 'any-signed-in' ? ROLES : may;
    return roles.filter((role) => role !== 'supervisor').map((role) => ({ route, role, foreign }));
  });

  it.each(reaching)('$route as $role', async ({ route, role, foreign }) => {
    const [method = '', template = ''] = route.split(' ');
    const { path = template, body, version } = foreign(theirs);
    const answer = await signedIn.get(role)!.send<{ code: string }>(method, path, {
      body,
      ...(version === undefined ? {} : { version }),
    });
    expect([answer.status, answer.body.code]).toEqual([404, expect.stringMatching(/-not-found$/)]);
    expect(answer.body.code).not.toBe('route-not-found');
  });
});

describe('a forged request', () => {
  it.each(unsafe)('%s needs the token of the session', async (route) => {
    const { status, body } = await knock(signedIn.get('administrator')!, route, { 'x-csrf-token': undefined });
    expect([status, body.code]).toEqual([403, 'csrf-token-wrong']);
  });

  it.each(unsafe)('%s is refused when it comes from another site', async (route) => {
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
      const { status, body } = await knock(signedIn.get('administrator')!, route, headers);
      expect([status, body.code]).toEqual([403, 'foreign-origin']);
    }
  });
});
