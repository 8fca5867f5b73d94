import { Injectable } from '@nestjs/common';
import { CaseFile, PerformAct, serviceColumns, type ActResult, type CaseCommand, type ServiceOfDocument } from '@mingjian/cases';
import type { CivilDate } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import { Clock } from '@mingjian/platform/time';

/** The notice now standing. */
export async function presentNotice(tx: Tx, caseId: string): Promise<{ id: string; issuedOn: CivilDate; offersHearing: boolean }> {
  const [notice] = await tx.sql<{ id: string; issuedOn: CivilDate; offersHearing: boolean }>(
    'SELECT id, issued_on AS "issuedOn", offers_hearing AS "offersHearing" FROM advance_notice WHERE case_id = $1 ORDER BY round DESC LIMIT 1',
    [caseId],
  );
  if (!notice) throw new Refusal('unlawful', 'notice-not-issued', 'The party has not been given notice.');
  return notice;
}

@Injectable()
export class RecordNoticeService {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
  ) {}

  execute(command: CaseCommand & { readonly service: ServiceOfDocument }): Promise<ActResult> {
    return this.performAct.execute(command, async (tx, subject) => {
      const notice = await presentNotice(tx, subject.id);
      const { service } = command;
      if (service.servedOn < notice.issuedOn) {
        throw new Refusal('invalid', 'served-before-issued', `A notice of ${notice.issuedOn} cannot have been served on ${service.servedOn}.`);
      }
      await this.caseFile.add(tx, subject, 'proof_of_service', serviceColumns('advance-notice', notice.id, service));
      return { transition: 'record-notice-service', draws: 'proof-of-service', happenedOn: service.servedOn, particulars: { method: service.method } };
    });
  }
}

export interface StatementOfParty {
  readonly kind: 'stated' | 'waived';
  readonly madeOn: CivilDate;
  readonly content?: string;
  /** The party expressly gives up the hearing it was offered. */
  readonly hearingWaived: boolean;
}

@Injectable()
export class RecordDefence {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
  ) {}

  execute(command: CaseCommand & { readonly statement: StatementOfParty }): Promise<ActResult> {
    return this.performAct.execute(command, async (tx, subject) => {
      const notice = await presentNotice(tx, subject.id);
      const { kind, madeOn, content, hearingWaived } = command.statement;
      if (madeOn < notice.issuedOn) throw new Refusal('invalid', 'defence-before-notice', `A notice of ${notice.issuedOn} cannot have been answered on ${madeOn}.`);
      if (kind === 'stated' && !content?.trim()) throw new Refusal('invalid', 'statement-is-empty', 'A statement has a content.');
      await this.caseFile.add(tx, subject, 'defence', { notice_id: notice.id, kind, made_on: madeOn, content, hearing_waived: hearingWaived });
      return { transition: 'record-defence', happenedOn: madeOn, particulars: { kind } };
    });
  }
}

/** 复核: what of the defence is accepted, and why. */
@Injectable()
export class ReExamineDefence {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly clock: Clock,
  ) {}

  execute(command: CaseCommand & { readonly accepted: 'all' | 'part' | 'none'; readonly opinion: string }): Promise<ActResult> {
    return this.performAct.execute(command, async (tx, subject) => {
      const [defence] = await tx.sql<{ id: string }>('SELECT id FROM defence WHERE case_id = $1 ORDER BY act_seq DESC LIMIT 1', [subject.id]);
      if (!defence) throw new Refusal('unlawful', 'no-defence-made', 'There is no defence to re-examine.');
      await this.caseFile.add(tx, subject, 're_examination', { defence_id: defence.id, accepted: command.accepted, opinion: command.opinion, on_date: this.clock.today() });
      return { transition: 're-examine-defence', particulars: { accepted: command.accepted } };
    });
  }
}
