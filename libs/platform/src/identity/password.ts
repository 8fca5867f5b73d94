import { Algorithm, hash, verify } from '@node-rs/argon2';
import { Refusal } from '../errors';

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;

/** Memory in KiB. 19 MiB and two passes is the least current advice allows, and takes about 30 ms. */
const COST = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

let decoy: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

/** Without a stored hash it still does the work, so that an unknown username takes as long as a wrong password. */
export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('a password nobody has');
  const matches = await verify(stored ?? (await decoy), password.normalize('NFKC'));
  return stored !== undefined && matches;
}

/** Refuses a password that would be guessed early. `field` is where the request carries it. */
export function assertGoodPassword(password: string, username: string, field: string): void {
  const problem = weakness(password.normalize('NFKC'), username);
  if (!problem) return;
  throw new Refusal('invalid', 'weak-password', problem.detail, { fields: [{ field, ...problem }] });
}

function weakness(password: string, username: string): { code: string; detail: string } | undefined {
  if (password.length < SHORTEST_PASSWORD) {
    return { code: 'password-too-short', detail: `A password has at least ${SHORTEST_PASSWORD} characters.` };
  }
  if (password.toLowerCase().includes(username.toLowerCase())) {
    return { code: 'password-contains-username', detail: 'A password does not contain the username.' };
  }
  if (new Set(password).size < 5) {
    return { code: 'password-too-uniform', detail: 'A password has at least five different characters.' };
  }
  return undefined;
}
