import { StartupError } from './startup-error';

/** Everything the environment may say, read once at start-up and handed on as values. */
export interface Env {
  /** Where the applications work, as the role mingjian_app. */
  readonly databaseUrl: string;
  /** Where migrations work. The same as databaseUrl unless the operator keeps the two logins apart. */
  readonly databaseOwnerUrl: string;
  /** Absent: the queue is kept in PostgreSQL. */
  readonly redisUrl: string | undefined;
  /** Connections each process may hold for its own statements; the queue holds a few more. */
  readonly poolSize: number;
  readonly apiHost: string;
  readonly apiPort: number;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Whether session cookies are marked Secure. Off only for plain HTTP on the own machine. */
  readonly secureCookies: boolean;
}

type Source = Readonly<Record<string, string | undefined>>;

export function readEnv(source: Source = process.env): Env {
  const databaseUrl = postgresUrl(source, 'DATABASE_URL');
  if (!databaseUrl) {
    throw new StartupError(
      'DATABASE_URL is not set, so there is no database to work with.',
      'Set it, as in DATABASE_URL=postgres://user:password@host:5432/mingjian, or use `npm start`, which brings its own.',
    );
  }
  return {
    databaseUrl,
    databaseOwnerUrl: postgresUrl(source, 'DATABASE_OWNER_URL') ?? databaseUrl,
    redisUrl: redisUrl(source),
    poolSize: wholeNumber(source, 'MINGJIAN_POOL_SIZE', 10, 1, 200),
    apiHost: text(source, 'MINGJIAN_API_HOST') ?? '127.0.0.1',
    apiPort: wholeNumber(source, 'MINGJIAN_API_PORT', 3000, 0, 65_535),
    logLevel: oneOf(source, 'MINGJIAN_LOG_LEVEL', ['silent', 'error', 'warn', 'info', 'debug'], 'info'),
    secureCookies: oneOf(source, 'MINGJIAN_SECURE_COOKIES', ['on', 'off'], 'on') === 'on',
  };
}

function postgresUrl(source: Source, name: string): string | undefined {
  const value = text(source, name);
  if (value === undefined) return undefined;
  const url = parsed(value, name, 'postgres://user:password@host:5432/mingjian');
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
    throw new StartupError(
      `${name} does not name a PostgreSQL server: it begins with ${url.protocol}`,
      `Write it as ${name}=postgres://user:password@host:5432/mingjian`,
    );
  }
  if (url.pathname.length < 2 && !url.searchParams.get('dbname')) {
    throw new StartupError(
      `${name} does not say which database to use.`,
      'Add the name after the last slash, as in postgres://user:password@host:5432/mingjian',
    );
  }
  return value;
}

function redisUrl(source: Source): string | undefined {
  const value = text(source, 'REDIS_URL');
  if (value === undefined) return undefined;
  const url = parsed(value, 'REDIS_URL', 'redis://host:6379');
  if (url.protocol !== 'redis:' && url.protocol !== 'rediss:') {
    throw new StartupError(
      `REDIS_URL does not name a Redis server: it begins with ${url.protocol}`,
      'Write it as REDIS_URL=redis://host:6379, or unset it to keep the queue in PostgreSQL.',
    );
  }
  return value;
}

function parsed(value: string, name: string, example: string): URL {
  try {
    return new URL(value);
  } catch (cause) {
    // The value may hold a password, so it is not repeated.
    throw new StartupError(
      `${name} is not a valid URL.`,
      `Write it as ${name}=${example}; a special character in the password must be percent-encoded.`,
      { cause },
    );
  }
}

function wholeNumber(source: Source, name: string, fallback: number, least: number, most: number): number {
  const value = text(source, name);
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most) {
    throw new StartupError(
      `${name} must be a whole number from ${least} to ${most}, not ${JSON.stringify(value)}.`,
      `Correct it, or unset it for the usual ${fallback}.`,
    );
  }
  return number;
}

function oneOf<T extends string>(source: Source, name: string, allowed: readonly T[], fallback: T): T {
  const value = text(source, name);
  if (value === undefined) return fallback;
  const found = allowed.find((candidate) => candidate === value);
  if (found) return found;
  throw new StartupError(
    `${name} must be one of ${allowed.join(', ')}, not ${JSON.stringify(value)}.`,
    `Correct it, or unset it for the usual ${fallback}.`,
  );
}

function text(source: Source, name: string): string | undefined {
  const value = source[name]?.trim();
  return value === '' ? undefined : value;
}
