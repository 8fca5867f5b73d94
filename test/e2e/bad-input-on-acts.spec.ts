import { randomUUID } from 'node:crypto';
import { ROUTED_ACTS, actBodies, actPath } from './support/act-bodies';
import type { ApiClient, Sending } from './support/api-client';
import { DECISION, LEAD, decided, discussed, investigated, notified, reviewed, served } from './support/major-case';
import { everythingIn } from './support/refusals';
import { County, Story } from './support/story';

/** Somebody of the case's agency, and of another, for each role an act may belong to. */
const OURS: Record<string, string> = {
  officer: 'zhang.wei', 'unit-head': 'liu.qiang', 'agency-head': 'chen.jing', 'legal-reviewer': 'li.na', 'hearing-presider': 'wu.lei', supervisor: 'tang.yan', administrator: 'admin.market',
};
const THEIRS: Record<string, string> = { officer: 'huang.yong', 'unit-head': 'sun.li', 'agency-head': 'ma.chao', 'legal-reviewer': 'xu.bin', administrator: 'admin.agriculture' };

interface Answer {
  readonly code: string;
}

let county: County;
let story: Story;
let bodies: Readonly<Record<string, any>>;
let documented: string[];

beforeAll(async () => {
  county = await County.open('2026-03-02T09:00:00+08:00');
  story = new Story(county);
  await story.open('zhang.wei', LEAD);
  // No act begins where a lead was not followed up: a body that slips through is stopped by the law and seen as 409.
  await story.act('chen.jing', 'decline-filing', { reason: '线索不实。' });
  bodies = actBodies(county.id('zhang.wei'));
  const { body } = await county.api.anonymous().get('/api/v1/openapi.json');
  documented = Object.keys(body.paths).flatMap((path) => /^\/api\/v1\/cases\/\{id\}\/transitions\/(.+)$/.exec(path)?.[1] ?? []);
  for (const username of [...Object.values(OURS), ...Object.values(THEIRS)]) {
    await county.as(username);
    await county.api.database.sql(`INSERT INTO idempotency_key (actor_id, key, fingerprint, answer) VALUES ($1, 'used-before', 'of another request', '{}')`, [county.id(username)]);
  }
});
afterAll(() => county?.close());

const MEGABYTE = '字'.repeat(350_000);
const ISO_DAY = /^\d{4}-\d{2}-\d{2}/;

/** The body with one field after another made wrong. */
function* spoilt(body: any): Generator<[what: string, body: unknown]> {
  for (const [field, value] of Object.entries<any>(body)) {
    const wrong: unknown[] = typeof value === 'string' ? [7, {}, [], true, null, '', '\u0000', '\ud800', MEGABYTE, ...(ISO_DAY.test(value) ? ['2026-02-30', '2026-13-01', '0000-00-00', 'yesterday', `2026-02-29${value.slice(10)}`] : [])]
      : typeof value === 'number' ? ['7', -1, 1.5, 1e300, null, {}]
        : typeof value === 'boolean' ? ['true', 0, null, {}]
          : Array.isArray(value) ? ['x', {}, null, [[]], [7.5], Array(2000).fill(value[0] ?? 'x')]
            : ['x', [], 7, null];
    for (const bad of wrong) yield [`${field} as ${String(JSON.stringify(bad)).slice(0, 30)}`, { ...body, [field]: bad }];
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [what, inner] of spoilt(value)) yield [`${field}.${what}`, { ...body, [field]: inner }];
    }
    if (Array.isArray(value) && typeof value[0] === 'object') {
      for (const [what, inner] of spoilt(value[0])) yield [`${field}[0].${what}`, { ...body, [field]: [inner, ...value.slice(1)] }];
    }
  }
}

/** What everybody gets who asks in a way no act can be asked. */
function* misasked(path: string, body: object): Generator<[what: string, sending: Sending, statuses: number[], path?: string]> {
  const version = story.version;
  for (const json of ['{"a":', '', 'undefined', '{"a":1}}', '\u00ff']) yield [`the body ${JSON.stringify(json)}`, { version, body: json, headers: { 'content-type': 'application/json' } }, [400, 409]];
  for (const json of ['[]', '"text"', '7', '[{}]']) yield [`the body ${json}`, { version, body: json, headers: { 'content-type': 'application/json' } }, [400]];
  yield ['bytes that are no text', { version, body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), headers: { 'content-type': 'application/json' } }, [400]];
  yield ['a form', { version, body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, [415]];
  yield ['an unknown field', { version, body: { ...body, unheardOf: 1 } }, [400]];
  yield ['a prototype', { version, body: JSON.stringify(body).replace(/\}$/, `${body && Object.keys(body).length > 0 ? ',' : ''}"__proto__":{"a":1}}`) }, [400]];
  yield ['a megabyte', { version, body: { ...body, unheardOf: MEGABYTE } }, [400, 413]];
  yield ['an old version', { version: version - 1, body }, [412]];
  yield ['a version to come', { version: version + 1, body }, [412]];
  yield ['no version', { body }, [428]];
  for (const ifMatch of ['*', 'W/"1"', '1', '"-1"', '"1e3"', '"1", "2"', '"99999999999"']) yield [`If-Match ${ifMatch}`, { body, headers: { 'if-match': ifMatch } }, [400]];
  yield ['no key', { version, body, headers: { 'idempotency-key': undefined } }, [400]];
  yield ['a short key', { version, body, headers: { 'idempotency-key': 'short' } }, [400]];
  yield ['a key used for another request', { version, body, headers: { 'idempotency-key': 'used-before' } }, [422]];
  yield ['no such case', { version, body }, [404], path.replace(story.id, randomUUID())];
  for (const id of ['not-an-id', '%00', '..%2f..', '１']) yield [`the case ${id}`, { version, body }, [400], path.replace(story.id, encodeURI(id))];
}

async function expectRefused(client: ApiClient, path: string, sending: Sending, statuses: readonly number[], what: string): Promise<void> {
  const { status, body, headers } = await client.post<Answer>(path, sending);
  const told = { what, status, code: typeof body?.code, type: headers['content-type'] };
  expect(told).toEqual({ what, status: statuses.includes(status) ? status : statuses.join(' or '), code: 'string', type: expect.stringContaining('application/problem+json') });
}

it('every act of the description is tried here', () => {
  expect(documented.sort()).toEqual(ROUTED_ACTS.map(({ id }) => id).sort());
  expect(ROUTED_ACTS.filter(({ id }) => !bodies[id])).toEqual([]);
});

describe.each(ROUTED_ACTS)('$id', ({ id, by }) => {
  const ours = by.map((role) => OURS[role]!);

  it('is refused with a code, and nothing is written, whatever is wrong with the request', async () => {
    const client = await county.as(ours[0]!);
    const path = actPath(story.id, id);
    const before = await everythingIn(county.api.database);
    for (const [what, body] of spoilt(bodies[id])) {
      // A finding may be left open by its form; that it must not be is the law's to say.
      const openFinding = what === 'findings[0].reason as ""';
      await expectRefused(client, path, { version: story.version, body }, openFinding ? [409] : [400, 413], what);
    }
    for (const [what, sending, statuses, elsewhere = path] of misasked(path, bodies[id])) await expectRefused(client, elsewhere, sending, statuses, what);
    await expectRefused(client, path, { version: story.version, body: bodies[id] }, [400, 409], 'the wrong stage');
    expect(await everythingIn(county.api.database)).toEqual(before);
  });

  it('is closed to other agencies and other roles', async () => {
    const before = await everythingIn(county.api.database);
    const sending = { version: story.version, body: bodies[id] };
    for (const role of by.filter((one) => THEIRS[one])) {
      await expectRefused(await county.as(THEIRS[role]!), actPath(story.id, id), sending, [404], `${role} of another agency`);
    }
    const others = await county.api.database.sql<{ username: string }>('SELECT username FROM person WHERE agency_id = $1 AND NOT roles && $2::text[]', [county.entered.agencies['market'], by]);
    expect(others.length).toBeGreaterThan(2);
    for (const { username } of others) await expectRefused(await county.as(username), actPath(story.id, id), sending, [403], username);
    expect(await everythingIn(county.api.database)).toEqual(before);
  });
});

describe('every act in its proper form, at every stage', () => {
  const stages: Record<string, (at: County) => Promise<Story>> = {
    'investigation-closed': (at) => investigated(at),
    'review-passed': async (at) => {
      const one = await investigated(at);
      await reviewed(one);
      return one;
    },
    'defence-concluded': async (at) => {
      const one = await investigated(at);
      await reviewed(one);
      await notified(one, '2026-02-02', '2026-02-25');
      return one;
    },
    discussed: async (at) => {
      const one = await investigated(at);
      await reviewed(one);
      await notified(one, '2026-02-02', '2026-02-25');
      await discussed(one, '2026-03-02');
      return one;
    },
    decided: (at) => decided(at),
    served: async (at) => {
      const one = await decided(at);
      at.on('2026-04-30');
      await one.act('zhang.wei', 'record-decision-service', served(at, '2026-04-30'));
      return one;
    },
  };

  it.each(Object.keys(stages))('is done or refused, but never fails: %s', async (stage) => {
    const place = await County.open('2026-01-12T09:00:00+08:00');
    try {
      const one = await stages[stage]!(place);
      place.on('2026-05-06');
      const forms = { ...actBodies(place.id('zhang.wei')), decide: DECISION };
      // Backwards, so that an act that is lawful here meets those that come after it in the procedure.
      for (const { id, by } of [...ROUTED_ACTS].reverse()) {
        const reader = await place.as('tang.yan');
        one.version = (await reader.get(`/api/v1/cases/${one.id}`)).body.version;
        const answer = await one.send(OURS[by[0]]!, id, forms[id as keyof typeof forms]);
        expect({ id, status: answer.status, told: answer.status < 300 || (answer.body as unknown as Answer).code !== undefined }).toEqual({ id, status: expect.any(Number), told: true });
        expect(`${id} ${answer.status} ${answer.status >= 500 ? answer.text : ''}`).not.toMatch(/ 5\d\d /);
      }
    } finally {
      await place.close();
    }
  });
});
