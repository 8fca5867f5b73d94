import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@mingjian/law';
import { Refusal } from '@mingjian/platform/errors';
import { Clock } from '@mingjian/platform/time';
import { CaseFile } from './case-file';
import { DocumentNumbers } from './document-numbers';
import type { ActResult } from './fire-transition';
import { refuseUnlessOfficer } from './officer-of-agency';
import { PerformAct, type CaseCommand } from './perform-act';

/** 立案. The head's approval starts the ninety days. */
@Injectable()
export class FileCase {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly numbers: DocumentNumbers,
    private readonly clock: Clock,
  ) {}

  execute(command: CaseCommand & { readonly handlerOpinion: string; readonly unitOpinion: string; readonly headOpinion: string; readonly officers: readonly string[] }): Promise<ActResult> {
    const { handlerOpinion, unitOpinion, headOpinion, officers } = command;
    return this.performAct.execute(command, async (tx, subject) => {
      const today = this.clock.today();
      const caseNo = await this.numbers.next(tx, subject.agencyId, '立', today);
      const details = { caseNo, filedOn: today, handlerOpinion, unitOpinion, headOpinion, headId: command.actor.id, officers };
      await this.caseFile.add(tx, subject, 'case_measure', { transition: 'file-case', on_date: today, reason: headOpinion, details });
      return { transition: 'file-case', draws: 'case-filing-approval', settles: { case_no: caseNo, filed_on: today }, particulars: { caseNo } };
    });
  }
}

@Injectable()
export class AssignOfficer {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly clock: Clock,
  ) {}

  execute(command: CaseCommand & { readonly officerId: string; readonly release?: boolean; readonly reason?: string }): Promise<ActResult> {
    return this.performAct.execute(command, async (tx, subject) => {
      await refuseUnlessOfficer(tx, subject, command.officerId);
      if (!command.release) await this.caseFile.takeSide(tx, subject, command.officerId, 'handling');
      await this.caseFile.add(tx, subject, 'officer_assignment', {
        person_id: command.officerId, kind: command.release ? 'released' : 'assigned', on_date: this.clock.today(), reason: command.reason,
      });
      return { transition: command.release ? 'release-officer' : 'assign-officer', particulars: { officer: command.officerId } };
    });
  }
}

@Injectable()
export class RequestRecusal {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
  ) {}

  execute(command: CaseCommand & { readonly personId: string; readonly ground: string; readonly requestedBy: 'party' | 'officer' | 'agency'; readonly on: CivilDate }): Promise<ActResult> {
    return this.performAct.execute(command, async (tx, subject) => {
      const { personId, ground, requestedBy, on } = command;
      await this.caseFile.add(tx, subject, 'recusal_request', { person_id: personId, ground, requested_by: requestedBy, on_date: on });
      return { transition: 'request-recusal', happenedOn: on, particulars: { officer: personId } };
    });
  }
}

/** The head decides; a recused officer leaves the case with the same act. */
@Injectable()
export class DecideRecusal {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly clock: Clock,
  ) {}

  execute(command: CaseCommand & { readonly recused: boolean; readonly reason: string }): Promise<ActResult> {
    return this.performAct.execute(command, async (tx, subject) => {
      const [open] = await tx.sql<{ id: string; person_id: string }>(
        `SELECT q.id, q.person_id FROM recusal_request q WHERE q.case_id = $1 AND NOT EXISTS (SELECT FROM recusal_decision d WHERE d.request_id = q.id)
         ORDER BY q.act_seq LIMIT 1`,
        [subject.id],
      );
      const fired = { transition: 'decide-recusal', particulars: { recused: command.recused } } as const;
      if (!open) throw new Refusal('unlawful', 'recusal-not-pending', 'No recusal is waiting for a decision.');
      const on = this.clock.today();
      const [handling] = await tx.sql('SELECT 1 FROM officer_assignment WHERE case_id = $1 AND person_id = $2 ORDER BY act_seq DESC LIMIT 1', [subject.id, open.person_id]);
      if (command.recused && handling) {
        await this.caseFile.add(tx, subject, 'officer_assignment', { person_id: open.person_id, kind: 'released', on_date: on, reason: command.reason });
      }
      await this.caseFile.add(tx, subject, 'recusal_decision', { request_id: open.id, recused: command.recused, reason: command.reason, on_date: on });
      return fired;
    });
  }
}
