import { Injectable } from '@nestjs/common';
import { Calendars } from '@mingjian/catalogue';
import { DeadlineBook } from '@mingjian/deadlines';
import { citationText, extendable, periodById, type CivilDate } from '@mingjian/law';
import { Refusal } from '@mingjian/platform/errors';
import { Clock } from '@mingjian/platform/time';
import { CaseFile } from './case-file';
import { FactsReader } from './facts-reader';
import type { ActResult } from './fire-transition';
import { PerformAct, type CaseCommand } from './perform-act';

/** Time taken out of the ninety days, on a ground the sector's rules name. */
@Injectable()
export class ExcludeTime {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly factsReader: FactsReader,
    private readonly calendars: Calendars,
    private readonly deadlines: DeadlineBook,
    private readonly clock: Clock,
  ) {}

  execute(command: CaseCommand & { readonly ground: string; readonly from: CivilDate; readonly to: CivilDate; readonly reason: string }): Promise<ActResult> {
    const { ground, from, to, reason, actor } = command;
    return this.performAct.execute(command, async (tx, subject) => {
      const today = this.clock.today();
      const calendar = await this.calendars.current(tx);
      const { rules } = await this.factsReader.situation(tx, subject.id, actor, today, calendar);
      const rule = rules.sector.decisionExclusions.find((exclusion) => exclusion.ground === ground);
      await this.caseFile.add(tx, subject, 'case_measure', { transition: 'exclude-time', on_date: today, reason, details: { ground, from, to } });
      if (rule) {
        await this.deadlines.recountOf(tx, subject.id, 'decision', { exclude: { from, to, basis: citationText(rule.source, 'zh') } }, calendar);
      } else if (rules.sector.decisionExclusions.length > 0) {
        throw new Refusal('unlawful', 'exclusion-ground-unknown', `The sector's rules take no time out for ${ground}.`, {
          data: { grounds: rules.sector.decisionExclusions.map((exclusion) => exclusion.ground) },
        });
      }
      return { transition: 'exclude-time', particulars: { ground, from, to } };
    });
  }
}

/** The head lengthens the ninety days, before they have run out and within the sector's cap. */
@Injectable()
export class ExtendDecisionPeriod {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly factsReader: FactsReader,
    private readonly calendars: Calendars,
    private readonly deadlines: DeadlineBook,
    private readonly clock: Clock,
  ) {}

  execute(command: CaseCommand & { readonly days: number; readonly reason: string }): Promise<ActResult> {
    const { days, reason, actor } = command;
    return this.performAct.execute(command, async (tx, subject) => {
      const today = this.clock.today();
      const calendar = await this.calendars.current(tx);
      const { rules, facts } = await this.factsReader.situation(tx, subject.id, actor, today, calendar);
      const [{ approvals } = { approvals: 0 }] = await tx.sql<{ approvals: number }>(
        `SELECT count(*)::int AS approvals FROM case_measure WHERE case_id = $1 AND transition = 'extend-decision-period'`,
        [subject.id],
      );
      const step = rules.sector.decisionExtensions[approvals] ?? null;
      const due = facts.duties.find((duty) => duty.period === 'decision' && duty.status === 'running')?.due;
      await this.caseFile.add(tx, subject, 'case_measure', { transition: 'extend-decision-period', on_date: today, reason, details: { days } });
      const verdict = due ? extendable(periodById('decision'), step, today, due, days) : null;
      if (verdict?.allowed) {
        await this.deadlines.recountOf(tx, subject.id, 'decision', { extend: days }, calendar);
      } else if (verdict && rules.sector.decisionExtensions.length > 0) {
        // Also once every step the sector knows has been taken: an extension that moves nothing is not entered as one.
        const source = step?.source ?? rules.sector.decisionExtensions.at(-1)!.source;
        throw new Refusal('unlawful', verdict.refusal, `The period cannot be extended by ${days} days.`, {
          citations: [source], data: { due, approvals, longestDays: step?.longestDays ?? null },
        });
      }
      return { transition: 'extend-decision-period', particulars: { days } };
    });
  }
}
