import { CaseFile, FireTransition } from '@mingjian/cases';
import { NotificationBook } from '@mingjian/notifications';
import type { Tx } from '@mingjian/platform/database';
import { SYSTEM_ACTOR } from '@mingjian/platform/identity';
import { Clock } from '@mingjian/platform/time';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { addAssignment, presentSubmission } from './review.services';
import { chooseReviewer, type Candidate, type ExcludedCandidate } from './route-review.choice';

export type RoutedReview = 'assigned' | 'already-assigned' | 'not-in-review' | 'nobody-may-review';

/** Gives a submitted case to a reviewer, or tells those who can mend it why there is none. Safe to repeat. */
@Injectable()
export class RouteReview {
  constructor(
    private readonly caseFile: CaseFile,
    private readonly fireTransition: FireTransition,
    private readonly notifications: NotificationBook,
    private readonly clock: Clock,
  ) {}

  /** Needs the scope of the system: the pool belongs to another agency. */
  async execute(tx: Tx, caseId: string): Promise<RoutedReview> {
    const subject = await this.caseFile.take(tx, caseId, null);
    if (subject.state !== 'in-legal-review') return 'not-in-review';
    const submission = await presentSubmission(tx, caseId);
    const [assigned] = await tx.sql('SELECT 1 FROM review_assignment WHERE case_id = $1 AND submission_id = $2 LIMIT 1', [caseId, submission.id]);
    if (assigned) return 'already-assigned';
    // One at a time, or two cases submitted together would both find the same person idle.
    await tx.sql(`SELECT pg_advisory_xact_lock(hashtext('route-review'))`);
    const { chosen, excluded } = chooseReviewer(await tx.sql<Candidate>(CANDIDATES, [caseId, subject.agencyId]));
    if (!chosen) {
      await this.tellNobodyMay(tx, caseId, submission.id, excluded);
      return 'nobody-may-review';
    }
    const reason = chosen.ownAgency ? 'least-burdened' : 'least-burdened-of-the-pool';
    await addAssignment(this.caseFile, tx, subject, chosen.id, reason, this.clock.today());
    await this.fireTransition.fire(tx, subject, { transition: 'assign-reviewer', actor: SYSTEM_ACTOR, particulars: { reviewer: chosen.id, reason } });
    return 'assigned';
  }

  /** Told again only when the reasons are others. */
  private async tellNobodyMay(tx: Tx, caseId: string, submissionId: string, excluded: readonly ExcludedCandidate[]): Promise<void> {
    const reasons = createHash('sha256').update(JSON.stringify(excluded)).digest('base64url').slice(0, 16);
    await this.notifications.tell(tx, [
      { kind: 'review-unassigned', key: `review-unassigned:${submissionId}:${reasons}`, caseId, to: ['administrators', 'supervisors'], particulars: { excluded } },
    ]);
  }
}

/** Cases submitted and given to nobody yet, oldest first. */
export async function casesAwaitingReviewer(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT c.id FROM agency g JOIN enforcement_case c ON c.agency_id = g.id AND c.state = 'in-legal-review'
     JOIN LATERAL (SELECT s.id FROM review_submission s WHERE s.case_id = c.id ORDER BY s.round DESC LIMIT 1) s ON true
     WHERE NOT EXISTS (SELECT FROM review_assignment a WHERE a.case_id = c.id AND a.submission_id = s.id)
     ORDER BY c.id LIMIT $1`,
    [limit],
  );
  return rows.map(({ id }) => id);
}

const CANDIDATES = `
  WITH burden AS (
    SELECT a.reviewer_id, count(*)::int AS open
    FROM agency g JOIN enforcement_case c ON c.agency_id = g.id AND c.state = 'in-legal-review'
    JOIN LATERAL (SELECT s.id FROM review_submission s WHERE s.case_id = c.id ORDER BY s.round DESC LIMIT 1) s ON true
    JOIN LATERAL (SELECT x.reviewer_id FROM review_assignment x WHERE x.case_id = c.id AND x.submission_id = s.id ORDER BY x.act_seq DESC LIMIT 1) a ON true
    GROUP BY a.reviewer_id
  )
  SELECT p.id, p.name, p.agency_id = $2::uuid AS "ownAgency", p.legal_qualification_no AS "qualificationNo", p.reviewing_since AS "reviewingSince",
    p.disabled_at IS NOT NULL AS disabled,
    EXISTS (SELECT FROM case_side s WHERE s.case_id = $1 AND s.person_id = p.id AND s.side = 'handling')
      OR EXISTS (SELECT FROM investigation_act i WHERE i.case_id = $1 AND p.id = ANY (i.officers)) AS handled,
    EXISTS (SELECT FROM hearing_step h WHERE h.case_id = $1 AND h.presider_id = p.id) AS presided,
    EXISTS (SELECT FROM recusal_request q LEFT JOIN recusal_decision d ON d.request_id = q.id
            WHERE q.case_id = $1 AND q.person_id = p.id AND COALESCE(d.recused, true)) AS recused,
    COALESCE(b.open, 0) AS "openAssignments"
  FROM person p JOIN agency g ON g.id = p.agency_id LEFT JOIN burden b ON b.reviewer_id = p.id
  WHERE 'legal-reviewer' = ANY (p.roles) AND (p.agency_id = $2::uuid OR g.kind = 'supervision')
  ORDER BY p.id`;
