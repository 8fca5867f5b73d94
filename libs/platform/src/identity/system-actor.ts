import type { Actor } from './actor';

/**
 * The program itself, for the few acts the law leaves no choice in, such as giving a submission to the least
 * burdened reviewer. No person has this id, and the database lets no person hold the role.
 */
export const SYSTEM_ACTOR: Pick<Actor, 'id' | 'roles'> = { id: '00000000-0000-0000-0000-000000000000', roles: ['system'] };
