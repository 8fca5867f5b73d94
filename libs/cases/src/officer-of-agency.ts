import type { Tx } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import type { CaseInHand } from './case-in-hand';

/** @throws Refusal no-such-officer unless the person is an officer of the case's agency and still in service */
export async function refuseUnlessOfficer(tx: Tx, { agencyId }: CaseInHand, personId: string): Promise<void> {
  const [officer] = await tx.sql<{ roles: string[] }>('SELECT roles FROM person WHERE id = $1 AND agency_id = $2 AND disabled_at IS NULL', [personId, agencyId]);
  if (!officer?.roles.includes('officer')) throw new Refusal('invalid', 'no-such-officer', 'The person is no officer of this agency.');
}
