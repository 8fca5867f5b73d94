import { Client, type ClientConfig } from 'pg';
import { StartupError } from '../config';

export const OWNER_ROLE = 'mingjian_owner';
export const APP_ROLE = 'mingjian_app';

export interface RoleConnection {
  readonly connectionString: string;
  readonly options: string;
}

/**
 * How to connect as one of the database roles, whatever login the URL holds. Options in the URL itself are moved
 * out of it, because the driver would let them override the role.
 */
export function connectionAs(role: string, url: string): RoleConnection {
  const parsed = new URL(url);
  const own = parsed.searchParams.get('options');
  parsed.searchParams.delete('options');
  return { connectionString: parsed.toString(), options: [own, `-c role=${role}`].filter(Boolean).join(' ') };
}

/** Connects once and says in plain words what is wrong if it cannot. `variable` names the setting to mend. */
export async function connectOrExplain(config: ClientConfig, variable: string): Promise<Client> {
  const client = new Client({ connectionTimeoutMillis: 5_000, ...config });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw explained(error, client, variable);
  }
}

/** Fails with a start-up error unless the database can be used as mingjian_app. */
export async function assertAppCanConnect(url: string, variable = 'DATABASE_URL'): Promise<void> {
  const client = await connectOrExplain(connectionAs(APP_ROLE, url), variable);
  await client.end();
}

interface Target {
  readonly host: string;
  readonly port: number;
  readonly user?: string | undefined;
  readonly database?: string | undefined;
}

function explained(error: unknown, target: Target, variable: string): Error {
  const code = (error as { code?: string }).code ?? '';
  const message = error instanceof Error ? error.message : String(error);
  const server = `${target.host}:${target.port}`;
  const user = target.user ?? '';
  const fail = (problem: string, remedy: string): StartupError => new StartupError(problem, remedy, { cause: error });

  if (code === '42501' && message.includes('set role')) {
    return fail(
      `The login ${user} of ${variable} may not act as the role the applications run as (${APP_ROLE}).`,
      `As an administrator run: GRANT ${APP_ROLE} TO "${user}"; or let ${variable} log in as ${APP_ROLE} itself.`,
    );
  }
  if (code === '22023' && message.includes('"role"')) {
    return fail(
      `The database ${target.database ?? ''} on ${server} has not been prepared: its role ${APP_ROLE} does not exist.`,
      'Run `npm run -s mingjian -- migrate` with DATABASE_OWNER_URL naming a login that may create roles.',
    );
  }
  if (code === '28P01' || code === '28000') {
    return fail(`PostgreSQL at ${server} refuses the login ${user}: ${message}.`, `Correct user and password in ${variable}.`);
  }
  if (code === '3D000') {
    return fail(
      `PostgreSQL at ${server} has no database named ${target.database ?? ''}.`,
      `Create it (CREATE DATABASE "${target.database ?? ''}") or correct the name in ${variable}.`,
    );
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return fail(`The host ${target.host} in ${variable} cannot be found.`, `Correct the host name in ${variable}.`);
  }
  if (code === '53300') {
    return fail(`PostgreSQL at ${server} has no connection left.`, 'Raise max_connections or lower MINGJIAN_POOL_SIZE.');
  }
  if (code === '57P03') {
    return fail(`PostgreSQL at ${server} is still starting or is shutting down.`, 'Wait a moment and start again.');
  }
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === 'ETIMEDOUT' || code === 'EHOSTUNREACH' || code === '' || code === 'ENOENT') {
    return fail(
      `No PostgreSQL answers at ${server} (${code || message}).`,
      `Start it, or correct ${variable}; \`npm start\` without ${variable} brings a PostgreSQL of its own.`,
    );
  }
  return fail(`PostgreSQL at ${server} cannot be used: ${message} (${code}).`, `Check ${variable}.`);
}
