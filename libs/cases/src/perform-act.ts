import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestKey, type Tx } from '@mingjian/platform/database';
import type { Actor } from '@mingjian/platform/identity';
import { actingScope } from './acting-scope';
import { CaseFile } from './case-file';
import type { CaseInHand } from './case-in-hand';
import { FireTransition, type Act, type ActResult } from './fire-transition';

/** What every act on a case arrives with. */
export interface CaseCommand {
  readonly caseId: string;
  /** The version the person saw (If-Match). */
  readonly expectedVersion: number;
  readonly actor: Actor;
  readonly request: RequestKey;
}

/** What an act adds to the file before it is judged; returns how it is to be fired. */
export type AddFacts = (tx: Tx, subject: CaseInHand) => Promise<Omit<Act, 'actor'>>;

/**
 * The frame every act has in common: one transaction, the case taken at the version the person saw,
 * the act's facts added, then judged, recorded and written. A repeated request gets the first answer.
 */
@Injectable()
export class PerformAct {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly caseFile: CaseFile,
    private readonly fireTransition: FireTransition,
  ) {}

  async execute(command: CaseCommand, addFacts: AddFacts): Promise<ActResult> {
    const scope = await actingScope(this.unitOfWork, command.actor, command.caseId);
    return this.unitOfWork.runOnce(scope, command.request, async (tx) => {
      const subject = await this.caseFile.take(tx, command.caseId, command.expectedVersion);
      const act = await addFacts(tx, subject);
      return this.fireTransition.fire(tx, subject, { ...act, actor: command.actor });
    });
  }
}
