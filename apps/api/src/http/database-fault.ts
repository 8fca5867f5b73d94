import type { Fault } from './problem';

/** SQLSTATE, or its class of two characters, to fault. Told apart by state, never by the name of a constraint. */
const BY_STATE: Readonly<Record<string, readonly [status: number, code: string]>> = {
  '23505': [409, 'already-exists'],
  '23P01': [409, 'already-exists'],
  '23503': [409, 'reference-missing'],
  '23514': [409, 'rule-of-the-record'],
  '23502': [409, 'rule-of-the-record'],
  '23001': [409, 'append-only'],
  '42501': [403, 'row-not-allowed'],
  '22': [400, 'invalid-value'],
  '54': [400, 'invalid-value'],
  '40001': [503, 'busy'],
  '40P01': [503, 'busy'],
  '55P03': [503, 'busy'],
  '57014': [503, 'busy'],
  '25P03': [503, 'busy'],
  '25P02': [503, 'busy'],
  '08': [503, 'database-unavailable'],
  '53': [503, 'database-unavailable'],
  '57': [503, 'database-unavailable'],
  '58': [503, 'database-unavailable'],
};

const LOST_CONNECTION = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'ENOENT', 'EHOSTUNREACH']);

/** What the driver says in words only. */
const LOST_IN_WORDS = /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Cannot use a pool after|Client was closed|Driver not Connected|Query read timeout)/;

/** A fault for an error that came from PostgreSQL or from the way to it; undefined for any other. */
export function databaseFault(thrown: unknown): Fault | undefined {
  const error = rootOf(thrown);
  if (!(error instanceof Error)) return undefined;
  const code = (error as { code?: unknown }).code;
  if (LOST_IN_WORDS.test(error.message)) return fault(503, /^timeout/.test(error.message) ? 'busy' : 'database-unavailable');
  if (typeof code !== 'string') return undefined;
  if (LOST_CONNECTION.has(code) && (error as { syscall?: unknown }).syscall !== 'open') return fault(503, 'database-unavailable');
  if (!/^[0-9A-Z]{5}$/.test(code) || !('severity' in error)) return undefined;
  const known = BY_STATE[code] ?? BY_STATE[code.slice(0, 2)];
  // A row of another agency, or a grant somebody forgot: nothing a client should be able to cause.
  return known && { ...fault(...known), ...(code === '42501' ? { unexpected: true } : {}) };
}

/** TypeORM wraps what the driver threw. */
function rootOf(thrown: unknown): unknown {
  return (thrown as { driverError?: unknown } | null)?.driverError ?? thrown;
}

function fault(status: number, code: string): Fault {
  return { status, code, detail: code, ...(status === 503 ? { headers: { 'retry-after': '1' } } : {}) };
}
