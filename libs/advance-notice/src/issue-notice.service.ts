import { Injectable } from '@nestjs/common';
import { CaseFile, DocumentNumbers, PerformAct, presentDraft, type ActResult, type CaseCommand } from '@mingjian/cases';
import { Clock } from '@mingjian/platform/time';

/** 行政处罚告知: bound to the draft it tells the party of. */
@Injectable()
export class IssueNotice {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly numbers: DocumentNumbers,
    private readonly clock: Clock,
  ) {}

  execute(command: CaseCommand & { readonly offersHearing: boolean }): Promise<ActResult> {
    return this.performAct.execute(command, async (tx, subject) => {
      const draft = await presentDraft(tx, subject.id);
      const today = this.clock.today();
      const [last] = await tx.sql<{ round: number }>('SELECT round FROM advance_notice WHERE case_id = $1 ORDER BY round DESC LIMIT 1', [subject.id]);
      const number = await this.numbers.next(tx, subject.agencyId, command.offersHearing ? '听告' : '罚告', today);
      await this.caseFile.add(tx, subject, 'advance_notice', {
        round: (last?.round ?? 0) + 1, draft_id: draft.id, draft_hash: draft.hash, document_no: number, issued_on: today, offers_hearing: command.offersHearing,
      });
      return { transition: 'issue-notice', draws: 'advance-notice', particulars: { number } };
    });
  }
}
