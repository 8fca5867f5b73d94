import type { CivilDate } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { Injectable } from '@nestjs/common';

export interface QueuedReview {
  readonly caseId: string;
  readonly caseNo: string | null;
  readonly party: string | null;
  readonly violation: string;
  readonly version: number;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly sector: string;
  readonly round: number;
  readonly submittedOn: CivilDate;
  readonly assignedOn: CivilDate | null;
  readonly reviewerId: string | null;
  readonly reviewerName: string | null;
  readonly dueOn: CivilDate | null;
  readonly safeOn: CivilDate | null;
}

export interface ReviewQueueFilter {
  /** Only what this person is to review; null: all of an agency, the unassigned too. */
  readonly reviewerId: string | null;
  readonly agencyId: string | null;
}

/** Cases in legal review, the oldest first. */
@Injectable()
export class ReviewQueue {
  page(tx: Tx, { reviewerId, agencyId }: ReviewQueueFilter, limit: number, afterCaseId?: string): Promise<QueuedReview[]> {
    return tx.sql<QueuedReview>(PAGE, [agencyId, reviewerId, afterCaseId ?? null, limit]);
  }
}

const PAGE = `
  SELECT c.id AS "caseId", c.case_no AS "caseNo", c.violation, (SELECT x.name FROM party x WHERE x.case_id = c.id AND x.no = 1) AS party, c.version, c.agency_id AS "agencyId", g.name AS "agencyName", c.sector,
    s.round, s.submitted_on AS "submittedOn", a.assigned_on AS "assignedOn", a.reviewer_id AS "reviewerId", p.name AS "reviewerName",
    d.due_on AS "dueOn", d.safe_on AS "safeOn"
  FROM agency g JOIN enforcement_case c ON c.agency_id = g.id AND c.state = 'in-legal-review'
  JOIN LATERAL (SELECT x.id, x.round, x.submitted_on FROM review_submission x WHERE x.case_id = c.id ORDER BY x.round DESC LIMIT 1) s ON true
  LEFT JOIN LATERAL (SELECT x.reviewer_id, x.assigned_on FROM review_assignment x WHERE x.case_id = c.id AND x.submission_id = s.id ORDER BY x.act_seq DESC LIMIT 1) a ON true
  LEFT JOIN person p ON p.id = a.reviewer_id
  LEFT JOIN LATERAL (SELECT x.due_on, x.safe_on FROM deadline x WHERE x.case_id = c.id AND x.period_id = 'legal-review' AND x.status = 'running' LIMIT 1) d ON true
  WHERE ($1::uuid IS NULL OR g.id = $1) AND ($2::uuid IS NULL OR a.reviewer_id = $2) AND ($3::uuid IS NULL OR c.id > $3)
  ORDER BY c.id LIMIT $4`;
