import type { Scope, UnitOfWork } from '@mingjian/platform/database';
import { scopeOf, type Actor } from '@mingjian/platform/identity';

/**
 * In whose rows a person works on this case: their own agency's, except that a reviewer of the county's pool to whom
 * another agency's case was given works in that agency's. Reads reach further, because the reviewer's own particulars
 * belong to the agency of supervision.
 */
export async function actingScope(unitOfWork: UnitOfWork, actor: Actor, caseId: string): Promise<Scope> {
  if (!actor.roles.includes('legal-reviewer')) return scopeOf(actor);
  const [given] = await unitOfWork.run({ kind: 'system' }, (tx) =>
    tx.sql<{ agencyId: string }>(
      `SELECT agency_id AS "agencyId" FROM case_side WHERE case_id = $1 AND person_id = $2 AND side = 'judging' AND agency_id <> $3`,
      [caseId, actor.id, actor.agencyId],
    ),
  );
  return given ? { kind: 'county', agencyId: given.agencyId, actorId: actor.id } : scopeOf(actor);
}
