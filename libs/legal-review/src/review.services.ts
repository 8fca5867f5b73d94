import { Injectable } from '@nestjs/common';
import { CaseFile, DocumentNumbers, PerformAct, presentDraft, type ActResult, type CaseCommand, type CaseInHand } from '@mingjian/cases';
import type { ReviewItem, ReviewOutcome } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import { Clock } from '@mingjian/platform/time';

/** 提交法制审核. Each submission is a round, bound to the draft as it stands. */
@Injectable()
export class SubmitForReview {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly clock: Clock,
  ) {}

  execute(command: CaseCommand & { readonly materials: readonly string[] }): Promise<ActResult> {
    return this.performAct.execute(command, async (tx, subject) => {
      const draft = await presentDraft(tx, subject.id);
      const [last] = await tx.sql<{ round: number }>('SELECT round FROM review_submission WHERE case_id = $1 ORDER BY round DESC LIMIT 1', [subject.id]);
      const round = (last?.round ?? 0) + 1;
      await this.caseFile.add(tx, subject, 'review_submission', {
        round, draft_id: draft.id, draft_hash: draft.hash, submitted_on: this.clock.today(), materials: command.materials,
      });
      return { transition: 'submit-for-review', particulars: { round } };
    });
  }
}

export async function presentSubmission(tx: Tx, caseId: string): Promise<{ id: string; round: number }> {
  const [submission] = await tx.sql<{ id: string; round: number }>('SELECT id, round FROM review_submission WHERE case_id = $1 ORDER BY round DESC LIMIT 1', [caseId]);
  if (!submission) throw new Refusal('unlawful', 'review-not-submitted', 'The case has not been submitted for legal review.');
  return submission;
}

/** Names a reviewer, keeping what made that person fit at the time. */
export async function addAssignment(caseFile: CaseFile, tx: Tx, subject: CaseInHand, reviewerId: string, reason: string, on: string): Promise<void> {
  const submission = await presentSubmission(tx, subject.id);
  const [reviewer] = await tx.sql<{ roles: string[]; qualification: string | null; since: string | null }>(
    'SELECT roles, legal_qualification_no AS qualification, reviewing_since AS since FROM person WHERE id = $1 AND disabled_at IS NULL',
    [reviewerId],
  );
  if (!reviewer?.roles.includes('legal-reviewer')) throw new Refusal('invalid', 'no-such-reviewer', 'The person is no legal reviewer open to this agency.');
  await caseFile.takeSide(tx, subject, reviewerId, 'judging');
  await caseFile.add(tx, subject, 'review_assignment', {
    submission_id: submission.id, reviewer_id: reviewerId, qualification_no: reviewer.qualification, reviewing_since: reviewer.since, assigned_on: on, reason,
  });
}

@Injectable()
export class AssignReviewer {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly clock: Clock,
  ) {}

  execute(command: CaseCommand & { readonly reviewerId: string; readonly reason: string }): Promise<ActResult> {
    return this.performAct.execute(command, async (tx, subject) => {
      await addAssignment(this.caseFile, tx, subject, command.reviewerId, command.reason, this.clock.today());
      return { transition: 'assign-reviewer', particulars: { reviewer: command.reviewerId } };
    });
  }
}

export interface Finding {
  readonly item: ReviewItem;
  readonly passed: boolean;
  readonly reason: string;
  /** Where in the file: page, recording time, document. */
  readonly references?: readonly string[];
}

/** 出具法制审核意见. It holds for the reviewed draft alone. */
@Injectable()
export class GiveReviewOpinion {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly numbers: DocumentNumbers,
    private readonly clock: Clock,
  ) {}

  execute(command: CaseCommand & { readonly outcome: ReviewOutcome; readonly findings: readonly Finding[]; readonly requiredAction?: string }): Promise<ActResult> {
    const { outcome, findings, requiredAction, actor } = command;
    if (outcome !== 'agree' && !requiredAction?.trim()) throw new Refusal('invalid', 'required-action-missing', 'An opinion that does not agree says what is to be done.');
    if (outcome === 'agree' && findings.some((finding) => !finding.passed)) throw new Refusal('invalid', 'finding-contradicts-outcome', 'An opinion cannot agree and find an item wanting.');
    return this.performAct.execute(command, async (tx, subject) => {
      const submission = await presentSubmission(tx, subject.id);
      const today = this.clock.today();
      const number = await this.numbers.next(tx, subject.agencyId, '法审', today);
      await this.caseFile.add(tx, subject, 'review_opinion', {
        submission_id: submission.id, reviewer_id: actor.id, outcome, findings: JSON.stringify(findings), required_action: requiredAction, document_no: number, finished_on: today,
      });
      return { transition: outcome === 'agree' ? 'pass-review' : 'return-review', draws: 'legal-review-opinion', particulars: { outcome, round: submission.round, number } };
    });
  }
}
