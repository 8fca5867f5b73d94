import { Injectable } from '@nestjs/common';
import type { CivilDate, TransitionId } from '@mingjian/law';
import { Clock } from '@mingjian/platform/time';
import { CaseFile } from './case-file';
import type { Act, ActResult } from './fire-transition';
import { PerformAct, type CaseCommand } from './perform-act';

/** Acts whose whole fact is a day, a reason and a few particulars. */
export const MEASURES = [
  'decline-filing', 'begin-investigation', 'close-investigation', 'reopen-investigation', 'repeat-gates', 'suspend-case', 'resume-case',
  'terminate-case', 'preserve-evidence', 'dispose-preserved-evidence', 'conclude-defence', 'record-payment', 'record-part-payment',
  'record-credit-disclosure', 'record-reconsideration-opinion', 'report-correction',
  'apply-to-court', 'close-case', 'report-criminal-transfer', 'decline-criminal-transfer', 'approve-criminal-transfer', 'dispatch-criminal-transfer', 'record-police-filing', 'record-police-refusal', 'hand-over-goods', 'challenge-police-refusal',
  'report-spot-decision', 'close-spot-case', 'turn-into-ordinary-case',
] as const satisfies readonly TransitionId[];
export type Measure = (typeof MEASURES)[number];

export interface MeasureFacts {
  /** The day it happened; today unless given. */
  readonly on?: CivilDate;
  readonly reason?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

@Injectable()
export class TakeMeasure {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly clock: Clock,
  ) {}

  execute(command: CaseCommand, measure: Measure, facts: MeasureFacts, act: Partial<Omit<Act, 'transition' | 'actor'>> = {}): Promise<ActResult> {
    return this.performAct.execute(command, async (tx, subject) => {
      const on = facts.on ?? this.clock.today();
      await this.caseFile.add(tx, subject, 'case_measure', { transition: measure, on_date: on, reason: facts.reason, details: facts.details ?? {} });
      const closing = measure === 'close-case' || measure === 'close-spot-case' ? { settles: { closed_on: this.clock.today() } } : {};
      return { transition: measure, happenedOn: on, ...closing, ...act };
    });
  }
}
