import { randomUUID } from 'node:crypto';
import { aPerson, anAgency } from '../e2e/support/people';
import { useTestDatabase } from '../support/database';

const database = useTestDatabase();
let ours: string;
let theirs: string;
let li: string;
let stranger: string;

beforeAll(async () => {
  ours = await anAgency(database());
  theirs = await anAgency(database());
  li = await aPerson(database(), ours, { username: 'li', roles: ['officer'] });
  stranger = await aPerson(database(), theirs, { username: 'stranger', roles: ['officer'] });
});

const own = () => ({ kind: 'agency', agencyId: ours }) as const;
const refused = (sqlState: string) => expect.objectContaining({ code: sqlState });

describe('agencies are kept apart by the database', () => {
  it('shows people of the own agency only, all of them to the county, and none without a scope', async () => {
    const names = async (scope: Parameters<ReturnType<typeof database>['unitOfWork']['run']>[0]) =>
      (await database().unitOfWork.run(scope, (tx) => tx.sql<{ username: string }>('SELECT username FROM person ORDER BY username'))).map(({ username }) => username);
    expect(await names(own())).toEqual(['li']);
    expect(await names({ kind: 'county' })).toEqual(['li', 'stranger']);
    expect(await names({ kind: 'agency', agencyId: '' })).toEqual([]);
    expect(await database().dataSource.query('SELECT * FROM person')).toEqual([]);
  });

  it('lets nobody be written into another agency, not even by a supervisor of the county', async () => {
    const intrude = (scope: Parameters<ReturnType<typeof database>['unitOfWork']['run']>[0]) =>
      database().unitOfWork.run(scope, (tx) =>
        tx.sql(`INSERT INTO person (id, agency_id, username, name, password_hash, roles, created_at) VALUES ($1, $2, 'intruder', 'x', 'x', '{}', '2026-01-01Z')`, [randomUUID(), theirs]),
      );
    await expect(intrude(own())).rejects.toEqual(refused('42501'));
    await expect(intrude({ kind: 'county', agencyId: ours })).rejects.toEqual(refused('42501'));
    const changed = await database().unitOfWork.run(own(), (tx) => tx.sql(`UPDATE person SET name = 'x' WHERE id = $1 RETURNING id`, [stranger]));
    expect(changed).toEqual([]);
  });

  it('gives a certificate to nobody of another agency', async () => {
    const certify = database().unitOfWork.run(own(), (tx) =>
      tx.sql(`INSERT INTO officer_certificate (id, agency_id, person_id, number, area, valid_from, valid_to) VALUES ($1, $2, $3, 'n', 'a', '2026-01-01', '2026-12-31')`, [randomUUID(), ours, stranger]),
    );
    await expect(certify).rejects.toEqual(refused('23503'));
  });
});

describe('what the applications may not do, whatever they are told', () => {
  const forbidden = [
    `DELETE FROM person`,
    `DELETE FROM agency`,
    `UPDATE agency SET kind = 'supervision'`,
    `UPDATE person SET username = 'x'`,
    `UPDATE person SET agency_id = '${randomUUID()}'`,
    `UPDATE session SET person_id = '${randomUUID()}'`,
    `UPDATE session SET expires_at = 'infinity'`,
    `DELETE FROM officer_certificate`,
    `UPDATE officer_certificate SET valid_to = '2099-01-01'`,
    `UPDATE idempotency_key SET fingerprint = 'x'`,
    `TRUNCATE person`,
    `ALTER TABLE person DISABLE ROW LEVEL SECURITY`,
    `DROP FUNCTION session_actor(bytea, timestamptz, integer)`,
  ];

  it.each(forbidden)('%s', async (statement) => {
    await expect(database().unitOfWork.run({ kind: 'system' }, (tx) => tx.sql(statement))).rejects.toEqual(refused('42501'));
  });
});

describe('what no one may enter', () => {
  const enter = (columns: Record<string, unknown>) => {
    const row = { id: randomUUID(), agency_id: ours, username: 'new', name: 'x', password_hash: 'x', roles: [], created_at: '2026-01-01Z', ...columns };
    return database().sql(
      `INSERT INTO person (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(row),
    );
  };

  it.each([
    ['a supervisor outside an agency of supervision', { roles: ['supervisor'] }, '23503'],
    ['a role nobody knows', { roles: ['king'] }, '23514'],
    ['a role that is null', { roles: [null] }, '23514'],
    ['the same username twice', { username: 'li' }, '23505'],
    ['a username with a capital', { username: 'Li' }, '23514'],
    ['a principal head who is no head', { is_principal_head: true }, '23514'],
  ])('%s', async (_what, columns, state) => {
    await expect(enter(columns)).rejects.toEqual(refused(state));
  });

  it('takes a supervisor’s role back with the kind of the agency', async () => {
    const supervision = await anAgency(database(), { kind: 'supervision' });
    await aPerson(database(), supervision, { username: 'supervisor', roles: ['supervisor'] });
    await expect(database().sql(`UPDATE agency SET kind = 'enforcement' WHERE id = $1`, [supervision])).rejects.toEqual(refused('23503'));
  });

  it.each([
    ['a certificate that ends before it begins', `'2026-02-01', '2026-01-01', NULL`],
    ['one revoked before it begins', `'2026-02-01', '2026-03-01', '2026-01-01'`],
  ])('%s', async (_what, days) => {
    await expect(
      database().sql(`INSERT INTO officer_certificate (id, agency_id, person_id, number, area, valid_from, valid_to, revoked_on) VALUES (gen_random_uuid(), $1, $2, 'z', 'a', ${days})`, [ours, li]),
    ).rejects.toEqual(refused('23514'));
  });
});

describe('looking up a session', () => {
  it('takes one statement and an index, whatever the number of sessions', async () => {
    await database().sql(`INSERT INTO session SELECT sha256(n::text::bytea), $1, '2026-01-01Z', '2026-01-01Z', '2027-01-01Z' FROM generate_series(1, 5000) n`, [li]);
    await database().sql('ANALYZE session');
    const plan = await database().sql<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT p.id FROM session s JOIN person p ON p.id = s.person_id WHERE s.token_hash = sha256('17')`,
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(/Index Scan using session_pkey/);
  });
});
