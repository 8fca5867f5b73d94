import type { CivilDate, Role } from '@mingjian/law';
import type { Scope } from '../database/transaction';

/** A signed-in person, as every service sees them. */
export interface Actor {
  readonly id: string;
  readonly agencyId: string;
  readonly roles: readonly Role[];
  readonly name: string;
  readonly username: string;
  readonly isPrincipalHead: boolean;
  /** National legal professional qualification, which a first-time reviewer needs. */
  readonly legalQualificationNo: string | null;
  readonly reviewingSince: CivilDate | null;
}

/** Whose rows this person may see: a supervisor the whole county's, everyone else their own agency's. */
export function scopeOf(actor: Actor): Scope {
  return actor.roles.includes('supervisor')
    ? { kind: 'county', agencyId: actor.agencyId, actorId: actor.id }
    : { kind: 'agency', agencyId: actor.agencyId, actorId: actor.id };
}

/** The person's own agency only, whatever else they may see: what an administrator administers. */
export function ownAgencyScope(actor: Actor): Scope {
  return { kind: 'agency', agencyId: actor.agencyId, actorId: actor.id };
}
