import { Injectable } from '@nestjs/common';
import { CaseFile, PerformAct, type ActResult, type CaseCommand } from '@mingjian/cases';
import type { CivilDate } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';

async function noticeId(tx: Tx, caseId: string): Promise<string> {
  const [notice] = await tx.sql<{ id: string }>('SELECT id FROM advance_notice WHERE case_id = $1 ORDER BY round DESC LIMIT 1', [caseId]);
  if (!notice) throw new Refusal('unlawful', 'notice-not-issued', 'The party has not been given notice.');
  return notice.id;
}

@Injectable()
export class RequestHearing {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
  ) {}

  execute(command: CaseCommand & { readonly requestedOn: CivilDate; readonly way: string }): Promise<ActResult> {
    return this.performAct.execute(command, async (tx, subject) => {
      await this.caseFile.add(tx, subject, 'hearing_step', { kind: 'requested', on_date: command.requestedOn, content: command.way, notice_id: await noticeId(tx, subject.id) });
      return { transition: 'request-hearing', happenedOn: command.requestedOn };
    });
  }
}

/** Names the presider and fixes the day; the notice reaches the party seven clear working days before it. */
@Injectable()
export class NotifyHearing {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
  ) {}

  execute(command: CaseCommand & { readonly presiderId: string; readonly noticeServedOn: CivilDate; readonly hearingOn: CivilDate; readonly place: string }): Promise<ActResult> {
    return this.performAct.execute(command, async (tx, subject) => {
      await this.caseFile.takeSide(tx, subject, command.presiderId, 'judging');
      await this.caseFile.add(tx, subject, 'hearing_step', {
        kind: 'notified', on_date: command.noticeServedOn, presider_id: command.presiderId, hearing_on: command.hearingOn, place: command.place,
        notice_id: await noticeId(tx, subject.id),
      });
      return { transition: 'notify-hearing', happenedOn: command.noticeServedOn, particulars: { hearingOn: command.hearingOn } };
    });
  }
}

/** The transcript, or that the party stayed away or walked out, which ends the hearing. */
@Injectable()
export class HoldHearing {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
  ) {}

  execute(command: CaseCommand & { readonly heldOn: CivilDate; readonly outcome: 'heard' | 'waived'; readonly transcript: string }): Promise<ActResult> {
    return this.performAct.execute(command, async (tx, subject) => {
      await this.caseFile.add(tx, subject, 'hearing_step', {
        kind: 'held', on_date: command.heldOn, hearing_on: command.heldOn, presider_id: command.actor.id, outcome: command.outcome, content: command.transcript,
        notice_id: await noticeId(tx, subject.id),
      });
      return { transition: 'hold-hearing', happenedOn: command.heldOn, particulars: { outcome: command.outcome } };
    });
  }
}
