import { AgendaNews } from '@mingjian/collective-discussion';
import { NotificationBook, type Audience, type News, type NewsKind } from '@mingjian/notifications';
import type { Tx } from '@mingjian/platform/database';
import { Consumer, type Message } from '@mingjian/platform/outbox';
import { Injectable } from '@nestjs/common';

/** Whom an act of somebody else's concerns, whatever became of the case since. */
const TOLD_OF: Readonly<Record<string, { readonly kind: NewsKind; readonly to: readonly Audience[] }>> = {
  'assign-reviewer': { kind: 'review-assigned', to: ['reviewer'] },
  'pass-review': { kind: 'review-passed', to: ['handlers'] },
  'return-review': { kind: 'review-returned', to: ['handlers', 'unit-heads'] },
  decide: { kind: 'decision-duties', to: ['handlers'] },
  'decide-after-discussion': { kind: 'decision-duties', to: ['handlers'] },
  'submit-record-filing': { kind: 'record-filing-submitted', to: ['supervisors'] },
  'receive-record-filing': { kind: 'record-filing-registered', to: ['handlers', 'unit-heads'] },
  'return-record-filing': { kind: 'record-filing-returned', to: ['handlers', 'unit-heads'] },
};

/** Tells people what an act means for them: a review to do, duties with their dates, a case for the heads' agenda. */
@Injectable()
export class TellPeople extends Consumer<'case.transitioned'> {
  override readonly name = 'tell-people';
  override readonly topic = 'case.transitioned';

  constructor(
    private readonly notifications: NotificationBook,
    private readonly agendaNews: AgendaNews,
  ) {
    super();
  }

  override async consume(tx: Tx, { body }: Message<'case.transitioned'>): Promise<void> {
    const news = [...(await ofTheAct(tx, body)), ...(await this.agendaNews.after(tx, body))];
    await this.notifications.tell(tx, news);
  }
}

async function ofTheAct(tx: Tx, { caseId, transition, recordSeq }: Message<'case.transitioned'>['body']): Promise<News[]> {
  const told = TOLD_OF[transition];
  if (!told) return [];
  const opened = await tx.sql(
    `SELECT period_id AS period, due_on AS "dueOn", safe_on AS "safeOn", provisional FROM deadline
     WHERE case_id = $1 AND opened_seq = $2 ORDER BY due_on, period_id`,
    [caseId, recordSeq],
  );
  return [{ ...told, key: `act:${caseId}:${recordSeq}:${told.kind}`, caseId, particulars: { transition, recordSeq, opened } }];
}
