import { Injectable } from '@nestjs/common';
import type { CivilDate, PartyKind, TransitionId } from '@mingjian/law';
import { UnitOfWork, type RequestKey, type Tx } from '@mingjian/platform/database';
import { LEAD_DIGEST } from '@mingjian/process-record';
import { Refusal } from '@mingjian/platform/errors';
import { scopeOf, type Actor } from '@mingjian/platform/identity';
import { Clock } from '@mingjian/platform/time';
import { v7 as newId } from 'uuid';
import { CaseFile } from './case-file';
import type { CaseInHand } from './case-in-hand';
import { FireTransition, type ActResult } from './fire-transition';
import { refuseUnlessOfficer } from './officer-of-agency';

export interface NewParty {
  readonly kind: PartyKind;
  readonly name: string;
  /** Identity number of a person, unified credit code of anyone else. */
  readonly idNumber?: string;
  readonly representative?: string;
  readonly address?: string;
  readonly phone?: string;
}

export interface NewLead {
  readonly source: 'complaint' | 'inspection' | 'transfer' | 'assignment' | 'monitoring' | 'media' | 'other';
  readonly sourceDetail?: string;
  readonly violation: string;
  readonly suspectedBasis?: string;
  readonly jurisdictionBasis?: string;
  readonly foundOn: CivilDate;
  readonly violationEndedOn?: CivilDate;
  readonly violationContinues: boolean;
  /** Life, health or financial safety harmed (penalty law art. 36). */
  readonly harmsSafety: boolean;
  readonly majorGround?: 'public-interest' | 'complicated' | 'statute';
  readonly parties: readonly NewParty[];
}

/** Begins a case, by either procedure: the lead of an ordinary case, or a violation found on the spot. */
@Injectable()
export class RegisterLead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly caseFile: CaseFile,
    private readonly fireTransition: FireTransition,
    private readonly clock: Clock,
  ) {}

  /** @param command.officers of the simplified procedure: who found the violation together with the one who reports it */
  execute(command: { readonly actor: Actor; readonly request: RequestKey; readonly lead: NewLead; readonly procedure?: 'ordinary' | 'simplified'; readonly officers?: readonly string[] }): Promise<ActResult> {
    const { actor, request, lead, procedure = 'ordinary', officers = [] } = command;
    const today = this.clock.today();
    for (const day of [lead.foundOn, lead.violationEndedOn ?? today]) {
      if (day > today) throw new Refusal('invalid', 'date-in-future', `What is found on ${today} did not happen on ${day}.`);
    }
    return this.unitOfWork.runOnce(scopeOf(actor), request, async (tx) => {
      const transition: TransitionId = procedure === 'ordinary' ? 'register-lead' : 'find-violation';
      const { subject, digest } = await begin(tx, actor.agencyId, procedure, lead);
      for (const [at, party] of lead.parties.entries()) {
        await this.caseFile.add(tx, subject, 'party', {
          no: at + 1, kind: party.kind, name: party.name, id_number: party.idNumber, representative: party.representative,
          address: party.address, phone: party.phone,
        });
      }
      if (procedure === 'simplified') {
        for (const officer of new Set([actor.id, ...officers])) {
          await refuseUnlessOfficer(tx, subject, officer);
          await this.caseFile.takeSide(tx, subject, officer, 'handling');
          await this.caseFile.add(tx, subject, 'officer_assignment', { person_id: officer, kind: 'assigned', on_date: lead.foundOn });
        }
      }
      return this.fireTransition.fire(tx, subject, { transition, actor, particulars: { source: lead.source, parties: lead.parties.length, lead: digest } });
    });
  }
}

/** The row that the first entry will make version 1; version 0 cannot be committed. */
async function begin(tx: Tx, agencyId: string, procedure: 'ordinary' | 'simplified', lead: NewLead): Promise<{ subject: CaseInHand; digest: string }> {
  const id = newId();
  const [begun] = await tx.sql<{ digest: string }>(
    `INSERT INTO enforcement_case (id, agency_id, version, state, procedure, sector, source, source_detail, violation, suspected_basis,
       jurisdiction_basis, found_on, violation_ended_on, violation_continues, harms_safety, major_ground, record_hash)
     SELECT $1, $2, 0, $3, $4, a.sector, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, ''::bytea FROM agency a WHERE a.id = $2
     RETURNING ${LEAD_DIGEST} AS digest`,
    [
      id, agencyId, procedure === 'ordinary' ? 'lead' : 'found', procedure, lead.source, lead.sourceDetail ?? null, lead.violation,
      lead.suspectedBasis ?? null, lead.jurisdictionBasis ?? null, lead.foundOn, lead.violationEndedOn ?? null, lead.violationContinues,
      lead.harmsSafety, lead.majorGround ?? null,
    ],
  );
  return { subject: { id, agencyId, state: null, version: 0, recordHash: null, rows: [] }, digest: begun!.digest };
}
