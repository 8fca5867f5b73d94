import { Injectable } from '@nestjs/common';
import { Calendars } from '@mingjian/catalogue';
import { CaseFile, DocumentNumbers, FactsReader, PerformAct, type ActResult, type CaseCommand } from '@mingjian/cases';
import { DeadlineBook } from '@mingjian/deadlines';
import { Refusal } from '@mingjian/platform/errors';
import { Clock } from '@mingjian/platform/time';
import type { Tx } from '@mingjian/platform/database';

export const PACKAGE_ITEMS = [
  'report', 'decision', 'investigation-report', 'review-opinion', 'discussion-minutes', 'advance-notice', 'hearing-transcript', 'filing-form', 'provisions',
] as const;
export type PackageItem = (typeof PACKAGE_ITEMS)[number];

/** What a filing must hold before the clock stops. A choice of the product, not of the law; the rest is supplemented. */
export const MINIMUM_PACKAGE: readonly PackageItem[] = ['report', 'decision', 'review-opinion', 'discussion-minutes'];

/**
 * 重大行政处罚决定备案. A filing without the minimum package is kept, but the fifteen days run on;
 * a late one stays late and says why.
 */
@Injectable()
export class SubmitRecordFiling {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly factsReader: FactsReader,
    private readonly calendars: Calendars,
    private readonly numbers: DocumentNumbers,
    private readonly clock: Clock,
  ) {}

  execute(command: CaseCommand & { readonly items: readonly PackageItem[]; readonly report: string; readonly lateReason?: string }): Promise<ActResult & { readonly missing: readonly string[] }> {
    const { items, report, lateReason, actor } = command;
    const missing = MINIMUM_PACKAGE.filter((item) => !items.includes(item));
    return this.performAct
      .execute(command, async (tx, subject) => {
        const today = this.clock.today();
        const { rules, facts } = await this.factsReader.situation(tx, subject.id, actor, today, await this.calendars.current(tx));
        if (!rules.recordFiling) throw new Refusal('unlawful', 'local-rule-missing', 'The county has not entered to whom major decisions are filed.', { data: { localRule: 'record-filing' } });
        const duty = facts.duties.find((candidate) => candidate.period === 'record-filing' && candidate.status === 'running');
        if (duty && today > duty.due && !lateReason?.trim()) {
          throw new Refusal('invalid', 'late-reason-missing', `The filing was due on ${duty.due}; say why it is late.`, { data: { due: duty.due } });
        }
        const [decision] = await tx.sql<{ id: string }>('SELECT id FROM penalty_decision WHERE case_id = $1', [subject.id]);
        if (!decision) throw new Refusal('unlawful', 'decision-not-made', 'The case has not been decided.');
        const [last] = await tx.sql<{ no: number }>('SELECT no FROM record_filing WHERE case_id = $1 ORDER BY no DESC LIMIT 1', [subject.id]);
        const number = await this.numbers.next(tx, subject.agencyId, '罚备', today);
        await this.caseFile.add(tx, subject, 'record_filing', {
          no: (last?.no ?? 0) + 1, decision_id: decision.id, submitted_on: today, package: items, complete: missing.length === 0, late_reason: lateReason,
          recipient: rules.recordFiling.recipient, report, document_no: number,
        });
        return missing.length === 0
          ? { transition: 'submit-record-filing', draws: 'record-filing-report', particulars: { number } }
          : { transition: 'submit-incomplete-record-filing', particulars: { number, missing } };
      })
      .then((result) => ({ ...result, missing }));
  }
}

async function presentFiling(tx: Tx, caseId: string): Promise<{ id: string; complete: boolean }> {
  const [filing] = await tx.sql<{ id: string; complete: boolean }>(
    `SELECT f.id, f.complete FROM record_filing f WHERE f.case_id = $1 AND NOT EXISTS (SELECT FROM record_filing_intake i WHERE i.filing_id = f.id) ORDER BY f.no DESC LIMIT 1`,
    [caseId],
  );
  if (!filing) throw new Refusal('unlawful', 'record-filing-not-submitted', 'No filing is waiting to be received.');
  return filing;
}

/** The supervisor's side: registered under a number, or returned with what is missing, which sets the clock running again. */
@Injectable()
export class ReceiveRecordFiling {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly numbers: DocumentNumbers,
    private readonly deadlines: DeadlineBook,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  execute(command: CaseCommand & { readonly missing: readonly PackageItem[]; readonly remarks?: string }): Promise<ActResult> {
    const { actor, missing, remarks } = command;
    return this.performAct.execute(command, async (tx, subject) => {
      const filing = await presentFiling(tx, subject.id);
      const today = this.clock.today();
      const returned = missing.length > 0;
      if (!returned && !filing.complete) {
        throw new Refusal('unlawful', 'record-filing-incomplete', 'The filing lacks part of the minimum package: return it with what is missing.');
      }
      const registerNo = returned ? null : await this.numbers.next(tx, actor.agencyId, '备', today);
      await this.caseFile.add(tx, subject, 'record_filing_intake', {
        filing_id: filing.id, outcome: returned ? 'returned' : 'registered', register_no: registerNo, missing, on_date: today, remarks,
      });
      // An incomplete filing never stopped the clock, so there is nothing to set running again.
      if (returned && filing.complete) await this.deadlines.reopen(tx, subject.id, 'record-filing', await this.calendars.current(tx));
      return returned
        ? { transition: 'return-record-filing', particulars: { missing } }
        : { transition: 'receive-record-filing', particulars: { registerNo } };
    });
  }
}
