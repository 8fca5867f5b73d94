import { assertAppCanConnect, openAppDataSource } from '@mingjian/platform/database';
import { Client } from 'pg';
import { migrateDatabase } from '../../migrations/data-source';
import { useTestDatabase } from '../support/database';
import { databaseUrl } from '../support/test-server';

describe('migrations', () => {
  const database = useTestDatabase();

  it('may be run by twenty processes at once on an empty database, and only one of them works', async () => {
    const empty = `${database().name}_empty`;
    await database().sql(`CREATE DATABASE "${empty}" TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'`);
    const runs = await Promise.all(Array.from({ length: 20 }, () => migrateDatabase(databaseUrl(database().url, empty))));
    expect(runs.filter((applied) => applied.length > 0)).toHaveLength(1);
    await database().sql(`DROP DATABASE "${empty}"`);
  });

  it('leave nothing to do the second time', async () => {
    expect(await migrateDatabase(database().url)).toEqual([]);
  });

  it('leave every table to the owner role', async () => {
    expect(
      await database().sql(`SELECT schemaname, tablename, tableowner FROM pg_tables
        WHERE schemaname IN ('public', 'portal', 'bullmq') AND tableowner <> 'mingjian_owner'`),
    ).toEqual([]);
  });
});

describe('the database roles', () => {
  const database = useTestDatabase();

  it('let the applications insert and read, but change nothing unless a migration grants it', async () => {
    const app = database().dataSource;
    await app.query(`INSERT INTO inbox VALUES ('somebody', gen_random_uuid(), now())`);
    expect(await app.query('SELECT consumer FROM inbox')).toEqual([{ consumer: 'somebody' }]);
    await expect(app.query(`UPDATE inbox SET at = now()`)).rejects.toMatchObject({ code: '42501' });
    await expect(app.query(`DELETE FROM inbox`)).rejects.toMatchObject({ code: '42501' });
    await expect(app.query(`TRUNCATE inbox`)).rejects.toMatchObject({ code: '42501' });
    await expect(app.query(`CREATE TABLE own (id integer)`)).rejects.toMatchObject({ code: '42501' });
    await expect(app.query(`SELECT * FROM migration`)).rejects.toMatchObject({ code: '42501' });
  });

  it('let the portal see nothing outside its own schema', async () => {
    const portal = new Client({ connectionString: database().url, options: '-c role=mingjian_portal' });
    await portal.connect();
    await expect(portal.query('SELECT * FROM inbox')).rejects.toMatchObject({ code: '42501' });
    await expect(portal.query('SELECT * FROM bullmq.job')).rejects.toMatchObject({ code: '42501' });
    await expect(portal.query('SELECT current_user')).resolves.toMatchObject({ rows: [{ current_user: 'mingjian_portal' }] });
    await portal.end();
  });

  it('let the backup read every table and write none', async () => {
    const backup = new Client({ connectionString: database().url, options: '-c role=mingjian_backup' });
    await backup.connect();
    const { rows } = await backup.query(`SELECT schemaname, tablename FROM pg_tables
      WHERE schemaname IN ('public', 'portal', 'bullmq')
        AND NOT has_table_privilege(format('%I.%I', schemaname, tablename), 'SELECT')`);
    expect(rows).toEqual([]);
    await expect(backup.query(`INSERT INTO inbox VALUES ('somebody', gen_random_uuid(), now())`)).rejects.toMatchObject({ code: '42501' });
    await backup.end();
  });

  it('are explained when a login may not take them', async () => {
    const login = `test_login_${process.pid}`;
    await database().sql(`CREATE ROLE ${login} LOGIN PASSWORD 'pw'`);
    try {
      const url = new URL(database().url);
      url.username = login;
      url.password = 'pw';
      await expect(assertAppCanConnect(url.toString())).rejects.toThrow(`GRANT mingjian_app TO "${login}"`);
    } finally {
      await database().sql(`DROP ROLE ${login}`);
    }
  });
});

describe('a database that cannot be used', () => {
  const database = useTestDatabase();
  const changed = (change: (url: URL) => void): string => {
    const url = new URL(database().url);
    change(url);
    return url.toString();
  };

  it.each([
    ['is not there', (url: URL) => (url.pathname = '/no_such_database'), 'has no database named no_such_database'],
    ['does not answer', (url: URL) => (url.port = '1'), 'No PostgreSQL answers at 127.0.0.1:1'],
    ['is on a host that does not exist', (url: URL) => (url.hostname = 'no-such-host.invalid'), 'The host no-such-host.invalid'],
  ])('because it %s is explained, with the setting to mend', async (_why, change, message) => {
    await expect(assertAppCanConnect(changed(change))).rejects.toMatchObject({
      name: 'StartupError',
      message: expect.stringContaining(message),
      remedy: expect.stringContaining('DATABASE_URL'),
    });
  });

  it('keeps the options its URL carries beside the role', async () => {
    const source = await openAppDataSource({ url: changed((url) => url.searchParams.set('options', '-c statement_timeout=4321')), max: 1 });
    expect(await source.query('SHOW statement_timeout')).toEqual([{ statement_timeout: '4321ms' }]);
    expect(await source.query('SELECT current_user')).toEqual([{ current_user: 'mingjian_app' }]);
    await source.destroy();
  });
});
