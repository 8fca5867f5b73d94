import { readEnv } from './env';

const DATABASE_URL = 'postgres://clerk:secret@db:5432/mingjian';

describe('the environment', () => {
  it('needs only a database', () => {
    expect(readEnv({ DATABASE_URL })).toEqual({
      databaseUrl: DATABASE_URL,
      databaseOwnerUrl: DATABASE_URL,
      redisUrl: undefined,
      poolSize: 10,
      apiHost: '127.0.0.1',
      apiPort: 3000,
      logLevel: 'info',
      secureCookies: true,
    });
  });

  it('keeps the owner login apart when there is one', () => {
    const owner = 'postgresql://owner@db/mingjian';
    expect(readEnv({ DATABASE_URL, DATABASE_OWNER_URL: owner }).databaseOwnerUrl).toBe(owner);
  });

  it.each([
    [{}, 'DATABASE_URL is not set'],
    [{ DATABASE_URL: '   ' }, 'DATABASE_URL is not set'],
    [{ DATABASE_URL: 'mysql://db/x' }, 'DATABASE_URL does not name a PostgreSQL server'],
    [{ DATABASE_URL: 'postgres://db:5432/' }, 'DATABASE_URL does not say which database'],
    [{ DATABASE_URL: 'db:5432 mingjian' }, 'DATABASE_URL'],
    [{ DATABASE_URL, REDIS_URL: 'http://cache' }, 'REDIS_URL does not name a Redis server'],
    [{ DATABASE_URL, MINGJIAN_POOL_SIZE: '0' }, 'MINGJIAN_POOL_SIZE must be a whole number from 1 to 200'],
    [{ DATABASE_URL, MINGJIAN_API_PORT: '80a' }, 'MINGJIAN_API_PORT must be a whole number'],
    [{ DATABASE_URL, MINGJIAN_LOG_LEVEL: 'loud' }, 'MINGJIAN_LOG_LEVEL must be one of'],
  ])('refuses %j and names the variable', (source, message) => {
    expect(() => readEnv(source)).toThrow(message);
  });

  it('never repeats a password when it complains', () => {
    expect(() => readEnv({ DATABASE_URL: 'postgres://u:se[cret@db:99999999/x' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('se[cret') }),
    );
  });
});
